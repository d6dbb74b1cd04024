import type { DataTable } from '../data/table.ts';
import { readerOf, type Reader } from './bin-readers.ts';
import type { Card } from './card.ts';
import { ADVERSE } from './score-one.ts';

/** Scores of all rows; `reasons` are four for each row, positions in the card's characteristics, worst first, -1 where there are fewer. */
export type ScoredTable = { readonly scores: Int32Array; readonly reasons: Int16Array };

/** Rows that are worked on at once: their intermediate results stay in the processor's cache. */
const BLOCK = 4_096;
/** A reason's key is its contribution times this plus its place, so that the least key is the worst and of equals the first. */
const PLACES = 1_024;

/** Scores and the four adverse reasons of each row, as `scoreOne` gives them. A column that is not there is missing in every row. */
export function scoreTable(card: Card, table: DataTable): ScoredTable {
  const scores = new Int32Array(table.rows);
  const reasons = new Int16Array(table.rows * ADVERSE);
  const themes = themesOf(card, table);
  const [bins, worst, top] = [new Uint8Array(BLOCK), new Int32Array(BLOCK), new Int32Array(BLOCK * ADVERSE)];
  for (let start = 0; start < table.rows; start += BLOCK) {
    const count = Math.min(BLOCK, table.rows - start);
    const sums = scores.subarray(start, start + count).fill(card.base);
    top.fill(0);
    for (const members of themes) {
      worst.fill(0);
      for (const { read, points, keys } of members) {
        read(bins, start, count);
        addUp(bins, points, keys, sums, worst);
      }
      keepWorst(worst, top, count);
    }
    writePlaces(top, reasons, start, count);
  }
  return { scores, reasons };
}

/** Of one characteristic: how bins of rows are found, and points and reason keys by bin. */
type Lane = { readonly read: Reader; readonly points: Int32Array; readonly keys: Int32Array };

function themesOf(card: Card, table: DataTable): Lane[][] {
  const themes = new Map<string, Lane[]>();
  card.characteristics.forEach((one, place) => {
    const points = [
      ...one.points,
      one.missing,
      ...card.specials.map((name) => one.special[name]!),
      one.kind === 'category' ? one.unseen : 0,
    ];
    // Only what lowers a score is a reason; 0 is none.
    const keys = points.map((each) => (each < one.expected ? (each - one.expected) * PLACES + place : 0));
    const lane = { read: readerOf(one, card, table), points: Int32Array.from(points), keys: Int32Array.from(keys) };
    themes.set(one.theme, [...(themes.get(one.theme) ?? []), lane]);
  });
  return [...themes.values()];
}

function addUp(bins: Uint8Array, points: Int32Array, keys: Int32Array, sums: Int32Array, worst: Int32Array): void {
  for (let row = 0; row < sums.length; row++) {
    const bin = bins[row]!;
    sums[row]! += points[bin]!;
    const key = keys[bin]!;
    if (key < worst[row]!) worst[row] = key;
  }
}

/** The four least keys of each row, in order. */
function keepWorst(worst: Int32Array, top: Int32Array, count: number): void {
  for (let row = 0; row < count; row++) {
    const key = worst[row]!;
    const at = row * ADVERSE;
    if (key >= top[at + 3]!) continue;
    const [first, second, third] = [top[at]!, top[at + 1]!, top[at + 2]!];
    top[at] = Math.min(first, key);
    top[at + 1] = Math.min(second, Math.max(first, key));
    top[at + 2] = Math.min(third, Math.max(second, key));
    top[at + 3] = Math.max(third, key);
  }
}

function writePlaces(top: Int32Array, reasons: Int16Array, start: number, count: number): void {
  const from = start * ADVERSE;
  for (let at = 0; at < count * ADVERSE; at++) reasons[from + at] = top[at]! < 0 ? top[at]! & (PLACES - 1) : -1;
}
