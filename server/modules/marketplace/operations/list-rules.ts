import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { MAX_BANKS } from '../model/limits.ts';
import { ranking } from '../model/ranking.ts';
import { listRefusalCodes, readClocks } from '../store/rules.ts';
import { BilingualView } from '../views.ts';

export const listRules = defineOperation({
  name: 'marketplace.list-rules',
  kind: 'query',
  title: { zh: '列出市场规则', en: 'List the rules of the marketplace' },
  description: {
    zh: '各环节时限（工作日）、拒绝理由代码及企业可采取的办法、排序权重、一次最多投递的机构数。',
    en: 'Working days of each stage, codes of refusal with what an enterprise can do, weights of the order, and how many institutions may be asked at once.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    clocks: Type.Array(Type.Object({ stage: Type.String(), workingDays: Type.Integer() })),
    refusalCodes: Type.Array(Type.Object({ code: Type.String(), title: BilingualView, advice: BilingualView })),
    ranking: Type.Object({
      version: Type.Integer(),
      weights: Type.Array(Type.Object({ name: Type.String(), weight: Type.Number(), title: BilingualView })),
    }),
    maxInstitutions: Type.Integer(),
  }),
  run: async (ctx) => {
    const [clocks, codes] = await Promise.all([readClocks(ctx.tx), listRefusalCodes(ctx.tx)]);
    return {
      clocks: Object.entries(clocks).map(([stage, workingDays]) => ({ stage, workingDays })),
      refusalCodes: codes.map((one) => ({ ...one })),
      ranking: { version: ranking.version, weights: ranking.weights.map((one) => ({ ...one })) },
      maxInstitutions: MAX_BANKS,
    };
  },
});
