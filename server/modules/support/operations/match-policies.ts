import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { ClauseVerdict, matchConditions } from '../../marketplace/index.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { MAX_POLICIES } from '../model/limits.ts';
import { listPoliciesOn } from '../policy-store.ts';
import { PolicyView, policyView } from '../policy-view.ts';
import { NO_UUID } from '../views.ts';

const MAX_SHOWN = 100;
const List = Type.Object({
  count: Type.Integer({ description: '政策总数 · How many there are' }),
  policies: Type.Array(Type.Object({ ...PolicyView.properties, clauses: Type.Array(ClauseVerdict) })),
});

export const matchPolicies = defineOperation({
  name: 'support.match-policies',
  kind: 'query',
  title: { zh: '匹配惠企政策', en: 'Match policies' },
  description: {
    zh: '以本企业此刻的记录逐项核对当前可以申报的惠企政策，分三类：符合全部必备条件的；只差一项的，说明差多少；尚缺数据的，说明缺什么。与融资产品用同一匹配规则。结果只有本企业可见，是否给予以主管部门决定为准。',
    en: 'Checks the policies that can be applied for now against what is on record of the enterprise: those whose hard conditions all hold, those one condition away with the gap, and those that lack data and which; by the rules of products. Nobody else sees it, and the authority decides.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object(
    { shown: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_SHOWN, description: '每类最多列出几项 · Of each list' })) },
    { additionalProperties: false },
  ),
  example: {},
  output: Type.Object({
    suited: List,
    oneAway: List,
    needsData: List,
    considered: Type.Integer({ description: '比对的政策数 · Policies looked at' }),
    asOf: Type.String({ description: '所依据记录的时点 · As of when' }),
  }),
  run: async (ctx, { shown = MAX_SHOWN }) => {
    const { subjectId } = ctx.principal;
    if (subjectId === undefined) throw new Failure('access.not-granted');
    ctx.concerns(subjectId);
    const policies = await listPoliciesOn(ctx.tx, chinaDay(ctx.now), NO_UUID, MAX_POLICIES);
    const offered = policies.map((policy) => ({ policy, ...policy.document }));
    const { asOf, fits } = await matchConditions(ctx, subjectId, offered);
    const list = (wanted: (typeof fits)[number]['fit']) => {
      const of = fits.filter(({ fit }) => fit === wanted);
      const told = of.slice(0, shown).map(({ one, clauses }) => ({ ...policyView(one.policy), clauses: [...clauses] }));
      return { count: of.length, policies: told };
    };
    return {
      suited: list('eligible'),
      oneAway: list('one-away'),
      needsData: list('needs-data'),
      considered: policies.length,
      asOf,
    };
  },
});
