import type { BasisItem } from '../../../kernel/pure/basis.ts';
import type { FailureCode } from '../../../kernel/pure/failure.ts';
import type { Artefact, CaseKind, MonthPeriod, UseChannel, UseMode } from './artefact.ts';
import { stateAt, type ActState } from './authorisation-state.ts';
import { placeAllowed } from './place-allowed.ts';
import { itemsOutside } from './item-cover.ts';

/** One use as an institution asks for it, with what was used before. */
export type Use = {
  readonly institutionNo: number;
  readonly subjectId: string;
  readonly purpose: string;
  /** Fields that are null ask for all fields of the item; an empty list asks only whether there are records and their state. */
  readonly items: readonly BasisItem[];
  /** The months asked for; left out, all that are authorised. */
  readonly period?: MonthPeriod | undefined;
  readonly mode: UseMode;
  readonly channel: UseChannel;
  /** Division code of where it is used. */
  readonly place: string;
  /** How long the recipient means to keep it; left out, as long as is authorised. */
  readonly retentionDays?: number | undefined;
  readonly at: Date;
  readonly usedToday: number;
  readonly usedTotal: number;
  /** Number of the financing case in the institution's own books. */
  readonly caseNo: string;
  /** Left out, the case is of the kind that the purpose names. */
  readonly caseKind?: CaseKind | undefined;
  /** The case of the first use; null before any. */
  readonly firstCaseNo: string | null;
};

/** The terms whose breach is `consent.outside`; the others have codes of their own. */
const outsideTerms = ['purpose', 'case', 'items', 'fields', 'filter', 'period', 'mode', 'channel', 'place', 'retention'] as const;
export type OutsideTerm = (typeof outsideTerms)[number];

export type UseFault =
  | { readonly code: Extract<FailureCode, `consent.${string}`>; readonly term?: undefined }
  | { readonly code: 'consent.outside'; readonly term: OutsideTerm };

/** Why a use is not covered by an authorisation in this state, or undefined where all twelve terms allow it. */
export function useFault(artefact: Artefact, state: ActState, use: Use): UseFault | undefined {
  const { parties } = artefact;
  if (parties.institutionNo !== use.institutionNo || parties.subjectId !== use.subjectId) return { code: 'consent.missing' };
  const code = stateFault(artefact, state, use);
  if (code !== undefined) return { code };
  const term = outsideTerm(artefact, use);
  if (term !== undefined) return { code: 'consent.outside', term };
  return use.usedToday >= artefact.frequency.maxUsesPerDay ? { code: 'consent.frequency' } : undefined;
}

/** What was never given, or was given for a case that has not come. */
const withoutEffect: readonly ActState[] = ['draft', 'awaiting', 'reserved', 'refused', 'dropped'];

function stateFault(artefact: Artefact, state: ActState, use: Use) {
  const { from, to } = artefact.validity;
  const now = stateAt({ state, validTo: to, maxUses: artefact.count.maxUses, usedTotal: use.usedTotal }, use.at);
  if (withoutEffect.includes(state)) return 'consent.missing';
  if (now === 'revoked') return 'consent.revoked';
  if (now === 'expired') return 'consent.expired';
  if (now === 'exhausted') return 'consent.exhausted';
  if (now === 'paused') return 'consent.paused';
  return use.at.getTime() < from.getTime() ? 'consent.not-yet' : undefined;
}

function outsideTerm(artefact: Artefact, use: Use): OutsideTerm | undefined {
  const { purpose, dataPeriod } = artefact;
  if (purpose.name !== use.purpose) return 'purpose';
  if (use.caseKind !== undefined && !purpose.caseKinds.includes(use.caseKind)) return 'case';
  if (purpose.oneCase && use.firstCaseNo !== null && use.firstCaseNo !== use.caseNo) return 'case';
  const items = itemsOutside(artefact.items, use.items);
  if (items !== undefined) return items;
  if (asksBeyondStatus(artefact, use)) return 'filter';
  if (use.period !== undefined && (use.period.from < dataPeriod.from || use.period.to > dataPeriod.to)) return 'period';
  if (!artefact.mode.includes(use.mode)) return 'mode';
  if (!artefact.channel.includes(use.channel)) return 'channel';
  if (!placeAllowed(artefact.place, use.place)) return 'place';
  return use.retentionDays !== undefined && use.retentionDays > artefact.retentionDays ? 'retention' : undefined;
}

/** Where only the state of records is given, asking for any field is too much. */
function asksBeyondStatus(artefact: Artefact, use: Use): boolean {
  return artefact.filter.some(
    ({ item, filter }) =>
      filter === 'status-only' &&
      use.items.some((asked) => asked.item === item && (asked.fields === null || asked.fields.length > 0)),
  );
}
