import { items } from '../../gen/items.gen.ts';
import type { ItemDefinition } from './model/item.ts';

const byName = new Map(items.map((item) => [item.name, item]));
const byNo = new Map(items.map((item) => [item.no, item]));
const inOrder = items.toSorted((a, b) => a.no - b.no);

/** All items of the catalogue in the order of the official list. */
export function listItems(): readonly ItemDefinition[] {
  return inOrder;
}

export function findItem(name: string): ItemDefinition | undefined {
  return byName.get(name);
}

/** The item a stored number stands for. A number without an item is a defect: items are never removed. */
export function requireItemByNo(no: number): ItemDefinition {
  const item = byNo.get(no);
  if (!item) throw new Error(`no item has the number ${no}`);
  return item;
}
