import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listVersions as list, type VersionHead } from '../store.ts';
import { leftoversView, LeftoversView } from '../views.ts';

const nullable = Type.Union([Type.String(), Type.Null()]);

export const listVersions = defineOperation({
  name: 'catalogue.list-versions',
  kind: 'query',
  title: { zh: '查询目录版本', en: 'List versions of the catalogue' },
  description: {
    zh: '列出目录的全部版本。版本 0 为程序内置；其余由官方清单导入，连同未能对应的行和未能识别的单元格。',
    en: 'All versions. Version 0 is built in; the others were imported from the official list, with the rows that have no item and the cells that were not understood.',
  },
  roles: ['anyone'],
  input: Type.Object(pageInput, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    versions: Type.Array(
      Type.Object({
        version: Type.Integer(),
        title: Type.String(),
        source: Type.String(),
        fileName: nullable,
        sourceDigest: nullable,
        importedAt: nullable,
        ...LeftoversView,
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, [-1]);
    const imported = (await list(ctx.tx, Math.max(after, 0), limit + 1)).map(view);
    const { page, next } = pageOf(after < 0 ? [builtIn, ...imported] : imported, limit, (row) => [row.version]);
    return { versions: page, next };
  },
});

const builtIn = {
  version: 0,
  title: '内置目录 · Built-in catalogue',
  source: '国办发〔2021〕52号、国办发〔2024〕15号（条目为重建，逐格标明可信程度）',
  fileName: null,
  sourceDigest: null,
  importedAt: null,
  unmatched: [],
  unread: [],
};

const view = ({ importedBy: _importedBy, importedAt, ...row }: VersionHead) => ({
  ...row,
  importedAt: importedAt.toISOString(),
  ...leftoversView(row),
});
