import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { CategoryName } from './category.ts';
import type { SharingClass } from './field.ts';
import type { CellConfidence, ItemDefinition, SharingMode } from './item.ts';

/** What an imported version of the official list may say of an item. Everything else is the program's own and stays. */
export type Cells = {
  readonly category?: CategoryName;
  readonly item?: Bilingual;
  readonly content?: Bilingual;
  readonly mode?: readonly SharingMode[];
  readonly provider?: Bilingual;
  readonly deadline?: string;
  readonly class?: SharingClass;
  readonly sharingLevel?: ItemDefinition['sharingLevel'];
};

export type CellName = keyof Cells;
export const cellNames = [
  'category',
  'item',
  'content',
  'mode',
  'provider',
  'deadline',
  'class',
  'sharingLevel',
] as const satisfies readonly CellName[];

/** `official` is a cell read from the official list itself. */
export type Certainty = CellConfidence | 'official';
export const certainties = ['official', 'seen', 'inferred', 'unknown'] as const satisfies readonly Certainty[];

export type CellValue = string | null | Bilingual | readonly string[];

/** The cells one version sets, by the item's number. */
export type Overlay = Readonly<Record<string, Cells>>;
