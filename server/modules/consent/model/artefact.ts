import type { BasisFilter, BasisItem } from '../../../kernel/pure/basis.ts';
import type { Purpose } from '../../institutions/index.ts';

/** How data may be used: shown, answered yes or no, or as an input of a model. */
export const useModes = ['query', 'verify', 'model'] as const;
export type UseMode = (typeof useModes)[number];

/** Where a use comes in: a machine of the institution, or a person at the portal. */
export const useChannels = ['api', 'portal'] as const;
export type UseChannel = (typeof useChannels)[number];

/** What kind of financing case stands behind a use. */
export const caseKinds = ['application', 'loan', 'customer-review'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const itemFilters = ['within-period', 'status-only'] as const;
export type ItemFilter = BasisFilter['filter'];

/** First and last month, both included. */
export type MonthPeriod = { readonly from: string; readonly to: string };

/** The twelve terms of an authorisation, each enforced at every use. */
export type Artefact = {
  /** Who gives, who receives, and by which node: the thumbprint of its signing key. */
  readonly parties: { readonly subjectId: string; readonly institutionNo: number; readonly node: string };
  /** The template it was made from, with what of the template binds every use. */
  readonly purpose: {
    readonly name: Purpose;
    readonly version: number;
    readonly caseKinds: readonly CaseKind[];
    /** All uses are for the case of the first. */
    readonly oneCase: boolean;
    /** Figures leave the platform only as bands. */
    readonly banded: boolean;
  };
  /** Fields that are null stand for all fields of the item; an empty list for none, only whether there are records and their state. */
  readonly items: readonly BasisItem[];
  readonly dataPeriod: MonthPeriod;
  /** From the first moment up to, and without, the second. */
  readonly validity: { readonly from: Date; readonly to: Date };
  readonly frequency: { readonly maxUsesPerDay: number };
  readonly count: { readonly maxUses: number };
  readonly mode: readonly UseMode[];
  /** Days after the last disclosure within which the recipient deletes all it received. */
  readonly retentionDays: number;
  readonly channel: readonly UseChannel[];
  /** Division codes (GB/T 2260) of where the institution may use it; a province or city stands for all within it. Empty is anywhere. */
  readonly place: readonly string[];
  readonly filter: readonly BasisFilter[];
};

/** What of the terms a caller chooses; the parties and the template's part are set by the platform. */
export type ChosenTerms = Omit<Artefact, 'parties' | 'purpose'>;
