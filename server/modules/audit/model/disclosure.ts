/** One information item that left the platform: which of its fields, and which versions of records. */
export type DisclosedItem = {
  readonly item: string;
  readonly fields: readonly string[];
  /** SHA-256, in hex, of each record as it was given. */
  readonly recordDigests: readonly string[];
  /** Whose records they are. A provider sees the items that name it, and no others. */
  readonly providerNos?: readonly number[];
};

/** What left the platform, to whom, for what and on which basis. */
export type Disclosure = {
  readonly disclosureId: string;
  readonly requestId: string;
  readonly at: Date;
  readonly subjectId: string;
  readonly institutionNo: number | null;
  readonly clientId: string;
  /** All providers whose records were given. */
  readonly providerNos: readonly number[];
  readonly operation: string;
  readonly purpose: string | null;
  readonly caseNo: string | null;
  readonly authorisationId: string | null;
  readonly artefactDigest: string | null;
  readonly items: readonly DisclosedItem[];
  readonly requestDigest: string;
  readonly ruleVersion: string;
};
