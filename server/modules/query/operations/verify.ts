import { Type } from 'typebox';
import { digestOf } from '../../../kernel/digest.ts';
import type { Basis } from '../../../kernel/pure/basis.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { sourceFaults } from '../../sources/index.ts';
import { answerItems } from '../answer-items.ts';
import { askSources } from '../ask-sources.ts';
import { ClaimInput, claimOf, claimView, itemsOfClaims } from '../claim-view.ts';
import { countClaims } from '../count-claims.ts';
import { disclose } from '../disclose.ts';
import { Receipt } from '../item-view.ts';
import { judgeOne, providersAsked, verdictByRecords } from '../judge-claim.ts';
import { deadlineAfter, deadlineInput } from '../live-deadline.ts';
import { gridClaim, type Claim } from '../model/claim.ts';
import { knowItems, type ItemKnowledge } from '../item-knowledge.ts';
import { sourcesOf } from '../sources-of.ts';
import { useFor, type UseInput } from '../use-for.ts';
import { exampleUse, requireInstitution, useInputs } from '../views.ts';

const MAX_CLAIMS = 20;

export const verify = defineOperation({
  name: 'query.verify',
  kind: 'command',
  secret: true,
  title: { zh: '数据核验', en: 'Verify claims' },
  description: {
    zh: '凭企业授权核验关于信息项的断言，只答“是”“否”或“无从判断”，不给出数值。门槛按两位有效数字取整后判断，取整后的断言一并返回；同一数值在一次授权下最多核验五个不同门槛，重复核验不占次数。已归集的记录不足以判断而提供单位开通核验的，当场请其答复，数值不离开提供单位。',
    en: 'Judges claims about items under the enterprise’s authorisation: yes, no or unknown, never the figure. Thresholds are judged on a grid of two significant digits, and the claim as judged is returned; of one figure five thresholds at most may be asked under an authorisation, the same again is free. Where nothing collected can tell and the provider verifies live, it is asked, and the figure stays there.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      ...useInputs,
      claims: Type.Array(ClaimInput, { minItems: 1, maxItems: MAX_CLAIMS }),
      deadlineMs: Type.Optional(deadlineInput),
    },
    { additionalProperties: false },
  ),
  example: {
    ...exampleUse,
    claims: [{ item: 'annual-report', field: 'revenue', measure: 'latest', is: 'at-least', figure: 500_000_000 }],
  },
  output: Type.Object({
    subjectId: Type.String(),
    answers: Type.Array(
      Type.Object({
        verdict: Type.Enum(['yes', 'no', 'unknown']),
        judgedBy: Type.Enum(['records', 'source'], {
          description: '据已归集记录，或由提供单位 · By what is collected, or by the provider',
        }),
        fault: Type.Union([Type.Enum([...sourceFaults]), Type.Null()], {
          description: '提供单位未能答复的原因 · Why the provider did not answer',
        }),
        judged: ClaimInput,
        asked: ClaimInput,
      }),
    ),
    receipt: Receipt,
  }),
  prepare: async (ctx, input) => {
    const claims = claimsOf(input);
    const knowledge = await knowItems(ctx, itemsOf(claims), requireInstitution(ctx));
    const sources = await sourcesOf(ctx, itemsOf(claims), 'verify');
    if (sources.length === 0) return { knowledge, taken: undefined, answers: [] };
    const deadline = deadlineAfter(input.deadlineMs);
    // Committed before anybody is asked: no transaction waits for a provider, and nothing leaves before `run` confirms the use.
    const begun = await ctx.platform.transaction(ctx.principal, async (one) => {
      const { basis: taken, items } = await judgeable(one, input, claims, knowledge);
      return { taken, items, verdicts: claims.map((claim) => verdictByRecords(claim, items, one.now)) };
    });
    const open = begun.verdicts.map((verdict) => verdict === undefined);
    const answers = await askSources(ctx, begun.taken, claims, open, { items: begun.items, sources, deadline });
    return { knowledge, taken: begun.taken, answers };
  },
  run: async (ctx, input, { knowledge, taken, answers: given }) => {
    const claims = claimsOf(input);
    const { basis, items, catalogueVersion } = await judgeable(ctx, input, claims, knowledge, taken);
    const judged = claims.map((claim, index) => judgeOne(claim, items, given[index] ?? [], ctx.now));
    const answers = judged.map(({ verdict, judgedBy, fault }, index) => ({
      verdict,
      judgedBy,
      fault,
      judged: claimView(claims[index]!),
      asked: input.claims[index]!,
    }));
    const receipt = await disclose(ctx, basis, {
      operation: 'query.verify',
      caseNo: input.caseNo,
      request: input,
      items: items.map((one) => ({ ...one, askedProviderNos: providersAsked(one, claims, judged) })),
      catalogueVersion,
      answerDigest: digestOf(answers),
    });
    return { subjectId: basis.subjectId, answers, receipt };
  },
});

type Input = { readonly claims: readonly Parameters<typeof claimOf>[0][] };
const claimsOf = (input: Input): readonly Claim[] => input.claims.map((claim, index) => gridClaim(claimOf(claim, index)));
const itemsOf = (claims: readonly Claim[]) => [...new Set(claims.map(({ item }) => item))];

/** What the claims are judged by, under the use; the budget is counted with the use, and not again where that was taken before. */
function judgeable(ctx: Context, input: UseInput, claims: readonly Claim[], knowledge: ItemKnowledge, taken?: Basis) {
  const items = itemsOfClaims(claims);
  return useFor(ctx, input, { items, mode: 'verify', taken }, async (basis) => {
    if (taken === undefined)
      await countClaims(ctx, claims, { ...input, subjectId: basis.subjectId, institutionNo: requireInstitution(ctx) });
    return { basis, ...(await answerItems(ctx, basis, items, { knownAt: null, figures: 'whole', knowledge })) };
  });
}
