import { defineReaction } from '../../../kernel/pure/background.ts';
import { endGiven } from '../../consent/index.ts';
import { findApplicationRow } from '../store/applications.ts';

/** Why an authorisation ended, in the words that both sides read; an application that came to a loan keeps its own. */
const reasons: Readonly<Record<string, string>> = {
  refused: '机构未予通过，随融资申请终止',
  withdrawn: '企业撤回融资申请，随之终止',
  expired: '融资申请逾期失效，随之终止',
  rerouted: '融资申请改投其他产品，随之终止',
};

/** An authorisation that was given for one application holds no longer than it. */
export const endAuthorisation = defineReaction({
  name: 'marketplace.end-authorisation',
  on: 'marketplace.application-changed',
  run: async (ctx, { applicationId, kind }) => {
    const reason = reasons[String(kind)];
    if (reason === undefined) return;
    const row = await findApplicationRow(ctx.tx, String(applicationId));
    if (row?.authorisationId != null) await endGiven(ctx, row.authorisationId, reason);
  },
});
