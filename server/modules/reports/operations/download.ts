import { Type } from 'typebox';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { requireDrawn } from '../require-drawn.ts';
import { requireReport } from '../require-report.ts';
import { numberInput } from '../views.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const PDF_TYPE = 'application/pdf';

export const download = defineDownload({
  name: 'reports.download',
  kind: 'command',
  transaction: 'own',
  title: { zh: '下载信用报告', en: 'Download a report' },
  description: {
    zh: '下载本单位生成的信用报告。json 为规范格式（RFC 8785），逐字节与登记的摘要一致；pdf 按调用方语言排版，由平台签章（PAdES），首次下载时生成，此后每次下载逐字节相同。',
    en: 'A report that the caller made, as a file. json is canonical (RFC 8785) and matches the digest on record byte by byte; pdf is in the caller’s language and signed by the platform (PAdES): drawn at the first download, and the same bytes ever after.',
  },
  roles: ['institution', 'subject'],
  mandate: ['view-file'],
  answer: 'file',
  contentTypes: [PDF_TYPE, JSON_TYPE],
  input: Type.Object({ number: numberInput, format: Type.Enum(['pdf', 'json']) }, { additionalProperties: false }),
  example: { number: 'JQ-20260314-7K2M9QXB', format: 'json' },
  run: async (ctx, { number, format }) => {
    const report = await requireReport(ctx, number);
    ctx.concerns(report.subjectId);
    const content = format === 'json' ? report.document : await requireDrawn(ctx, report);
    return {
      fileName: `${number}${format === 'pdf' && ctx.language === 'en' ? '-en' : ''}.${format}`,
      contentType: format === 'json' ? JSON_TYPE : PDF_TYPE,
      write: (out) => {
        out.write(content);
        return Promise.resolve();
      },
    };
  },
});
