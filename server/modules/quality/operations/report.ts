import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { daySpanInput, requireDaySpan } from '../day-span.ts';
import { reportContentType, writeReport } from '../write-report.ts';

const MAX_DAYS = 1_100;

export const report = defineDownload({
  name: 'quality.report',
  kind: 'query',
  title: { zh: '下载质量报告', en: 'Download a quality report' },
  description: {
    zh: '一个数据提供单位在一段时间内的质量报告（XLSX）：概览、各维度、退回原因、建议，最长三年。数据提供单位只能取得自己的，不填单位编号即为本单位。',
    en: 'The quality of one provider over a span of days, three years at most, as XLSX: overview, dimensions, reasons of refusal, advice. A provider gets its own and need not give its number.',
  },
  roles: ['operator', 'provider'],
  answer: 'file',
  contentTypes: [reportContentType],
  input: Type.Object(
    { providerNo: Type.Optional(Type.Integer({ minimum: 1 })), ...daySpanInput },
    { additionalProperties: false },
  ),
  example: { providerNo: 1, from: '2026-01-01', to: '2026-03-31' },
  run: ({ principal, language }, { providerNo = principal.providerNo, from, to }) => {
    if (providerNo === undefined) throw needsProvider();
    if (principal.providerNo !== undefined && principal.providerNo !== providerNo) throw new Failure('resource.not-found');
    const span = requireDaySpan(from, to, MAX_DAYS);
    return Promise.resolve({
      fileName: language === 'zh' ? `质量报告-${providerNo}-${from}-${to}.xlsx` : `quality-${providerNo}-${from}-${to}.xlsx`,
      contentType: reportContentType,
      write: (out, ctx) => writeReport(ctx, out, { providerNo, days: [from, to], ...span }),
    });
  },
});

const needsProvider = () =>
  new Failure('request.invalid', {
    issues: [{ field: 'providerNo', rule: 'required', message: { zh: '请填写单位编号', en: 'is needed: say whose report' } }],
  });
