import type { Field, ItemDefinition } from '../../catalogue/index.ts';
import type { Aggregate, IndicatorDefinition } from './indicator.ts';

/** One item with the fields that indicators read of it, in order. */
export type SlottedItem = {
  readonly no: number;
  readonly item: ItemDefinition;
  readonly fields: readonly string[];
  readonly slotOf: (field: string) => number;
  readonly fieldOf: (field: string) => Field;
};

export type ItemSlots = {
  readonly items: readonly SlottedItem[];
  readonly require: (name: string) => SlottedItem;
};

/** Collects what the indicators read, so that one look at an item serves them all. Throws where an item or field is not in the catalogue. */
export function slotsOf(
  indicators: readonly IndicatorDefinition[],
  findItem: (name: string) => ItemDefinition | undefined,
): ItemSlots {
  const wanted = new Map<string, Set<string>>();
  for (const { aggregates } of indicators) {
    for (const aggregate of Object.values(aggregates)) {
      const fields = wanted.get(aggregate.item) ?? new Set();
      wanted.set(aggregate.item, fields);
      for (const field of fieldsOf(aggregate)) fields.add(field);
    }
  }
  const items = [...wanted].map(([name, fields]) => slotted(name, [...fields].toSorted(), findItem(name)));
  const byName = new Map(items.map((one) => [one.item.name, one]));
  return {
    items: items.toSorted((a, b) => a.no - b.no),
    require: (name) => byName.get(name)!,
  };
}

function slotted(name: string, fields: readonly string[], item: ItemDefinition | undefined): SlottedItem {
  if (item === undefined) throw new TypeError(`no item ${name}`);
  const strange = fields.filter((field) => item.fields[field] === undefined);
  if (strange.length > 0) throw new TypeError(`${name} has no ${strange.join(', ')}`);
  return { no: item.no, item, fields, slotOf: (field) => fields.indexOf(field), fieldOf: (field) => item.fields[field]! };
}

function fieldsOf(aggregate: Aggregate): string[] {
  const { where = {}, unless = {}, positive, absent, past, open } = aggregate;
  const selecting = [...Object.keys(where), ...Object.keys(unless), positive, absent, past?.on, open?.from, open?.to];
  return [...selecting, ...takenFields(aggregate)].filter((field) => field !== undefined);
}

function takenFields(aggregate: Aggregate): string[] {
  if (aggregate.kind === 'count') return [];
  if (aggregate.kind === 'latest') return [aggregate.field, aggregate.by];
  if (aggregate.kind !== 'months') return [aggregate.field];
  const { month, value } = aggregate;
  return [...(typeof month === 'string' ? [month] : [month.from, month.to]), value];
}
