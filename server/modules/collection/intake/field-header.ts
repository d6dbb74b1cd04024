import type { Field, ItemDefinition } from '../../catalogue/index.ts';
import { headerKey, splitRemark } from './header-text.ts';
import { readMoneyUnit, type MoneyUnit } from './normalise/money-unit.ts';

/** A header recognised as a field of the item. `moneyUnit` and `places` are what a unit in the header adds to its values. */
export type FieldHeader = { readonly field: string; readonly moneyUnit: MoneyUnit | null; readonly places: number };

export type FieldHeaders = ReadonlyMap<string, string>;

/** Every key under which a header means a field of the item; the field's own name and titles go before the aliases of others. */
export function fieldHeaders(item: ItemDefinition): FieldHeaders {
  const keys = new Map<string, string>();
  const names = Object.entries(item.fields);
  for (const [name] of names) add(keys, name, name);
  for (const [name, field] of names) add(keys, field.title.zh, name);
  for (const [name, field] of names) add(keys, field.title.en, name);
  for (const [name, field] of names) for (const alias of field.aliases ?? []) add(keys, alias, name);
  return keys;
}

function add(keys: Map<string, string>, header: string, field: string): void {
  const key = headerKey(header);
  if (key !== '' && !keys.has(key)) keys.set(key, field);
}

/** The field a header means; undefined if none, or if its unit is not understood, since a wrong unit falsifies every row. */
export function findFieldHeader(item: ItemDefinition, keys: FieldHeaders, header: string): FieldHeader | undefined {
  const { head, remark } = splitRemark(header);
  const name = keys.get(headerKey(header)) ?? (remark === null ? undefined : keys.get(headerKey(head)));
  if (name === undefined) return undefined;
  return fieldHeader(name, item.fields[name]!, remark);
}

/** A field with the unit that the remark of its header states; undefined if the remark is a unit that is not understood. */
export function fieldHeader(name: string, field: Field, remark: string | null): FieldHeader | undefined {
  const plain: FieldHeader = { field: name, moneyUnit: null, places: 0 };
  if (remark === null || remark === '') return plain;
  if (field.kind === 'money') {
    const moneyUnit = readMoneyUnit(remark);
    if (moneyUnit !== undefined) return { ...plain, moneyUnit };
    return /[元亿万千圆币镑$¥€£]|^[A-Za-z]{3}$/.test(remark) ? undefined : plain;
  }
  if (field.kind !== 'decimal' || field.unit === undefined) return plain;
  const unit = remark.replace(/^单位:?/, '');
  if (unit === field.unit.zh || unit.toLowerCase() === field.unit.en.toLowerCase()) return plain;
  const places = multipliers.find(([word]) => unit === word + field.unit!.zh)?.[1];
  if (places !== undefined) return { ...plain, places };
  return annotations.test(unit) ? plain : undefined;
}

const multipliers: readonly (readonly [string, number])[] = [
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['亿', 8],
];

/** Remarks that are no unit. */
const annotations = /必填|选填|可选|非必填|required|optional|小数|保留|格式|数字|数值/i;
