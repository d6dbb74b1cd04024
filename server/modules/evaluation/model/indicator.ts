import type { Bilingual } from '../../../kernel/pure/text.ts';

/** Which values a field may have (`where`), or may not (`unless`): codes of a choice. A field that is absent has none of them. */
type Values = Readonly<Record<string, readonly string[]>>;

/** Which records of an item count. */
export type Selection = {
  readonly item: string;
  readonly where?: Values;
  readonly unless?: Values;
  /** Only where this amount is more than nothing. */
  readonly positive?: string;
  /** Only where this field is empty. */
  readonly absent?: string;
  /** Only what happened within so many months before the day of evaluation: a day leaves when that many months are over. */
  readonly past?: { readonly on: string; readonly months: number };
  /** Only what is in force on the day: begun by then and not ended. */
  readonly open?: { readonly from: string; readonly to: string };
};

/**
 * Figures by month. A month is known when a record of it is known; several records of a month are added, or the greatest taken. Records of a
 * longer period (`from` to `to`) are spread evenly over its months.
 */
export type Series = Selection & {
  readonly month: string | { readonly from: string; readonly to: string };
  readonly value: string;
  readonly combine: 'sum' | 'greatest';
  /** What a month counts for whose record lacks the value; left out, such a month is not known. */
  readonly otherwise?: number;
};

/**
 * Which months: the newest that are known (`last`), after leaving out some of them (`skip`), or the same months of earlier (`shift`), all of which
 * have to be known then. `calendar` months are counted back from the day, leaving out the `late` newest, in which nothing is due yet.
 */
export type Months =
  | { readonly last: number; readonly skip?: number; readonly shift?: number }
  | { readonly calendar: number; readonly late: number };

export type Aggregate =
  | (Selection & { readonly kind: 'count' })
  | (Selection & { readonly kind: 'sum' | 'distinct'; readonly field: string })
  /** The value in the record with the latest `by`. */
  | (Selection & { readonly kind: 'latest'; readonly field: string; readonly by: string })
  /** Whole days or months from the earliest such day to the day of evaluation. */
  | (Selection & { readonly kind: 'days-since' | 'months-since'; readonly field: string })
  | (Series & {
      readonly kind: 'months';
      readonly take: 'sum' | 'average' | 'deviation' | 'zeros' | 'positives' | 'known';
      readonly months: Months;
    });

/** The parts of an evaluation that people know: reasons of one theme appear once. */
export const themes = {
  standing: { zh: '主体资质', en: 'standing' },
  tax: { zh: '纳税', en: 'tax' },
  sales: { zh: '经营收入', en: 'sales' },
  staff: { zh: '社保与公积金', en: 'staff' },
  utilities: { zh: '水电气', en: 'utilities' },
  justice: { zh: '司法', en: 'justice' },
  administration: { zh: '行政管理', en: 'administration' },
  assets: { zh: '资产与创新', en: 'assets and innovation' },
  trade: { zh: '进出口', en: 'foreign trade' },
  equity: { zh: '股权', en: 'equity' },
} as const satisfies Record<string, Bilingual>;

export type Theme = keyof typeof themes;

/** An input of evaluation as data: aggregates over facts, and one expression over the aggregates. It knows no clock but the day it is asked for. */
export type IndicatorDefinition = {
  readonly code: string;
  /** Raised with every change of meaning. */
  readonly version: number;
  readonly title: Bilingual;
  readonly theme: Theme;
  readonly unit: 'fen' | 'ratio' | Bilingual;
  /** Which way is worse; a category has no direction. */
  readonly worse: 'high' | 'low' | 'none';
  readonly aggregates: Readonly<Record<string, Aggregate>>;
  /** In the expression language, over the aggregates. */
  readonly value: string;
  /** Where this does not hold the value means nothing, such as a rate on too small a base. */
  readonly guard?: string;
  /** For figures by month: how many days after the end of the newest known month they still tell something. */
  readonly freshDays?: number;
};

/** Declares an indicator. One file in `indicators/` holds one of these. */
export const defineIndicator = (definition: IndicatorDefinition): IndicatorDefinition => definition;
