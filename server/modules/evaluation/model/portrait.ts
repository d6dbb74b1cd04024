import type { Bilingual } from '../../../kernel/pure/text.ts';

/** A portrait (画像): seven dimensions, each by indicators that have a better and a worse end. It is a view and never feeds a score. */
export const dimensions = {
  strength: {
    title: { zh: '主体实力', en: 'Strength' },
    indicators: ['age_months', 'paid_capital_share', 'sales_12m', 'real_estate_owned', 'debt_to_assets'],
  },
  vitality: {
    title: { zh: '经营活力', en: 'Vitality' },
    indicators: [
      'sales_growth_3m',
      'sales_zero_months_12m',
      'electricity_growth_3m',
      'insured_3m',
      'insured_change_3m',
      'trade_growth_12m',
    ],
  },
  tax: {
    title: { zh: '纳税缴费', en: 'Tax and contributions' },
    indicators: [
      'tax_paid_12m',
      'vat_months_filed_12m',
      'late_tax_payments_12m',
      'tax_arrears_amount',
      'social_insurance_arrears_months',
      'housing_fund_months_12m',
    ],
  },
  law: {
    title: { zh: '履约司法', en: 'Performance and law' },
    indicators: [
      'defendant_cases_12m',
      'defendant_amount_to_capital',
      'enforcement_cases_open',
      'enforcement_amount_open',
      'ordinary_penalties_12m',
      'minor_penalties_12m',
    ],
  },
  innovation: {
    title: { zh: '创新与资质', en: 'Innovation' },
    indicators: ['patents_valid', 'research_share', 'high_tech_enterprise', 'specialised_enterprise'],
  },
  governance: {
    title: { zh: '关联与治理', en: 'Governance' },
    indicators: ['pledged_equity_share', 'frozen_equity', 'legal_representative_changes_12m', 'address_changes_24m'],
  },
  solvency: {
    title: { zh: '融资与偿付', en: 'Financing and payment' },
    indicators: [
      'real_estate_encumbered_share',
      'electricity_overdue_days',
      'water_overdue_days',
      'gas_overdue_days',
      'tax_arrears_days',
    ],
  },
} as const satisfies Record<string, { readonly title: Bilingual; readonly indicators: readonly string[] }>;

export const portrayed: readonly string[] = [...new Set(Object.values(dimensions).flatMap(({ indicators }) => [...indicators]))];

/** Fewer peers than these are told nothing about: among few a place is a person. */
export const LEAST_PEERS = 20;
/** Into so many equal parts values are spread. */
const PARTS = 20;

export type Kind = {
  readonly section: string;
  readonly size: string;
  /** YYYY-MM-DD or null. */ readonly establishedOn: string | null;
};

const ageBands = {
  young: { under: 3, title: { zh: '成立不满 3 年', en: 'under 3 years old' } },
  middle: { under: 8, title: { zh: '成立 3 至 8 年', en: '3 to 8 years old' } },
  old: { under: Number.POSITIVE_INFINITY, title: { zh: '成立 8 年以上', en: '8 years and older' } },
} as const;
export type AgeBand = keyof typeof ageBands | '';

/** The band of age on a day; '' where it is not known. */
export function ageBandOf(establishedOn: string | null, day: string): AgeBand {
  if (establishedOn === null) return '';
  const years = Number(day.slice(0, 4)) - Number(establishedOn.slice(0, 4)) - (day.slice(5) < establishedOn.slice(5) ? 1 : 0);
  return (Object.keys(ageBands) as (keyof typeof ageBands)[]).find((band) => years < ageBands[band].under) ?? '';
}

export const ageTitle = (band: AgeBand): Bilingual | undefined => (band === '' ? undefined : ageBands[band].title);

/** The groups that an enterprise is compared with, the nearest first: industry, size and age; without age; the industry; everybody. */
export function peerGroups({ section, size, establishedOn }: Kind, day: string): string[] {
  const band = ageBandOf(establishedOn, day);
  return [...new Set([`${section} ${size} ${band}`, `${section} ${size}`, section, ''])];
}

/** The bounds of twenty equal parts of some values; undefined where they are too few to be told of. */
export function boundsOf(values: readonly number[]): number[] | undefined {
  if (values.length < LEAST_PEERS) return undefined;
  const sorted = Float64Array.from(values).sort();
  return Array.from({ length: PARTS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / PARTS)]!);
}

/**
 * Of a hundred peers, how many a value is better than, in fives: bounds it is beyond count whole, bounds it equals half, so that whoever has what most
 * have stands in the middle.
 */
export function percentileOf(value: number, bounds: readonly number[], worse: 'high' | 'low'): number {
  const below = bounds.filter((bound) => bound < value).length;
  const equal = bounds.filter((bound) => bound === value).length;
  const share = (below + equal / 2 + (equal === 0 ? 0.5 : 0)) / (bounds.length + (equal === 0 ? 1 : 0));
  const place = worse === 'low' ? share : 1 - share;
  return Math.round((place * 100) / STEP) * STEP;
}

const STEP = 5;

/** The mean of percentiles, in fives; null where there is none. */
export function meanOf(percentiles: readonly (number | null)[]): number | null {
  const known = percentiles.filter((one) => one !== null);
  if (known.length === 0) return null;
  return Math.round(known.reduce((sum, one) => sum + one, 0) / known.length / STEP) * STEP;
}
