import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { CategoryName } from './category.ts';
import type { Field, FieldValue, SharingClass } from './field.ts';

export type Fields = Readonly<Record<string, Field>>;

/** The stored body of a record: what the fields say, after normalisation. Empty optional values are absent. */
export type RecordOf<F extends Fields> = { readonly [K in keyof F]?: FieldValue<F[K]> };

export type RecordBody = Readonly<Record<string, string | number | boolean>>;

/** How the item reaches the platform: 物理归集, 系统接口调用, 数据核验. */
export const sharingModes = ['collect', 'call', 'verify'] as const;
export type SharingMode = (typeof sharingModes)[number];

/** How sure we are of a cell of the official list: read in a source, reconstructed, or not known. */
export type CellConfidence = 'seen' | 'inferred' | 'unknown';

export const qualityDimensions = ['completeness', 'validity', 'accuracy', 'consistency', 'timeliness', 'uniqueness'] as const;
export type QualityDimension = (typeof qualityDimensions)[number];

/**
 * A rule across the fields of one record. `check` gets a normalised record and says whether the rule holds; a value that
 * is absent must not make a rule fail (that is what `required` is for). `refuse` keeps the row out; `warn` lets it in and counts.
 */
export type QualityRule<F extends Fields> = {
  readonly name: string;
  readonly dimension: QualityDimension;
  readonly severity: 'refuse' | 'warn';
  readonly title: Bilingual;
  /** What the clerk should do about it. */
  readonly mend: Bilingual;
  /** The field a refusal points at. */
  readonly field: keyof F & string;
  // Written as a method, because only methods let a rule over named fields stand where a rule over any fields is expected.
  check(record: RecordOf<F>): boolean;
  /** Changes to the item's example that make exactly this rule fail. */
  readonly failing: RecordOf<F>;
};

export type RefreshFrequency = 'realtime' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'on-change';

type Definition<F extends Fields> = {
  /** Kebab-case, the file's name, the item's identifier everywhere. */
  readonly name: string;
  /** Permanent number, stored with every fact: 1–37 for the 2021 list, 101 on for the additions of 2024. */
  readonly no: number;
  readonly edition: '2021' | '2024';
  readonly category: CategoryName;
  readonly title: Bilingual;
  /** 共享内容. */
  readonly content: Bilingual;
  /** 责任单位 as the list names it. */
  readonly provider: Bilingual;
  readonly modes: readonly SharingMode[];
  /** Class of every field that does not say otherwise. */
  readonly class: SharingClass;
  /** Where it is shared: centrally managed data at the nation, else by the province. */
  readonly sharingLevel: 'national' | 'provincial';
  readonly refresh: {
    readonly frequency: RefreshFrequency;
    /** Days after the end of a period by which it is due. */ readonly dueDays: number;
  };
  /** Months a superseded or ended record is kept; null means as long as the platform runs. */
  readonly retentionMonths: number | null;
  /** Fields that together name a record of one subject; empty when a subject has at most one. */
  readonly key: readonly (keyof NoInfer<F> & string)[];
  /** Field (date, month or year) from which the record is true; and, where it has an end, until when. */
  readonly validFrom: (keyof NoInfer<F> & string) | null;
  readonly validTo?: keyof NoInfer<F> & string;
  readonly fields: F;
  readonly rules: readonly QualityRule<NoInfer<F>>[];
  readonly example: RecordOf<NoInfer<F>>;
  /** The deadline of the official list (完成时限), null while it is not known. */
  readonly deadline: string | null;
  readonly confidence: Readonly<Record<'category' | 'item' | 'content' | 'mode' | 'provider' | 'deadline', CellConfidence>>;
};

type AnyRule = { readonly [K in keyof QualityRule<Fields>]: QualityRule<Fields>[K] };
type AnyDefinition = Omit<Definition<Fields>, 'rules'> & { readonly rules: readonly AnyRule[] };

/**
 * An item with fields of known names; without an argument, any item at all, its fields' names forgotten. These are two
 * types because a rule that reads named fields cannot be typed as one that reads any fields.
 */
export type ItemDefinition<F extends Fields = Fields> = string extends keyof F ? AnyDefinition : Definition<F>;

/** Declares one information item (信息项). One file in `catalogue/items/` holds one of these. */
export function defineItem<const F extends Fields>(definition: Definition<F>): Definition<F> {
  return definition;
}
