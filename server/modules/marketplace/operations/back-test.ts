import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { readClauses } from '../complete-document.ts';
import { countSuitedThen } from '../count-suited.ts';
import { LEAST_COUNT } from '../model/limits.ts';
import { clausesInput, divisionsInput, industriesInput } from '../product-input.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { findDrawn } from '../store/past-features.ts';
import { toldCounts, ToldCounts } from '../told-counts.ts';

export const backTest = defineOperation({
  name: 'marketplace.back-test',
  kind: 'query',
  title: { zh: '回测准入条件', en: 'Back-test conditions' },
  description: {
    zh: `机构设计产品时，用抽取的在册企业回测：近十二个月每月月末，按当时已知的信息，有多少企业符合全部必备条件、多少只差一项、多少缺数据，各项条件各挡住多少。抽取方法固定（drawn 为抽取数，enterprises 为在册数）。只给个数：不足 ${LEAST_COUNT} 的不给，其余舍去到十位。`,
    en: `For an institution that designs a product, on enterprises drawn from those on file: at the end of each of the last twelve months, by what was known then, how many met all hard clauses, how many were one away, how many lacked data, and how many each clause kept out. The same enterprises are drawn each time (drawn, of enterprises). Counts only, none below ${LEAST_COUNT} and the others rounded down to tens.`,
  },
  roles: ['institution'],
  input: Type.Object(
    { clauses: clausesInput, divisions: Type.Optional(divisionsInput), industries: Type.Optional(industriesInput) },
    { additionalProperties: false },
  ),
  example: { clauses: [{ id: 'sales', expression: 'sales_12m >= 500000000', hard: true }], divisions: ['330100'] },
  output: Type.Object({
    months: Type.Array(Type.Object({ month: Type.String(), ...ToldCounts })),
    drawn: Type.Integer({ description: '抽取的企业数 · Enterprises drawn' }),
    enterprises: Type.Integer({ description: '在册企业数 · Enterprises on file' }),
  }),
  run: async (ctx, { clauses, divisions = [], industries = [] }) => {
    await requireAdmitted(ctx);
    const read = readClauses(clauses);
    // The platform counts; the institution is told no more than the counts.
    const [months, found] = await ctx.platform.transaction(system, ({ tx }) =>
      Promise.all([countSuitedThen(tx, read.clauses, { divisions, industries }), findDrawn(tx)]),
    );
    return {
      months: months.map(({ month, ...counts }) => ({ month, ...toldCounts(counts) })),
      drawn: found?.drawn ?? 0,
      enterprises: found?.enterprises ?? 0,
    };
  },
});
