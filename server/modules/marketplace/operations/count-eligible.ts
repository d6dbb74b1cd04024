import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { readClauses } from '../complete-document.ts';
import { countSuited } from '../count-suited.ts';
import { COUNT_STEP, LEAST_COUNT } from '../model/limits.ts';
import { clausesInput, divisionsInput, industriesInput } from '../product-input.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { toldCounts, ToldCounts } from '../told-counts.ts';
import { orNull } from '../views.ts';

export const countEligible = defineOperation({
  name: 'marketplace.count-eligible',
  kind: 'query',
  title: { zh: '测算符合条件的企业数', en: 'Count eligible enterprises' },
  description: {
    zh: `机构设计产品、部门或运营方起草惠企政策时，测算在册企业中有多少符合全部必备条件、多少只差一项（及各项条件各挡住多少）、多少缺数据。只给个数：不足 ${LEAST_COUNT} 的不给，其余舍去到 ${COUNT_STEP} 的倍数，不能据以辨认任何企业。以最近一次夜间汇总的指标计算，asOf 为其时点。`,
    en: `For an institution that designs a product, and for a department or the operator that writes a policy: of the enterprises on file, how many meet all hard clauses, how many are one away (and which clause keeps them out), how many lack data. Counts only, none below ${LEAST_COUNT} and the others rounded down to tens, so that nobody is told apart. From the indicators as last put down at night, as of asOf.`,
  },
  roles: ['institution', 'provider', 'operator'],
  input: Type.Object(
    { clauses: clausesInput, divisions: Type.Optional(divisionsInput), industries: Type.Optional(industriesInput) },
    { additionalProperties: false },
  ),
  example: { clauses: [{ id: 'sales', expression: 'sales_12m >= 500000000', hard: true }], divisions: ['330100'] },
  output: Type.Object({
    ...ToldCounts,
    asOf: orNull(Type.String()),
  }),
  run: async (ctx, { clauses, divisions = [], industries = [] }) => {
    if (ctx.principal.role === 'institution') await requireAdmitted(ctx);
    const read = readClauses(clauses);
    // The platform counts; the institution is told no more than the counts.
    const found = await ctx.platform.transaction(system, ({ tx }) => countSuited(tx, read.clauses, { divisions, industries }));
    return { ...toldCounts(found), asOf: found.asOf?.toISOString() ?? null };
  },
});
