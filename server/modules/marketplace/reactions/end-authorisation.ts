import { defineReaction } from '../../../kernel/pure/background.ts';
import { endGiven, endReserved } from '../../consent/index.ts';
import { findApplicationRow } from '../store/applications.ts';
import { listReserves } from '../store/reserves.ts';

/** Why an authorisation ended, in the words that both sides read; an application that came to a loan keeps its own. */
const reasons: Readonly<Record<string, string>> = {
  refused: '机构未予通过，随融资申请终止',
  withdrawn: '企业撤回融资申请，随之终止',
  expired: '融资申请逾期失效，随之终止',
  rerouted: '融资申请改投其他产品，随之终止',
};

/** Once the institution has decided, the application goes to no reserve any more. */
const unusedFor: Readonly<Record<string, string>> = {
  offered: '机构已答复，备选产品不再启用',
  granted: '机构已放款，备选产品不再启用',
  lent: '机构已放款，备选产品不再启用',
};

/** An authorisation that was given for one application holds no longer than it, and what was reserved beside it no longer than it can be needed. */
export const endAuthorisation = defineReaction({
  name: 'marketplace.end-authorisation',
  on: 'marketplace.application-changed',
  run: async (ctx, { applicationId, kind }) => {
    const [reason, unused] = [reasons[String(kind)], unusedFor[String(kind)] ?? reasons[String(kind)]];
    if (unused === undefined) return;
    const row = await findApplicationRow(ctx.tx, String(applicationId));
    if (row === undefined) return;
    if (reason !== undefined && row.authorisationId !== null) await endGiven(ctx, row.authorisationId, reason);
    for (const { authorisationId } of await listReserves(ctx.tx, row))
      if (authorisationId !== null) await endReserved(ctx, authorisationId, unused);
  },
});
