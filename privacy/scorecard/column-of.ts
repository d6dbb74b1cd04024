import type { Column } from './columns.ts';
import { codesOf } from './own-bins.ts';
import { DECOY } from './own-rows.ts';
import type { WeighedFeature } from './weigh-bins.ts';

/** The weights of a column's rows; a decoy has none. */
export function columnOf({ cuts, weights, missing }: WeighedFeature, values: Float64Array, labels?: Int8Array): Column {
  const codes = codesOf(values, cuts);
  return Int16Array.from(codes, (code, row) => (labels?.[row] === DECOY ? 0 : (weights[code] ?? missing)));
}
