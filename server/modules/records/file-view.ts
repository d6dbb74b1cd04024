import { Type, type Static } from 'typebox';
import { maskText, type ItemDefinition, type Mask } from '../catalogue/index.ts';
import type { Fact, ResolvedRecord } from './model.ts';

const day = Type.Union([Type.String(), Type.Null()]);
const Body = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]));
const Source = Type.Object({
  providerNo: Type.Integer(),
  deliveryId: Type.Integer(),
  rowNo: Type.Integer({ description: '在所交付文件中的行号 Row in the delivered file' }),
  recordedAt: Type.String({ description: '平台收录时间 When the platform recorded it' }),
  digest: Type.String({ description: '记录内容 SHA-256 的前 128 位 First 128 bits of SHA-256 of the record' }),
});

const FileRecord = Type.Object({
  key: Type.String(),
  validFrom: day,
  validTo: day,
  ended: Type.Boolean({ description: '在查看日已届满 No longer in force on the day asked for' }),
  values: Body,
  source: Source,
  others: Type.Array(Type.Object({ values: Body, source: Source }), {
    description: '其他单位的不同说法 What other providers say',
  }),
});

/** One version of a record: what was said, by whom, when the platform learned it. */
export const VersionView = Type.Object({
  withdrawn: Type.Boolean(),
  validFrom: day,
  validTo: day,
  values: Body,
  source: Source,
});

export const versionOf = (item: ItemDefinition, fact: Fact, whole: boolean): Static<typeof VersionView> => ({
  withdrawn: fact.status === 'w',
  validFrom: fact.validFrom,
  validTo: fact.validTo,
  values: (whole ? plain : masked(item))(fact.body),
  source: sourceOf(fact),
});

/** One item of a file. Items of which nothing is held are there too, empty: what is missing is never silent. */
export const FileSection = Type.Object({
  item: Type.String(),
  title: Type.Object({ zh: Type.String(), en: Type.String() }),
  records: Type.Array(FileRecord),
});

export function fileOf(
  item: ItemDefinition,
  records: readonly ResolvedRecord[],
  validOn: string | undefined,
  whole: boolean,
): Static<typeof FileSection> {
  const show = whole ? plain : masked(item);
  return {
    item: item.name,
    title: { ...item.title },
    records: records.filter((record) => record.itemNo === item.no).map((record) => recordOf(record, validOn, show)),
  };
}

function recordOf(record: ResolvedRecord, validOn: string | undefined, show: Show): Static<typeof FileRecord> {
  return {
    key: record.recordKey,
    validFrom: record.validFrom,
    validTo: record.validTo,
    ended: validOn !== undefined && record.validTo !== null && record.validTo < validOn,
    values: show(record.body),
    source: sourceOf(record),
    others: record.others.map((other) => ({ values: show(other.body), source: sourceOf(other) })),
  };
}

type Values = Static<typeof Body>;
type Show = (body: Fact['body']) => Values;

const plain: Show = (body) => body;

type Masks = readonly (readonly [string, Exclude<Mask, 'none'>])[];
const known = new WeakMap<ItemDefinition, Masks>();

/** Worked out once for each item: a file asks for those of all items. */
function masksOf(item: ItemDefinition): Masks {
  const before = known.get(item);
  if (before !== undefined) return before;
  const masks = Object.entries(item.fields).flatMap(([name, { mask }]) =>
    mask === undefined || mask === 'none' ? [] : [[name, mask] as const],
  );
  known.set(item, masks);
  return masks;
}

/** What concerns a person is masked for whoever is not the enterprise itself or the department that reported it. */
function masked(item: ItemDefinition): Show {
  const masks = masksOf(item);
  if (masks.length === 0) return plain;
  return (body) => {
    const values: Values = { ...body };
    for (const [name, mask] of masks) {
      const value = values[name];
      if (typeof value === 'string') values[name] = maskText(mask, value);
    }
    return values;
  };
}

const sourceOf = ({ providerNo, deliveryId, rowNo, recordedAt, digest }: Fact) => ({
  providerNo,
  deliveryId,
  rowNo,
  recordedAt,
  digest,
});
