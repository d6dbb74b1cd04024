import { binTable, type BinName, type Binning, type BinRow } from '../../../../scoring/index.ts';
import { LEAST_SHOWN } from './study.ts';

/** A bin as it is told. The counts are null where they would tell of single enterprises. */
export type ShownBin = {
  readonly bin: BinName;
  readonly rows: number | null;
  readonly bad: number | null;
  readonly share: number | null;
  readonly badRate: number | null;
  readonly evidence: number | null;
  readonly information: number | null;
  readonly points: number | null;
};

export type ShownBinning = { readonly bins: readonly ShownBin[]; readonly informationValue: number };

/**
 * The bins of a characteristic, with the points of a card where there are some. With `discreet`, counts of fewer than twenty enterprises are left out, and where
 * that is one bin alone the next smallest as well, so that it does not follow from the sum.
 */
export function shownBins(binning: Binning, discreet: boolean, points?: readonly number[]): ShownBinning {
  const rows = binTable(binning);
  const hidden = discreet ? hiddenAmong(rows) : new Set<BinRow>();
  return {
    bins: rows.map((one, at) => ({ bin: one.bin, ...figuresOf(one, hidden.has(one)), points: points?.[at] ?? null })),
    informationValue: rows.reduce((sum, { information }) => sum + information, 0),
  };
}

const sizeOf = ({ bad, good }: BinRow): number => bad + good;

function hiddenAmong(rows: readonly BinRow[]): ReadonlySet<BinRow> {
  const filled = rows.filter((one) => sizeOf(one) > 0).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const few = filled.filter((one) => sizeOf(one) < LEAST_SHOWN);
  return new Set(few.length === 1 ? filled.slice(0, 2) : few);
}

function figuresOf(row: BinRow, isHidden: boolean): Omit<ShownBin, 'bin' | 'points'> {
  if (isHidden) return { rows: null, bad: null, share: null, badRate: null, evidence: null, information: null };
  const { bad, share, badRate, evidence, information } = row;
  return { rows: sizeOf(row), bad, share, badRate: badRate ?? null, evidence, information };
}
