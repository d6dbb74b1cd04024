import { canonicalJson } from '../../../kernel/pure/canonical-json.ts';
import { cellNames, type CellName, type CellValue, type Certainty } from './cell.ts';
import { cellOf, type EffectiveItem } from './effective-item.ts';

/** One cell that two versions of the catalogue fill differently. */
type Difference = {
  readonly itemNo: number;
  readonly item: string;
  readonly cell: CellName;
  readonly old: CellValue;
  readonly new: CellValue;
  readonly oldConfidence: Certainty;
  readonly newConfidence: Certainty;
};

export type Comparison = {
  readonly differences: readonly Difference[];
  /** Cells whose value stayed and which are now official. */
  readonly confirmed: number;
};

/** Compares two states of the same items cell by cell. Both lists hold the same items in the same order. */
export function compareItems(before: readonly EffectiveItem[], after: readonly EffectiveItem[]): Comparison {
  const differences: Difference[] = [];
  let confirmed = 0;
  for (const [index, old] of before.entries()) {
    const now = after[index];
    if (now?.no !== old.no) throw new RangeError('the two lists do not hold the same items');
    for (const cell of cellNames) {
      const difference = compareCell(old, now, cell);
      if (difference !== undefined) differences.push(difference);
      else if (now.confidence[cell] === 'official' && old.confidence[cell] !== 'official') confirmed++;
    }
  }
  return { differences, confirmed };
}

function compareCell(old: EffectiveItem, now: EffectiveItem, cell: CellName): Difference | undefined {
  const [before, after] = [cellOf(old, cell), cellOf(now, cell)];
  if (comparable(before) === comparable(after)) return undefined;
  const confidences = { oldConfidence: old.confidence[cell], newConfidence: now.confidence[cell] };
  return { itemNo: old.no, item: old.name, cell, old: before, new: after, ...confidences };
}

/** The database gives members back in an order of its own, and the order of the modes means nothing. */
const comparable = (value: CellValue) =>
  canonicalJson(typeof value === 'object' && value !== null && 'length' in value ? value.toSorted() : value);
