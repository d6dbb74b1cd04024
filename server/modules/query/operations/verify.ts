import { Type } from 'typebox';
import { digestOf } from '../../../kernel/digest.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { takeUse } from '../../consent/index.ts';
import { purposes } from '../../institutions/index.ts';
import { answerItems } from '../answer-items.ts';
import { disclose } from '../disclose.ts';
import { Receipt } from '../item-view.ts';
import { ClaimInput, claimOf, claimView, itemsOfClaims } from '../claim-view.ts';
import { countClaims } from '../count-claims.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { gridClaim, judge } from '../model/claim.ts';
import { requireAskable } from '../require-askable.ts';
import { caseNoInput, codeInput, requireInstitution } from '../views.ts';

const MAX_CLAIMS = 20;

export const verify = defineOperation({
  name: 'query.verify',
  kind: 'command',
  secret: true,
  title: { zh: '数据核验', en: 'Verify claims' },
  description: {
    zh: '凭企业授权核验关于信息项的断言，只答“是”“否”或“无从判断”，不给出数值。门槛按两位有效数字取整后判断，取整后的断言一并返回；同一数值在一次授权下最多核验五个不同门槛，重复核验不占次数。',
    en: 'Judges claims about items under the enterprise’s authorisation: yes, no or unknown, never the figure. Thresholds are judged on a grid of two significant digits, and the claim as judged is returned; of one figure five thresholds at most may be asked under an authorisation, the same again is free.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      authorisationId: Type.String({ format: 'uuid' }),
      code: codeInput,
      purpose: Type.Enum(Object.keys(purposes)),
      caseNo: caseNoInput,
      claims: Type.Array(ClaimInput, { minItems: 1, maxItems: MAX_CLAIMS }),
    },
    { additionalProperties: false },
  ),
  example: {
    authorisationId: '01980000-0000-7000-8000-000000000000',
    code: '91350100M000100Y43',
    purpose: 'loan-review',
    caseNo: 'XD-2026-000001',
    claims: [{ item: 'annual-report', field: 'revenue', measure: 'latest', is: 'at-least', figure: 500_000_000 }],
  },
  output: Type.Object({
    subjectId: Type.String(),
    answers: Type.Array(Type.Object({ verdict: Type.Enum(['yes', 'no', 'unknown']), judged: ClaimInput, asked: ClaimInput })),
    receipt: Receipt,
  }),
  run: async (ctx, input) => {
    const institutionNo = requireInstitution(ctx);
    const { subjectId, caseKind } = await requireAskable(ctx, institutionNo, input);
    const claims = input.claims.map((claim, index) => gridClaim(claimOf(claim, index)));
    const items = itemsOfClaims(claims);
    const { authorisationId, purpose, caseNo } = input;
    const use = {
      authorisationId,
      institutionNo,
      subjectId,
      purpose,
      caseNo,
      caseKind,
      items,
      mode: 'verify',
      channel: 'api',
    } as const;
    const basis = await takeUse(ctx, use);
    await countClaims(ctx, claims, { subjectId, authorisationId, institutionNo });
    const { items: answered, catalogueVersion } = await answerItems(ctx, basis, items, { knownAt: null, figures: 'whole' });
    const answers = claims.map((claim, index) => {
      const held = answered.find(({ item }) => item.name === claim.item)?.records ?? [];
      const records = held.map(({ validFrom, values }) => ({ validFrom, body: values }));
      return { verdict: judge(claim, records, chinaDay(ctx.now)), judged: claimView(claim), asked: input.claims[index]! };
    });
    const receipt = await disclose(ctx, basis, {
      operation: 'query.verify',
      caseNo,
      request: input,
      items: answered,
      catalogueVersion,
      answerDigest: digestOf(answers),
    });
    return { subjectId, answers, receipt };
  },
});
