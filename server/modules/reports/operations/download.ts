import { Type } from 'typebox';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { requireReport } from '../require-report.ts';
import { numberInput } from '../views.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

export const download = defineDownload({
  name: 'reports.download',
  kind: 'query',
  title: { zh: '下载信用报告', en: 'Download a report' },
  description: {
    zh: '下载本单位生成的信用报告。json 为规范格式（RFC 8785），逐字节与登记的摘要一致。',
    en: 'A report that the caller made, as a file. json is canonical (RFC 8785) and matches the digest on record byte by byte.',
  },
  roles: ['institution', 'subject'],
  mandate: ['view-file'],
  answer: 'file',
  contentTypes: [JSON_TYPE],
  input: Type.Object({ number: numberInput, format: Type.Enum(['json']) }, { additionalProperties: false }),
  example: { number: 'JQ-20260314-7K2M9QXB', format: 'json' },
  run: async (ctx, { number }) => {
    const { document, subjectId } = await requireReport(ctx, number);
    ctx.concerns(subjectId);
    return {
      fileName: `${number}.json`,
      contentType: JSON_TYPE,
      write: (out) => {
        out.write(document);
        return Promise.resolve();
      },
    };
  },
});
