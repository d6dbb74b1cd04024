import { cellNames, type CellName, type Cells, type CellValue, type Certainty, type Overlay } from './cell.ts';
import { rankOf } from './effective-class.ts';
import type { SharingClass } from './field.ts';
import type { ItemDefinition } from './item.ts';

/** An item as a version of the catalogue has it: its file, with the cells of the official list laid over it. */
export type EffectiveItem = Omit<ItemDefinition, 'confidence'> & {
  readonly confidence: Readonly<Record<CellName, Certainty>>;
  /**
   * No field is shared more widely than this. `open` unless a version narrowed the item below what its file says: then the
   * fields that have a wider class of their own are narrowed with it. A version that widens an item moves only the fields
   * without a class of their own.
   */
  readonly floor: SharingClass;
};

/** Lays the versions over an item, the oldest first: of two that set a cell the later one holds. */
export function effectiveItemOf(item: ItemDefinition, overlays: readonly Overlay[]): EffectiveItem {
  // The built-in classes and levels follow from the reconstructed list, so they are no surer than it is.
  const start: EffectiveItem = {
    ...item,
    confidence: { ...item.confidence, class: 'inferred', sharingLevel: 'inferred' },
    floor: 'open',
  };
  return overlays.reduce<EffectiveItem>((item_, overlay) => withCells(item_, item.class, overlay[String(item.no)] ?? {}), start);
}

function withCells(item: EffectiveItem, builtInClass: SharingClass, cells: Cells): EffectiveItem {
  const set = cellNames.filter((name) => cells[name] !== undefined);
  const sharingClass = cells.class ?? item.class;
  return {
    ...item,
    category: cells.category ?? item.category,
    title: cells.item ?? item.title,
    content: cells.content ?? item.content,
    modes: cells.mode ?? item.modes,
    provider: cells.provider ?? item.provider,
    deadline: cells.deadline ?? item.deadline,
    class: sharingClass,
    floor: rankOf(sharingClass) > rankOf(builtInClass) ? sharingClass : 'open',
    sharingLevel: cells.sharingLevel ?? item.sharingLevel,
    confidence: { ...item.confidence, ...Object.fromEntries(set.map((name) => [name, 'official'])) },
  };
}

/** What an item says in a cell of the list. */
export function cellOf(item: EffectiveItem, cell: CellName): CellValue {
  if (cell === 'item') return item.title;
  return cell === 'mode' ? item.modes : item[cell];
}
