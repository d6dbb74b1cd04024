import { defineReaction } from '../../../kernel/pure/background.ts';
import { listReported } from '../../loans/index.ts';
import { noteLoansOf, type Noting } from '../note-loans-of.ts';
import { findLent, findNoted, holdApplications } from '../store/applications.ts';
import { readClocks } from '../store/rules.ts';
import { workingDays } from '../working-days.ts';

/** As many applications as are held at a time. */
const A_TIME = 500;
const MAX_ROUNDS = 1_000;

/**
 * The loans of a report are noted with the applications they came from, which are granted by it where nothing else was said of them; one that was
 * reported in error, or with the wrong application, is taken back. Done again it notes nothing twice, and a loan reported again is the same loan.
 */
export const noteLoans = defineReaction({
  name: 'marketplace.note-loans',
  on: 'loans.reported',
  run: async (ctx, payload) => {
    const reportId = String(payload['reportId']);
    const [days, clocks] = await Promise.all([workingDays(ctx), readClocks(ctx.tx)]);
    let after = '';
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const loans = await listReported(ctx.tx, reportId, after, A_TIME);
      const held = loans.filter(({ cancelled }) => !cancelled);
      const lent = (await findLent(ctx.tx, held)).map(({ applicationId, at }) => ({ applicationId, loan: held[at]! }));
      const noted = (await findNoted(ctx.tx, loans)).map(({ applicationId, at }) => ({ applicationId, loan: loans[at]! }));
      const ids = [...new Set([...lent, ...noted].map(({ applicationId }) => applicationId))];
      for (const application of await holdApplications(ctx.tx, ids)) {
        const of = (all: typeof lent) =>
          all.flatMap(({ applicationId, loan }) => (applicationId === application.row.applicationId ? [loan] : []));
        const noting: Noting = { loans: of(lent), noted: of(noted), days, clocks };
        await noteLoansOf(ctx, application, noting);
      }
      if (loans.length < A_TIME) return;
      after = loans.at(-1)!.contractNo;
    }
  },
});
