import { columnOf } from './column-of.ts';
import { logOddsOf } from './columns.ts';
import { fitAlone } from './fit-alone.ts';
import { WOE_SCALE } from './fixed-point.ts';
import { cutEvenly, PREBINS } from './own-bins.ts';
import { RIDGE } from './training.ts';
import { weighBins } from './weigh-bins.ts';

export type PooledFeature = { readonly name: string; readonly values: Float64Array };

/** The scores that the same training gives to one who has all columns in one place, the log-odds of good: what a joint training is measured by. */
export function fitPooled(features: readonly PooledFeature[], labels: Int8Array): Float64Array {
  const columns = features.map(({ name, values }) => {
    const { cuts, codes, bins } = cutEvenly(values, PREBINS);
    const counts = Array.from({ length: bins }, () => ({ bad: 0, good: 0 }));
    codes.forEach((code, row) => counts[code]![labels[row] === 1 ? 'bad' : 'good']++);
    return columnOf(weighBins(name, cuts, counts), values);
  });
  const all = [new Int16Array(labels.length).fill(WOE_SCALE), ...columns];
  const penalty = Float64Array.from(all, (_, at) => (at === 0 ? 0 : RIDGE));
  return logOddsOf(all, fitAlone(all, labels, penalty), labels.length).map((one) => -one);
}
