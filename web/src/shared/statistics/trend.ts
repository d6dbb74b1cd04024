import type { Operations } from '../../../../sdk/index.ts';
import type { Bilingual } from '../language.tsx';

export type TrendAnswer = Operations['statistics.show-trend']['output'];
export type Figure = TrendAnswer['figures'][number];
export type Measure = Figure['measure'];
export type Grouping = NonNullable<Operations['statistics.show-trend']['input']['by']>;

export const groupingTitles = {
  all: { zh: '全部', en: 'All' },
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县（区）', en: 'County' },
  item: { zh: '信息项', en: 'Item' },
} as const satisfies Record<Grouping, Bilingual>;

const regions = ['province', 'city', 'county'] as const;
const withItems: readonly Measure[] = ['records', 'disclosures'];

/** By what a measure is broken down. */
export const groupingsOf = (measure: Measure): readonly Exclude<Grouping, 'all'>[] =>
  withItems.includes(measure) ? [...regions, 'item'] : regions;

/** The months of figures, the earliest first, from the first in which there was anything. */
export function monthsOf(figures: readonly Figure[]): readonly string[] {
  const months = [...new Set(figures.map(({ month }) => month))].toSorted();
  const first = months.findIndex((month) => figures.some((one) => one.month === month && one.figure !== 0));
  return first < 0 ? months.slice(-1) : months.slice(first);
}
