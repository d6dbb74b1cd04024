import { Type } from 'typebox';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { loanColumns } from '../model/loan-columns.ts';

const CSV = 'text/csv; charset=utf-8';

export const downloadTemplate = defineDownload({
  name: 'loans.download-template',
  kind: 'query',
  title: { zh: '下载贷款结果模板', en: 'Download the template of loan results' },
  description: {
    zh: '以文件报告贷款结果的表头。',
    en: 'The header of a file of loan results.',
  },
  roles: ['institution', 'operator'],
  answer: 'file',
  contentTypes: [CSV],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  run: () =>
    Promise.resolve({
      fileName: '贷款结果.csv',
      contentType: CSV,
      write: (out) => {
        // The mark by which spreadsheet programs know that it is UTF-8.
        out.write(`\uFEFF${loanColumns.map(({ header }) => header).join(',')}\r\n`);
        return Promise.resolve();
      },
    }),
});
