import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { compileRecord, type GivenValues } from '../../collection/index.ts';
import { appendSelfReport, digestOfBody, findRecord, isSelfReported } from '../../records/index.ts';
import { lockSubject } from '../matter-store.ts';
import { commitment } from '../model/self-report.ts';
import { requireSelfReportable } from '../require-record.ts';
import { findLastReport, insertReport } from '../self-report-store.ts';
import { requireSubject } from '../require-subject.ts';

export const reportRecord = defineOperation({
  name: 'rights.report-record',
  kind: 'command',
  title: { zh: '自愿填报', en: 'Report a record of oneself' },
  description: {
    zh: '企业自愿填报一条本单位的记录，并作出信用承诺（见 rights.list-self-reportable，commitmentVersion 填所见承诺书的版本）。承诺与内容一并签名留存；该记录处处标注为企业自主填报，不替代部门提供的同一记录。再次填报同一记录即为更正。金额以元计。',
    en: 'An enterprise reports a record of itself under a commitment (commitmentVersion: the version it has seen in rights.list-self-reportable). Commitment and content are signed and kept; the record is marked as self-reported everywhere and never takes the place of a department’s. Reporting the same record again corrects it. Amounts in yuan.',
  },
  roles: ['subject'],
  mandate: ['self-report'],
  input: Type.Object(
    {
      item: Type.String({ maxLength: 60 }),
      values: Type.Record(
        Type.String({ maxLength: 100 }),
        Type.Union([Type.String({ maxLength: 10_000 }), Type.Number(), Type.Boolean()]),
        { minProperties: 1, maxProperties: 100, description: '按字段名填写 · By the names of the item’s fields' },
      ),
      commitmentVersion: Type.String({ maxLength: 20 }),
    },
    { additionalProperties: false },
  ),
  example: {
    item: 'honours',
    values: { honourName: '示例市守合同重信用企业', level: 'city', authority: '示例市人民政府', awardedOn: '2026-03-15' },
    commitmentVersion: '2026-1',
  },
  output: Type.Object({
    item: Type.String(),
    recordKey: Type.String({ description: '记录标识，同 records.read-file 的 key · As `key` of records.read-file' }),
    seq: Type.Integer({ description: '该记录的第几次填报 Number of the report of this record' }),
    unchanged: Type.Boolean({ description: '与现有填报相同，未另存 The same is there already' }),
    behindDepartment: Type.Boolean({
      description:
        '部门已提供同一记录，对外以部门提供的为准 A department gives the same record, and its version is the one that goes out',
    }),
    digest: Type.String(),
    receipt: Type.String({ description: '已签名的填报内容和信用承诺 What was reported and the commitment, signed' }),
  }),
  run: async (ctx, { item: name, values, commitmentVersion }) => {
    const subjectId = requireSubject(ctx);
    const item = requireSelfReportable(name);
    if (commitmentVersion !== commitment.version)
      throw new Failure('request.invalid', { issues: [{ field: 'commitmentVersion', rule: 'current', message: otherVersion }] });
    await lockSubject(ctx.tx, subjectId);
    return report(ctx, subjectId, item, values);
  },
});

async function report(ctx: Context, subjectId: string, item: ItemDefinition, values: GivenValues) {
  const compiled = compileRecord(item, subjectId, values);
  if ('issues' in compiled) throw new Failure('request.invalid', { issues: compiled.issues });
  const { record } = compiled;
  const key = { subjectId, itemNo: item.no, recordKey: record.recordKey };
  const [last, believed] = await Promise.all([findLastReport(ctx.tx, key), findRecord(ctx, key)]);
  const seq = (last?.seq ?? 0) + 1;
  const fact = { ...record, subjectId, rowNo: seq, status: 'a' as const };
  const answer = {
    item: item.name,
    recordKey: record.recordKey,
    behindDepartment: believed !== undefined && !isSelfReported(believed),
  };
  const digest = digestOfBody(record.body);
  if (last?.kind === 'reported' && last.recordDigest === digest && last.jws !== null)
    return { ...answer, seq: last.seq, unchanged: true, digest, receipt: last.jws };
  const document = {
    type: 'jinqiao.self-report.v1',
    subjectId,
    item: item.name,
    key: record.recordKey,
    seq,
    reportedAt: ctx.now.toISOString(),
    values: JSON.parse(record.body) as object,
    digest,
    commitment,
  };
  const receipt = await ctx.platform.sign(document);
  await appendSelfReport(ctx.tx, item.no, fact);
  const by = { at: ctx.now, byClient: ctx.principal.clientId };
  await insertReport(ctx.tx, { ...key, ...by, seq, kind: 'reported', recordDigest: digest, document, jws: receipt });
  await ctx.emit({ name: 'rights.self-reported', payload: { subjectId, item: item.name, key: record.recordKey } });
  return { ...answer, seq, unchanged: false, digest, receipt };
}

const otherVersion = {
  zh: `不是现行的承诺书版本（${commitment.version}），请重新查看 rights.list-self-reportable`,
  en: `is not the version that holds now (${commitment.version}); read rights.list-self-reportable again`,
};
