import { Type, type Static } from 'typebox';
import { categories } from './model/category.ts';
import { cellNames, certainties, type CellValue } from './model/cell.ts';
import type { Comparison } from './model/differences.ts';
import { effectiveClass } from './model/effective-class.ts';
import type { EffectiveItem } from './model/effective-item.ts';
import { sharingClasses, type Field } from './model/field.ts';
import { sharingModes } from './model/item.ts';
import { sharingScopes } from './model/sharing-scope.ts';
import type { NarrowingRow, VersionHead } from './store.ts';

export const BilingualView = Type.Object({ zh: Type.String(), en: Type.String() });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const itemInput = Type.String({ maxLength: 60, description: '信息项 Name of the item' });
export const versionInput = Type.Optional(
  Type.Integer({
    minimum: 0,
    description: '目录版本，缺省为最新；0 为内置目录 · Version of the catalogue, by default the newest; 0 is the built-in one',
  }),
);

/** An item in a listing. */
export const ItemHead = Type.Object({
  name: Type.String(),
  no: Type.Integer(),
  edition: Type.String(),
  category: Type.Object({ name: Type.String(), no: Type.Integer(), title: BilingualView }),
  title: BilingualView,
  content: BilingualView,
  provider: BilingualView,
  modes: Type.Array(Type.Enum([...sharingModes])),
  class: Type.Enum([...sharingClasses]),
  sharingLevel: Type.String(),
  refresh: Type.Object({ frequency: Type.String(), dueDays: Type.Integer() }),
  deadline: orNull(Type.String()),
  confidence: Type.Object(Object.fromEntries(cellNames.map((name) => [name, Type.Enum([...certainties])]))),
  fieldCount: Type.Integer(),
});

export function itemHead(item: EffectiveItem): Static<typeof ItemHead> {
  const { no, title } = categories[item.category];
  return {
    name: item.name,
    no: item.no,
    edition: item.edition,
    category: { name: item.category, no, title },
    title: item.title,
    content: item.content,
    provider: item.provider,
    modes: [...item.modes],
    class: item.class,
    sharingLevel: item.sharingLevel,
    refresh: item.refresh,
    deadline: item.deadline,
    confidence: { ...item.confidence },
    fieldCount: Object.keys(item.fields).length,
  };
}

export const FieldView = Type.Object({
  name: Type.String(),
  title: BilingualView,
  kind: Type.String(),
  required: Type.Boolean(),
  key: Type.Boolean(),
  class: Type.Enum([...sharingClasses]),
  openIf: orNull(Type.String({ description: '该字段为“是”时本字段公开 · Where that field is true this one is open' })),
  sensitivity: Type.String(),
  mask: Type.String(),
  aliases: Type.Array(Type.String()),
  note: orNull(BilingualView),
  unit: orNull(BilingualView),
  table: orNull(Type.String()),
  values: orNull(Type.Record(Type.String(), BilingualView)),
});

export function fieldView(item: EffectiveItem, name: string): Static<typeof FieldView> {
  const field = item.fields[name]!;
  return {
    name,
    title: field.title,
    kind: field.kind,
    required: field.required === true || item.key.includes(name),
    key: item.key.includes(name),
    class: effectiveClass(item, name, []),
    openIf: field.openIf ?? null,
    sensitivity: field.sensitivity ?? 'public',
    mask: field.mask ?? 'none',
    aliases: [...(field.aliases ?? [])],
    note: field.note ?? null,
    unit: unitOf(field),
    table: field.kind === 'code' ? field.table : null,
    values: field.kind === 'choice' ? { ...field.values } : null,
  };
}

/** The unit of a bare number in a file; null where there is none. */
export function unitOf(field: Field): { zh: string; en: string } | null {
  if (field.kind === 'money') return field.unit === 'yuan' ? { zh: '元', en: 'yuan' } : { zh: '万元', en: '10,000 yuan' };
  return field.kind === 'decimal' ? (field.unit ?? null) : null;
}

export const NarrowingView = Type.Object({
  providerNo: Type.Integer(),
  item: Type.String(),
  field: orNull(Type.String({ description: 'null 为整项 · null is the whole item' })),
  class: orNull(Type.Enum([...sharingClasses])),
  scope: orNull(Type.Enum([...sharingScopes])),
  reason: Type.String(),
  decidedAt: Type.String(),
});

export function narrowingView(row: NarrowingRow, item: string): Static<typeof NarrowingView> {
  const { itemNo: _itemNo, decidedAt, ...rest } = row;
  return { ...rest, item, decidedAt: decidedAt.toISOString() };
}

const CellValueView = Type.Union([Type.String(), Type.Null(), BilingualView, Type.Array(Type.String())]);

/** What two versions fill differently. */
export const ComparisonView = {
  differences: Type.Array(
    Type.Object({
      itemNo: Type.Integer(),
      item: Type.String(),
      cell: Type.Enum([...cellNames]),
      old: CellValueView,
      new: CellValueView,
      oldConfidence: Type.Enum([...certainties]),
      newConfidence: Type.Enum([...certainties]),
    }),
  ),
  confirmed: Type.Integer({ description: '取值未变、已由官方清单证实的单元格数 · Cells whose value stayed and is now official' }),
};

export function comparisonView({ differences, confirmed }: Comparison) {
  const view = (value: CellValue) => (typeof value === 'object' && value !== null && 'length' in value ? [...value] : value);
  return { differences: differences.map((one) => ({ ...one, old: view(one.old), new: view(one.new) })), confirmed };
}

/** What an import could not use; kept with its version. */
export const LeftoversView = {
  unmatched: Type.Array(
    Type.Object({
      row: Type.Integer(),
      reason: Type.Enum(['unknown-item', 'number-of-another', 'repeated']),
      texts: Type.Record(Type.String(), Type.String()),
    }),
  ),
  unread: Type.Array(
    Type.Object({ row: Type.Integer(), item: Type.String(), cell: Type.Enum([...cellNames]), text: Type.String() }),
  ),
};

/** The same, of what the store keeps. */
export function leftoversView({ unmatched, unread }: Pick<VersionHead, 'unmatched' | 'unread'>) {
  return {
    unmatched: unmatched.map((one) => ({ ...one, texts: { ...one.texts } as Record<string, string> })),
    unread: [...unread],
  };
}
