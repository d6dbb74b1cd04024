import { defineReaction } from '../../../kernel/pure/background.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { listReported, type ReportedLoan } from '../../loans/index.ts';
import { append } from '../append.ts';
import type { LentLoan } from '../model/application.ts';
import { taken, type WorkingDays } from '../model/clock-rules.ts';
import { findLent, holdApplications, type HeldApplication } from '../store/applications.ts';
import { workingDays } from '../working-days.ts';

/** As many applications as are held at a time. */
const A_TIME = 500;
const MAX_ROUNDS = 1_000;

/**
 * The loans of a report are noted with the applications they came from, which are granted by it where nothing else was said of them. Done again it
 * notes nothing twice, and a loan reported again is the same loan.
 */
export const noteLoans = defineReaction({
  name: 'marketplace.note-loans',
  on: 'loans.reported',
  run: async (ctx, payload) => {
    const reportId = String(payload['reportId']);
    const days = await workingDays(ctx);
    let after = '';
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const loans = await listReported(ctx.tx, reportId, after, A_TIME);
      const found = await findLent(ctx.tx, loans);
      const lent = Map.groupBy(found, ({ applicationId }) => applicationId);
      for (const held of await holdApplications(ctx.tx, [...lent.keys()]))
        await noteEach(
          ctx,
          held,
          (lent.get(held.row.applicationId) ?? []).map(({ at }) => loans[at]!),
          days,
        );
      if (loans.length < A_TIME) return;
      after = loans.at(-1)!.contractNo;
    }
  },
});

async function noteEach(ctx: Context, first: HeldApplication, loans: readonly ReportedLoan[], days: WorkingDays): Promise<void> {
  let held = first;
  for (const loan of loans) {
    if (held.application.contractNos.includes(loan.contractNo)) continue;
    const took = taken(chinaDay(held.row.submittedAt), held.row.dueOn, days);
    held = await append(ctx, held, { kind: 'lent', loan: lentLoan(loan), ...took });
  }
}

const lentLoan = ({ contractNo, grantedOn, grantedFen, termMonths, ratePpm }: ReportedLoan): LentLoan => ({
  contractNo,
  grantedOn,
  amountFen: grantedFen,
  termMonths,
  ratePpm,
});
