import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { beginClaim } from '../begin-claim.ts';
import { requirePersonId } from '../callers.ts';
import { ClaimView, claimView, proofInput } from '../claim-view.ts';
import { requireProof } from '../proofs.ts';
import { requireFields } from '../require-fields.ts';

export const start = defineOperation({
  name: 'claims.start',
  kind: 'command',
  // It waits for the service of proof; repeated, it begins another claim.
  transaction: 'own',
  title: { zh: '认领企业', en: 'Claim an enterprise' },
  description: {
    zh: '登录的个人凭统一社会信用代码认领一家企业，选择一种核验方式（claims.list-proofs）；按返回的说明办理后，以 claims.complete 提交结果。小额打款须填本企业对公账户。每人每日限五次；未知、已注销和已被合并的企业一样显示为未找到。',
    en: 'A person who has signed in claims an enterprise by its unified code and chooses a proof (claims.list-proofs); having done what the answer says, he hands in the result with claims.complete. The small deposit needs the corporate account. Five a day and person; an enterprise that is unknown, deregistered or merged looks the same.',
  },
  roles: ['person', 'subject'],
  firstFactor: true,
  input: Type.Object(
    {
      code: Type.String({ pattern: '^[0-9A-Z]{18}$', description: '统一社会信用代码 · Unified social credit code' }),
      proof: proofInput,
      bankAccount: Type.Optional(
        Type.String({
          pattern: '^[0-9]{8,32}$',
          description: '对公账户，用于小额打款 · Corporate account, for the small deposit',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43', proof: 'micro-deposit', bankAccount: '6200000000000001' },
  output: ClaimView,
  run: async (ctx, { code, proof, bankAccount }) => {
    const personId = requirePersonId(ctx);
    const given = { bankAccount };
    requireFields(given, requireProof(proof).needs.begin);
    const begun = await beginClaim(ctx, personId, proof, code, given);
    return claimView(begun, begun.claim, ctx.now, null);
  },
});
