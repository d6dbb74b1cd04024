import { defineReaction } from '../../../kernel/pure/background.ts';
import { endGiven } from '../../consent/index.ts';
import { findGuarantee } from '../store.ts';

/** Why an authorisation ended, in the words that both sides read; one of a guarantee in force keeps its own end. */
const reasons: Readonly<Record<string, string>> = {
  refused: '担保机构未予同意，随担保申请终止',
  withdrawn: '企业撤回担保申请，随之终止',
  lapsed: '担保申请失效，随之终止',
};

/** An authorisation that was given for one guarantee holds no longer than it. */
export const endAuthorisation = defineReaction({
  name: 'guarantees.end-authorisation',
  on: 'guarantees.changed',
  run: async (ctx, { kind, part }) => {
    const reason = reasons[String(kind)];
    if (reason === undefined) return;
    const row = await findGuarantee(ctx.tx, (part as { readonly guaranteeId: string }).guaranteeId);
    if (row?.authorisationId != null) await endGiven(ctx, row.authorisationId, reason);
  },
});
