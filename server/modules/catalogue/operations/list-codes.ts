import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listCodes as list, type CodeEntry } from '../code-tables.ts';
import { comparable } from '../model/annex-column.ts';
import { codeTableNames } from '../model/field.ts';
import { BilingualView } from '../views.ts';

export const listCodes = defineOperation({
  name: 'catalogue.list-codes',
  kind: 'query',
  title: { zh: '查询代码表', en: 'List a code table' },
  description: {
    zh: '按代码顺序列出代码表；parent 只列其下一级（null 为最上一级），text 按代码开头或名称查找。',
    en: 'A code table in its order; with parent only the level below it (null is the top), with text those whose code begins with it or whose title contains it.',
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      ...pageInput,
      table: Type.Enum([...codeTableNames]),
      parent: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
      text: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    },
    { additionalProperties: false },
  ),
  example: { table: 'division', parent: '330000', limit: 20 },
  output: Type.Object({
    codes: Type.Array(
      Type.Object({
        code: Type.String(),
        title: BilingualView,
        abolished: Type.Boolean(),
        parent: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    next: nextCursor,
  }),
  run: async (_ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, ['']);
    const entries = list(input.table, input.parent === undefined ? {} : { parent: input.parent });
    const start = after === '' ? 0 : entries.findIndex((entry) => entry.code === after) + 1;
    const found = entries.slice(start).filter((entry) => input.text === undefined || matches(entry, comparable(input.text)));
    const { page, next } = pageOf(found, limit, (entry) => [entry.code]);
    return { codes: page.map((entry) => ({ ...entry, title: { ...entry.title } })), next };
  },
});

function matches(entry: CodeEntry, text: string): boolean {
  return (
    comparable(entry.code).startsWith(text) ||
    comparable(entry.title.zh).includes(text) ||
    comparable(entry.title.en).includes(text)
  );
}
