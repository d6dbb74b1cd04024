import { Type } from 'typebox';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { csvType, writeUsesCsv, writeUsesXlsx, xlsxType } from '../write-uses.ts';
import { useConditions } from '../views.ts';

export const exportUses = defineDownload({
  name: 'oversight.export-uses',
  kind: 'query',
  title: { zh: '导出使用', en: 'Export uses' },
  description: {
    zh: '按与检索相同的条件导出，最多一百万条；每条附其在披露日志中的位置和散列，文件附当时的检查点。用 jinqiao log audit 可核实日志未被改写，从而核实导出内容。',
    en: 'Exports by the conditions of the search, a million uses at most; each with its place and hash in the disclosure log, the file with the checkpoint of the moment. jinqiao log audit proves that the log is untouched, and by it the export.',
  },
  roles: ['auditor', 'regulator'],
  answer: 'file',
  contentTypes: [csvType, xlsxType],
  input: Type.Object({ ...useConditions, format: Type.Enum(['csv', 'xlsx']) }, { additionalProperties: false }),
  example: { institutionNo: 1, atFault: true, format: 'csv' },
  run: (_ctx, { format, ...filter }) =>
    Promise.resolve({
      fileName: `uses.${format}`,
      contentType: format === 'csv' ? csvType : xlsxType,
      write: (out, reading) => (format === 'csv' ? writeUsesCsv : writeUsesXlsx)(reading, out, filter),
    }),
});
