import { Type, type Static } from 'typebox';
import type { ReportRow } from './store.ts';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const numberInput = Type.String({
  minLength: 20,
  maxLength: 20,
  pattern: '^JQ-[0-9]{8}-[0-9A-Z]{8}$',
  description: '报告编号 · Number of the report',
});

/** A report in a listing. */
export const ReportView = Type.Object({
  number: Type.String(),
  kind: Type.Enum(['own', 'institution'], {
    description:
      'own 企业自用，institution 机构凭授权 · Made by the enterprise for itself, or by an institution under an authorisation',
  }),
  subjectId: Type.String(),
  institutionNo: orNull(Type.Integer()),
  madeAt: Type.String(),
  expiresAt: Type.String({ description: '可保存至 · May be kept until' }),
  erased: Type.Boolean({ description: '内容已到期删除 · Its content is gone' }),
  purpose: orNull(Type.String()),
  caseNo: orNull(Type.String()),
  authorisationId: orNull(Type.String()),
  disclosureId: orNull(Type.String()),
  digest: Type.String({ description: '规范 JSON 的 SHA-256 · SHA-256 of its canonical JSON' }),
});

export const reportView = ({ madeAt, expiresAt, ...rest }: ReportRow): Static<typeof ReportView> => ({
  ...rest,
  madeAt: madeAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
