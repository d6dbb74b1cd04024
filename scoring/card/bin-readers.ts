import type { DataColumn, DataTable } from '../data/table.ts';
import type { Card, Characteristic } from './card.ts';

/** Writes the bins of `count` rows from `start`: those in order, then missing, the card's special codes, and what was not seen. */
export type Reader = (bins: Uint8Array, start: number, count: number) => void;

/** How the bins of a characteristic are found in a table. A column that is not there, or of the other kind, is missing in every row. */
export function readerOf(one: Characteristic, card: Card, table: DataTable): Reader {
  const missing = one.points.length;
  const column = table.columns.get(one.code);
  if (!column || column.kind !== one.kind) return (bins) => void bins.fill(missing);
  const inside =
    column.kind === 'number' && one.kind === 'number' ? numberReader(column.values, one.cuts) : categoryReader(column, one, card);
  const special = column.special;
  if (!special) return inside;
  const codeOf = Uint8Array.from([0, ...table.specials.map((name) => missing + 1 + card.specials.indexOf(name))]);
  return (bins, start, count) => {
    inside(bins, start, count);
    for (let row = 0; row < count; row++) {
      const code = special[start + row]!;
      if (code > 0) bins[row] = codeOf[code]!;
    }
  };
}

function categoryReader(column: DataColumn, one: Characteristic, { specials }: Card): Reader {
  if (column.kind !== 'category' || one.kind !== 'category') return (bins) => void bins.fill(one.points.length);
  const places = new Map(one.groups.flatMap((group, at) => group.map((name) => [name, at] as const)));
  const missing = one.points.length;
  const binOf = Uint8Array.from(column.categories, (name) => places.get(name) ?? missing + 1 + specials.length);
  return (bins, start, count) => {
    for (let row = 0; row < count; row++) {
      const code = column.codes[start + row]!;
      bins[row] = code < 0 ? missing : binOf[code]!;
    }
  };
}

/** Cuts that are found by halving, each step written out; more are counted one by one. */
const HALVED = 15;

/** Bins by halving without branches, over cuts filled up to 15 with NaN, which no value reaches. */
function numberReader(values: Float64Array | Float32Array, cuts: readonly number[]): Reader {
  const missing = cuts.length + 1;
  if (cuts.length > HALVED) return longReader(values, cuts);
  const filled = new Float64Array(HALVED).fill(Number.NaN);
  filled.set(cuts);
  const [eighth, deep] = [filled[7]!, cuts.length > 3];
  const [low, middle, high] = [filled[0]!, filled[1]!, filled[2]!];
  return (bins, start, count) => {
    if (!deep) {
      for (let row = 0; row < count; row++) {
        const value = values[start + row]!;
        const bin = bit(value >= low) + bit(value >= middle) + bit(value >= high);
        bins[row] = Number.isNaN(value) ? missing : bin;
      }
      return;
    }
    for (let row = 0; row < count; row++) {
      const value = values[start + row]!;
      let bin = bit(value >= eighth) << 3;
      bin += bit(value >= filled[bin + 3]!) << 2;
      bin += bit(value >= filled[bin + 1]!) << 1;
      bin += bit(value >= filled[bin]!);
      bins[row] = Number.isNaN(value) ? missing : bin;
    }
  };
}

/** A condition as 1 or 0. Written so, it is compiled without a branch, which a processor would guess wrong half of the time. */
const bit = (holds: boolean) => (holds as unknown as number) | 0;

function longReader(values: Float64Array | Float32Array, cuts: readonly number[]): Reader {
  const sorted = Float64Array.from(cuts);
  return (bins, start, count) => {
    for (let row = 0; row < count; row++) {
      const value = values[start + row]!;
      let bin = 0;
      for (let at = 0; at < sorted.length; at++) bin += bit(value >= sorted[at]!);
      bins[row] = Number.isNaN(value) ? sorted.length + 1 : bin;
    }
  };
}
