/** Why a use of a subject's data is lawful. */
export type BasisKind = 'authorisation' | 'own-file' | 'own-delivery' | 'supervision';

/** An item and those of its fields that may be read; null stands for all its fields. */
export type BasisItem = { readonly item: string; readonly fields: readonly string[] | null };

/**
 * What of an item's records may be used at all: `within-period` only those whose validity begins within `dataPeriod`; `status-only`
 * nothing but how many records there are and whether each is in force.
 */
export type BasisFilter = { readonly item: string; readonly filter: 'within-period' | 'status-only' };

/** What a basis covers. A reader of facts gives nothing beyond it. */
export type BasisTerms = {
  readonly kind: BasisKind;
  readonly authorisationId: string | null;
  /** SHA-256, in hex, of the signed artefact. */
  readonly artefactDigest: string | null;
  readonly institutionNo: number | null;
  readonly subjectId: string;
  readonly items: readonly BasisItem[] | 'all';
  /** First and last month (YYYY-MM) of the data; null where no bound is set. */
  readonly dataPeriod: { readonly from: string; readonly to: string } | null;
  readonly filters: readonly BasisFilter[];
  /** Figures leave the platform only as bands. */
  readonly banded: boolean;
  /** Days after the disclosure within which the recipient deletes what it received. */
  readonly retentionDays: number | null;
  readonly purpose: string | null;
};

const token = Symbol('made by makeBasis');

/**
 * A value proving that a use of one subject's data is lawful. Nobody can write one down: the private member keeps any other object
 * from having this type, and the constructor demands a token that never leaves this file.
 */
export class Basis implements BasisTerms {
  readonly #made = token;
  readonly kind: BasisKind;
  readonly authorisationId: string | null;
  readonly artefactDigest: string | null;
  readonly institutionNo: number | null;
  readonly subjectId: string;
  readonly items: readonly BasisItem[] | 'all';
  readonly dataPeriod: { readonly from: string; readonly to: string } | null;
  readonly filters: readonly BasisFilter[];
  readonly banded: boolean;
  readonly retentionDays: number | null;
  readonly purpose: string | null;

  private constructor(given: symbol, terms: BasisTerms) {
    if (given !== token) throw new TypeError('a basis is made by makeBasis only');
    this.kind = terms.kind;
    this.authorisationId = terms.authorisationId;
    this.artefactDigest = terms.artefactDigest;
    this.institutionNo = terms.institutionNo;
    this.subjectId = terms.subjectId;
    this.items = terms.items === 'all' ? 'all' : frozen(terms.items);
    this.dataPeriod = terms.dataPeriod === null ? null : frozen(terms.dataPeriod);
    this.filters = frozen(terms.filters);
    this.banded = terms.banded;
    this.retentionDays = terms.retentionDays;
    this.purpose = terms.purpose;
    Object.freeze(this);
  }

  static make(given: symbol, terms: BasisTerms): Basis {
    return new Basis(given, terms);
  }

  /** Whether a value is a basis that was really made: for readers that are reached from where types are not checked. */
  static is(value: unknown): value is Basis {
    return typeof value === 'object' && value !== null && #made in value && value.#made === token;
  }
}

/**
 * The only maker. The tests of tidiness hold who may call it: consent for an authorisation, records for a subject's own file, a
 * provider's own deliveries and supervision.
 */
export function makeBasis(terms: BasisTerms): Basis {
  return Basis.make(token, terms);
}

/** A copy that nobody can change afterwards, however deep. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown = Array.isArray(value)
    ? value.map(frozen)
    : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, frozen(part)]));
  return Object.freeze(copy) as T;
}
