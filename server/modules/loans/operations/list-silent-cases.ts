import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listSilentCases as listCases } from '../outcome-store.ts';

const DAY_MS = 86_400_000;
/** The working days a bank has for first reply, decision and grant, and some more. */
const DEFAULT_DAYS = 30;

export const listSilentCases = defineOperation({
  name: 'loans.list-silent-cases',
  kind: 'query',
  title: { zh: '查询无结果的融资事项', en: 'List cases without an outcome' },
  description: {
    zh: '使用过企业数据、满规定天数仍既无贷款结果、也未注明原因办结的融资事项，最久的在前；客户评估不在其内。机构看到本机构的。',
    en: 'Cases under which an enterprise’s data was used and which, after so many days, have come neither to a loan nor to an end with its reason, the longest first; without customer reviews. An institution sees its own.',
  },
  roles: ['operator', 'regulator', 'auditor', 'institution'],
  input: Type.Object(
    {
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365, description: '距首次使用的天数 · Days since the first use' })),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  example: { days: 30 },
  output: Type.Object({
    cases: Type.Array(
      Type.Object({
        institutionNo: Type.Integer(),
        caseNo: Type.String(),
        subjectId: Type.String(),
        kind: Type.String(),
        openedAt: Type.String(),
        uses: Type.Integer({ description: '使用次数 · Uses' }),
        firstUsedAt: Type.String(),
        lastUsedAt: Type.String(),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { days = DEFAULT_DAYS, cursor, limit = DEFAULT_PAGE }) => {
    const filter = { institutionNo: ctx.principal.institutionNo, usedBefore: new Date(ctx.now.getTime() - days * DAY_MS) };
    const rows = await listCases(ctx.tx, filter, fromCursor(cursor, ['', 0, '', '']), limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [
      row.firstUsedAt.toISOString(),
      row.institutionNo,
      row.caseNo,
      row.subjectId,
    ]);
    const cases = page.map((one) => ({
      ...one,
      openedAt: one.openedAt.toISOString(),
      firstUsedAt: one.firstUsedAt.toISOString(),
      lastUsedAt: one.lastUsedAt.toISOString(),
    }));
    return { cases, next };
  },
});
