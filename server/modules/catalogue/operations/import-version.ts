import { Type } from 'typebox';
import { defineUpload } from '../../../kernel/pure/operation.ts';
import { readBody } from '../annex/read-annex-file.ts';
import { importList } from '../import-version.ts';
import { comparisonView, ComparisonView, leftoversView, LeftoversView } from '../views.ts';

export const importVersion = defineUpload({
  name: 'catalogue.import-version',
  kind: 'command',
  title: { zh: '导入官方清单为新的目录版本', en: 'Import the official list as a new version of the catalogue' },
  description: {
    zh: '读取官方清单（XLSX 或 JSON，不超过 5 MB），按序号或名称对应到信息项，设定其大类、名称、共享内容、共享方式、责任单位、完成时限、公开属性和共享层级；空白单元格保持原值。返回与现行版本逐格的差异；未能对应的行和未能识别的单元格一并列出并随版本保存。同一文件重复导入不产生新版本。先以 dryRun=true 查看结果。',
    en: 'Reads the official list (XLSX or JSON, at most 5 MB), finds the item of each row by number or title and sets its category, title, content, mode, provider, deadline, class and level; blank cells keep what is there. Answers what differs from the present version, cell by cell; rows without an item and cells not understood are listed and kept with the version. The same file again makes no new version. Look at it with dryRun=true first.',
  },
  roles: ['operator'],
  body: 'bytes',
  input: Type.Object(
    {
      fileName: Type.String({ minLength: 1, maxLength: 255 }),
      title: Type.String({ minLength: 1, maxLength: 200, description: '版本名称 Title of the version' }),
      source: Type.String({ minLength: 1, maxLength: 500, description: '文件来源，如文号 · Where the file comes from' }),
      // Everything in a query string is text.
      dryRun: Type.Optional(Type.Enum(['true', 'false'])),
    },
    { additionalProperties: false },
  ),
  example: {
    fileName: '信用信息共享清单.xlsx',
    title: '信用信息共享清单（2021年）',
    source: '国办发〔2021〕52号附件',
    dryRun: 'true',
  },
  output: Type.Object({
    version: Type.Integer({ description: '试运行时为将要产生的版本号 · In a dry run the number it would get' }),
    created: Type.Boolean({ description: '试运行或文件已导入过时为否 · False in a dry run and for a file imported before' }),
    rows: Type.Integer(),
    ...ComparisonView,
    ...LeftoversView,
    sourceDigest: Type.String(),
  }),
  run: async (ctx, input, bytes) => {
    const body = await readBody(bytes);
    const { head, created, rows, ...comparison } = await importList(ctx, { ...input, dryRun: input.dryRun === 'true' }, body);
    const { version, sourceDigest } = head;
    return { version, created, rows, ...comparisonView(comparison), ...leftoversView(head), sourceDigest };
  },
});
