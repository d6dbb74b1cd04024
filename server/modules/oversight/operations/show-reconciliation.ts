import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { countVerdicts, findDay } from '../reconcile-store.ts';
import { dayInput, nullable, Verdicts } from '../views.ts';

export const showReconciliation = defineOperation({
  name: 'oversight.show-reconciliation',
  kind: 'query',
  title: { zh: '查看一日的核对结果', en: 'Show the reconciliation of a day' },
  description: {
    zh: '一日的核对结果，按机构和结论计数；机构只看到本机构的。逐条查看用 oversight.search-uses。',
    en: 'What came of a day, counted by institution and verdict; an institution sees its own. oversight.search-uses shows each use.',
  },
  roles: ['auditor', 'regulator', 'institution'],
  input: Type.Object({ day: dayInput }, { additionalProperties: false }),
  example: { day: '2026-03-02' },
  output: Type.Object({
    day: Type.String(),
    finishedAt: nullable(Type.String({ description: '未完成时为 null · Null while it is under way' })),
    verdicts: Type.Array(
      Type.Object({ institutionNo: nullable(Type.Integer()), verdict: Verdicts, uses: Type.Integer(), afterEnd: Type.Integer() }),
    ),
  }),
  run: async (ctx, { day }) => {
    const found = await findDay(ctx.tx, day);
    if (found === undefined) throw new Failure('resource.not-found');
    return { day, finishedAt: found.finishedAt?.toISOString() ?? null, verdicts: await countVerdicts(ctx.tx, day) };
  },
});
