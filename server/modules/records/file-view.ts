import { Type, type Static } from 'typebox';
import { JsonText } from '../../kernel/pure/json-text.ts';
import type { ItemDefinition } from '../catalogue/index.ts';
import { maskedBody, whole, type ShowBody } from './mask-body.ts';
import type { FactHead, FactText, Resolved } from './model.ts';
import type { MarksOf } from './model/marked.ts';
import { isSelfReported } from './model/self-reported.ts';

const day = Type.Union([Type.String(), Type.Null()]);
const Body = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]));
const Source = Type.Object({
  providerNo: Type.Integer(),
  deliveryId: Type.Integer(),
  rowNo: Type.Integer({ description: '在所交付文件中的行号 Row in the delivered file' }),
  recordedAt: Type.String({ description: '平台收录时间 When the platform recorded it' }),
  digest: Type.String({ description: '记录内容 SHA-256 的前 128 位 First 128 bits of SHA-256 of the record' }),
});

const marks = {
  disputed: Type.Boolean({ description: '信息主体提出异议，正在处理 The subject disputes it' }),
  withheld: Type.Boolean({ description: '无法核实，停止对外披露 Could not be verified: not disclosed to others' }),
  repaired: Type.Boolean({ description: '已修复或公示到期，不再共享使用 Repaired or expired: no longer shared or used' }),
  selfReported: Type.Boolean({
    description: '企业自愿填报并作出信用承诺，非部门提供 Reported by the enterprise itself, not by a department',
  }),
};

const FileRecord = Type.Object({
  key: Type.String(),
  validFrom: day,
  validTo: day,
  ended: Type.Boolean({ description: '在查看日已届满 No longer in force on the day asked for' }),
  ...marks,
  values: Body,
  source: Source,
  others: Type.Array(Type.Object({ ...marks, values: Body, source: Source }), {
    description: '其他单位的不同说法 What other providers say',
  }),
});

/** One version of a record: what was said, by whom, when the platform learned it. */
export const VersionView = Type.Object({
  withdrawn: Type.Boolean(),
  selfReported: marks.selfReported,
  validFrom: day,
  validTo: day,
  values: Body,
  source: Source,
});

export const versionOf = (item: ItemDefinition, fact: FactText, masked: boolean): Static<typeof VersionView> => ({
  withdrawn: fact.status === 'w',
  selfReported: isSelfReported(fact),
  validFrom: fact.validFrom,
  validTo: fact.validTo,
  values: valuesOf(fact, masked ? maskedBody(item) : whole),
  source: sourceOf(fact),
});

/** One item of a file. Items of which nothing is held are there too, empty: what is missing is never silent. */
export const FileSection = Type.Object({
  item: Type.String(),
  title: Type.Object({ zh: Type.String(), en: Type.String() }),
  records: Type.Array(FileRecord),
});

/** How a file is shown: to whom whole or masked, what has ended on which day, what is marked. */
export type Showing = { readonly validOn: string | undefined; readonly masked: boolean; readonly marksOf: MarksOf };

export function fileOf(
  item: ItemDefinition,
  records: readonly Resolved<FactText>[],
  showing: Showing,
): Static<typeof FileSection> {
  const show = showing.masked ? maskedBody(item) : whole;
  return { item: item.name, title: item.title, records: records.map((record) => recordOf(record, showing, show)) };
}

function recordOf(record: Resolved<FactText>, { validOn, marksOf }: Showing, show: ShowBody): Static<typeof FileRecord> {
  return {
    key: record.recordKey,
    validFrom: record.validFrom,
    validTo: record.validTo,
    ended: validOn !== undefined && record.validTo !== null && record.validTo < validOn,
    ...marksOf(record),
    selfReported: isSelfReported(record),
    values: valuesOf(record, show),
    source: sourceOf(record),
    others: record.others.map((other) => ({
      ...marksOf(other),
      selfReported: isSelfReported(other),
      values: valuesOf(other, show),
      source: sourceOf(other),
    })),
  };
}

/** The text stands for the values it holds. */
const valuesOf = ({ body }: FactText, show: ShowBody) => new JsonText(show(body)) as unknown as Static<typeof Body>;

const sourceOf = ({ providerNo, deliveryId, rowNo, recordedAt, digest }: FactHead) => ({
  providerNo,
  deliveryId,
  rowNo,
  recordedAt,
  digest,
});
