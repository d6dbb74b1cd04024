import { Type } from 'typebox';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { requireSubject } from '../require-subject.ts';
import { writeArchiveJson, writeArchiveXlsx } from '../write-archive.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const downloadFile = defineDownload({
  name: 'rights.download-file',
  kind: 'query',
  title: { zh: '下载本单位全部信息', en: 'Download everything about oneself' },
  description: {
    zh: '一次下载平台上与本单位有关的全部内容：信用档案及来源、授权、异议和信用修复及其过程、自愿填报、更正通知、使用记录。json 为规范格式（RFC 8785），供程序读取；xlsx 供查看。免费。',
    en: 'Everything the platform holds that concerns the calling enterprise, in one file: its file with sources, authorisations, objections and repairs with their steps, own reports, notices, and who used its data. json is canonical (RFC 8785), for programs; xlsx is for people. Free of charge.',
  },
  roles: ['subject'],
  mandate: ['view-file'],
  answer: 'file',
  contentTypes: [JSON_TYPE, XLSX],
  input: Type.Object({ format: Type.Enum(['json', 'xlsx']) }, { additionalProperties: false }),
  example: { format: 'json' },
  run: (ctx, { format }) => {
    const subjectId = requireSubject(ctx);
    const writeIt = format === 'json' ? writeArchiveJson : writeArchiveXlsx;
    return Promise.resolve({
      fileName: `${subjectId}.${format}`,
      contentType: format === 'json' ? JSON_TYPE : XLSX,
      write: (out, reading) => writeIt(reading, out, subjectId),
    });
  },
});
