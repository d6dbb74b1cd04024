import { dayOf, monthIn, type Day, type Month } from './calendar.ts';

/** What all enterprises of one synthetic population share. */
export type World = {
  readonly seed: number;
  /** Division code (GB/T 2260) of the city the sample stands in; its places are called 示例市 all the same. */
  readonly cityCode: string;
  /** Counties of that city, with their share of the enterprises. */
  readonly divisions: readonly { readonly code: string; readonly weight: number }[];
  /** The month in which the monthly series of all older enterprises begin. */
  readonly seriesFrom: Month;
  /** Nobody is founded later; whoever is founded after the day asked for is not there yet. */
  readonly foundedUntil: Day;
  /** How many months of monthly records are delivered at most. */
  readonly historyMonths: number;
};

/** A population with the given settings, else a few counties around Hangzhou with two years of monthly records. */
export function worldOf(settings: Partial<World> = {}): World {
  return { ...usual, ...settings };
}

const usual: World = {
  seed: 20260101,
  cityCode: '330100',
  divisions: [
    { code: '330106', weight: 26 },
    { code: '330108', weight: 18 },
    { code: '330109', weight: 24 },
    { code: '330110', weight: 22 },
    { code: '330122', weight: 10 },
  ],
  seriesFrom: monthIn(2018, 1),
  foundedUntil: dayOf('2026-06-30'),
  historyMonths: 24,
};
