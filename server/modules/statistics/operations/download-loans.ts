import { Type } from 'typebox';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { publishedMeasures } from '../loan-measures.ts';
import { listReleased } from '../loan-store.ts';
import { byInput, measureInput, titlesOf } from '../loan-views.ts';

const CSV = 'text/csv; charset=utf-8';
const COLUMNS = ['month', 'measure', 'version', '指标', '单位', 'by', 'key', '名称', 'figure', 'withheld'];

export const downloadLoans = defineDownload({
  name: 'statistics.download-loans',
  kind: 'query',
  title: { zh: '下载融资统计（开放数据）', en: 'Download the statistics of loans (open data)' },
  description: {
    zh: '最近一次发布的融资统计，CSV，每行一个数字，附口径版本；不公布的留空并注明。',
    en: 'The last release of the statistics of loans as CSV, one figure a line with the version of its definition; what is withheld is empty and says so.',
  },
  roles: ['anyone'],
  answer: 'file',
  contentTypes: [CSV],
  input: Type.Object({ measure: measureInput, by: byInput }, { additionalProperties: false }),
  example: { by: 'province' },
  run: (_ctx, { measure, by = 'all' }) =>
    Promise.resolve({
      fileName: `jinqiao-loans-${by}.csv`,
      contentType: CSV,
      write: async (out, reading) => {
        const titleOf = await titlesOf(reading.tx, by);
        const measures = new Map(publishedMeasures.map((one) => [one.code, one]));
        const rows = await listReleased(reading.tx, { by, measure, from: '', to: '9999-12' });
        // The mark by which spreadsheet programs know that it is UTF-8.
        out.write(`\uFEFF${COLUMNS.join(',')}\r\n`);
        for (const { month, measure: code, key, figure, withheld } of rows) {
          const one = measures.get(code);
          if (one === undefined) continue;
          const cells = [
            month,
            code,
            one.version,
            one.title.zh,
            one.unit.zh,
            by,
            key,
            titleOf(key).zh,
            figure ?? '',
            withheld ? 1 : 0,
          ];
          out.write(`${cells.map(quoted).join(',')}\r\n`);
        }
      },
    }),
});

/** As RFC 4180 has it; a text that a spreadsheet would take for a formula is made plain. */
function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const plain = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
