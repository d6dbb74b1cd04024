import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listFindings as list } from '../finding-store.ts';
import { dayInput, FindingStates, findingView, FindingView, institutionInput, lastPlace, RuleNames } from '../views.ts';

export const listFindings = defineOperation({
  name: 'oversight.list-findings',
  kind: 'query',
  title: { zh: '查询滥用线索', en: 'List findings of misuse' },
  description: {
    zh: '滥用规则发现的线索，最新的在前；机构只看到本机构的。',
    en: 'What the rules of misuse found, the newest first; an institution sees its own.',
  },
  roles: ['auditor', 'regulator', 'operator', 'institution'],
  input: Type.Object(
    {
      ...pageInput,
      institutionNo: Type.Optional(institutionInput),
      rule: Type.Optional(RuleNames),
      state: Type.Optional(FindingStates),
      since: Type.Optional(dayInput),
      until: Type.Optional(dayInput),
    },
    { additionalProperties: false },
  ),
  example: { rule: 'volume', state: 'open', limit: 20 },
  output: Type.Object({ misuses: Type.Array(FindingView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...filter }) => {
    const [foundAt, findingId] = fromCursor(cursor, lastPlace);
    const rows = await list(ctx.tx, filter, { foundAt, findingId }, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.foundAt, row.findingId]);
    return { misuses: page.map(findingView), next };
  },
});
