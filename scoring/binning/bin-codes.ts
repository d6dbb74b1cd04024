import type { DataColumn } from '../data/table.ts';
import type { Binning } from './bin-column.ts';

/**
 * The bin of each row: those in order from 0, then missing, then each special code, then categories that were not seen. `specialsOf` names the
 * special codes of the column's own table.
 */
export function binCodes(column: DataColumn, binning: Binning, specialsOf: readonly string[]): Uint8Array {
  const codes = new Uint8Array(column.kind === 'number' ? column.values.length : column.codes.length);
  const first = binning.bins.length;
  const known = [...binning.special.keys()];
  const specials = specialsOf.map((name) => (known.includes(name) ? first + 1 + known.indexOf(name) : first));
  const inside = column.kind === 'number' ? numberCode(column.values, binning) : categoryCode(column, binning);
  for (let row = 0; row < codes.length; row++) {
    const special = column.special?.[row] ?? 0;
    codes[row] = special > 0 ? specials[special - 1]! : inside(row);
  }
  return codes;
}

function numberCode(values: Float64Array | Float32Array, binning: Binning): (row: number) => number {
  const cuts = binning.kind === 'number' ? binning.cuts : [];
  return (row) => {
    const value = values[row]!;
    if (Number.isNaN(value)) return binning.bins.length;
    let bin = 0;
    for (const cut of cuts) bin += value >= cut ? 1 : 0;
    return bin;
  };
}

function categoryCode(column: DataColumn & { readonly kind: 'category' }, binning: Binning): (row: number) => number {
  const groups = binning.kind === 'category' ? binning.groups : [];
  const unseen = binning.bins.length + 1 + binning.special.size;
  const places = new Map(groups.flatMap((group, at) => group.map((name) => [name, at] as const)));
  const bins = column.categories.map((name) => places.get(name) ?? unseen);
  return (row) => (column.codes[row]! < 0 ? binning.bins.length : bins[column.codes[row]!]!);
}
