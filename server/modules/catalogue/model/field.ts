import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * How openly a value may be shared (共享属性): `open` may be pushed in bulk, `authorised` needs the enterprise's
 * authorisation, `compute-only` is usable but invisible (可用不可见). The order is from wide to narrow.
 */
export const sharingClasses = ['open', 'authorised', 'compute-only'] as const;
export type SharingClass = (typeof sharingClasses)[number];

/** What kind of harm a disclosure would do; decides the default mask and who may ever see the value. */
export type Sensitivity = 'public' | 'commercial' | 'personal' | 'sensitive-personal';

/** How a value is shown to a reader who may know of it but not see it whole. */
export type Mask = 'none' | 'person-name' | 'id-number' | 'account' | 'phone' | 'address' | 'band' | 'hidden';

/** Code tables kept as data in `catalogue/tables/`. */
export const codeTableNames = ['division', 'industry', 'currency', 'document-kind'] as const;
export type CodeTableName = (typeof codeTableNames)[number];

type Common = {
  readonly title: Bilingual;
  /** Other header names that real files use for this column, besides the two titles and the field's own name. */
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  /** Overrides the item's sharing class for this field. */
  readonly class?: SharingClass;
  /** Name of a boolean field of the same record: where it is true the value is `open`, else the field's class holds. */
  readonly openIf?: string;
  readonly sensitivity?: Sensitivity;
  readonly mask?: Mask;
  readonly note?: Bilingual;
};

/** Free text; kept as delivered after trimming, full-width forms of ASCII folded only where `fold` says so. */
export type TextField = Common & { readonly kind: 'text'; readonly maxLength: number; readonly fold?: boolean };
/** One of a small closed set; `values` maps the stored code to its titles; files may give the code or either title. */
export type ChoiceField = Common & { readonly kind: 'choice'; readonly values: Readonly<Record<string, Bilingual>> };
/** A code of a code table; abolished codes are accepted and counted. */
export type CodeField = Common & { readonly kind: 'code'; readonly table: CodeTableName };
/** A calendar day, stored `YYYY-MM-DD`. */
export type DateField = Common & { readonly kind: 'date' };
/** A calendar month, stored `YYYY-MM`. */
export type MonthField = Common & { readonly kind: 'month' };
/** A calendar year, stored as a number. */
export type YearField = Common & { readonly kind: 'year' };
/** A whole number in [min, max]. */
export type IntegerField = Common & { readonly kind: 'integer'; readonly min?: number; readonly max?: number };
/** A number with at most `scale` decimals, stored as a JSON number. */
export type DecimalField = Common & {
  readonly kind: 'decimal';
  readonly scale: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: Bilingual;
};
/**
 * An amount of money, stored as integer fen. `unit` is what a bare number in a file means; a text with its own unit
 * (`1,000万元`) overrides it. A currency other than the yuan is refused unless the item has a currency field.
 */
export type MoneyField = Common & { readonly kind: 'money'; readonly unit: 'yuan' | 'wan-yuan'; readonly signed?: boolean };
/** Yes or no. */
export type BooleanField = Common & { readonly kind: 'boolean' };
/** The unified social credit code of another party, checked by GB 32100. */
export type PartyCodeField = Common & { readonly kind: 'party-code' };
/** A natural person's identity document number: stored only as its masked form, never as delivered. */
export type PersonIdField = Common & { readonly kind: 'person-id' };

export type Field =
  | TextField
  | ChoiceField
  | CodeField
  | DateField
  | MonthField
  | YearField
  | IntegerField
  | DecimalField
  | MoneyField
  | BooleanField
  | PartyCodeField
  | PersonIdField;

export type FieldValue<F extends Field> = F extends { kind: 'year' | 'integer' | 'decimal' | 'money' }
  ? number
  : F extends { kind: 'boolean' }
    ? boolean
    : string;

type Definition<K extends Field['kind']> = Omit<Extract<Field, { kind: K }>, 'kind'>;
const make =
  <K extends Field['kind']>(kind: K) =>
  <const D extends Definition<K>>(definition: D): D & { readonly kind: K } => ({ ...definition, kind });

export const text = make('text');
export const choice = make('choice');
export const code = make('code');
export const date = make('date');
export const month = make('month');
export const year = make('year');
export const integer = make('integer');
export const decimal = make('decimal');
export const money = make('money');
export const boolean = make('boolean');
export const partyCode = make('party-code');
export const personId = make('person-id');
