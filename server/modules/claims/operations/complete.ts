import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requirePersonId } from '../callers.ts';
import { claimId, ClaimView, claimView } from '../claim-view.ts';
import { finishClaim } from '../finish-claim.ts';

export const complete = defineOperation({
  name: 'claims.complete',
  kind: 'command',
  // It waits for the service of proof; each try is counted before it does.
  transaction: 'own',
  title: { zh: '完成认领核验', en: 'Complete a claim' },
  description: {
    zh: '提交核验结果：电子营业执照填 assertion，小额打款填 amountFen（分）和 remarkCode，法定代表人核验填 legalName。核验通过即成为该企业的负责人（state 为 proven）；企业已有负责人的转为争议（contested），由运营方决定。不符的扣减一次（triesLeft），用完即失败。',
    en: 'Hands in the result: assertion for the electronic licence, amountFen and remarkCode for the small deposit, legalName for the legal representative. Who proves it is the owner (state proven); where there is one already it is contested and the operator decides. What is wrong costs a try (triesLeft); without tries it has failed.',
  },
  roles: ['person', 'subject'],
  firstFactor: true,
  input: Type.Object(
    {
      claimId,
      assertion: Type.Optional(Type.String({ minLength: 1, maxLength: 8000 })),
      amountFen: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
      remarkCode: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
      legalName: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
  example: { claimId: '00000000-0000-4000-8000-000000000001', amountFen: 37, remarkCode: '042517' },
  output: ClaimView,
  run: async (ctx, { claimId: id, ...evidence }) => {
    const { row, claim, name } = await finishClaim(ctx, requirePersonId(ctx), id, evidence);
    return claimView(row, claim, ctx.now, name);
  },
});
