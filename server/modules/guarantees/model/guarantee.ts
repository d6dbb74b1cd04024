import type { Undertaking, LoanTerms } from '../../marketplace/index.ts';

/** What became of the application that a guarantee was asked for. */
export const applicationEndings = ['granted', 'refused', 'withdrawn', 'expired', 'rerouted'] as const;
export type ApplicationEnding = (typeof applicationEndings)[number];

/** How an act stands against the day by which it had to be done; in working days from the asking. */
type Taken = { readonly days: number; readonly late: boolean };

/** What happened to a guarantee. Events are never changed; all that is known of it follows from them. */
export type GuaranteeEvent =
  | { readonly kind: 'asked'; readonly text: string | null; readonly dueOn: string }
  | ({ readonly kind: 'given'; readonly undertaking: Undertaking; readonly text: string | null } & Taken)
  | ({ readonly kind: 'refused'; readonly code: string; readonly text: string } & Taken)
  | { readonly kind: 'withdrawn'; readonly text: string | null }
  /** The lender's offer on the application; `seq` is the number of the application's event. */
  | { readonly kind: 'offered'; readonly terms: LoanTerms; readonly seq: number }
  /** The loan is granted on the strength of it; with the number of its contract where the lender has reported it. */
  | { readonly kind: 'in-force'; readonly contractNo: string | null }
  /** The application has ended without it, or its last day is over. */
  | { readonly kind: 'lapsed'; readonly because: ApplicationEnding | 'over' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'document'; readonly documentId: string; readonly fileName: string }
  | { readonly kind: 'reminded' | 'overdue' };

export type GuaranteeEventKind = GuaranteeEvent['kind'];

export const guaranteeStates = ['asked', 'given', 'refused', 'withdrawn', 'in-force', 'lapsed'] as const;
export type GuaranteeState = (typeof guaranteeStates)[number];

export type Guarantee = {
  readonly state: GuaranteeState;
  /** The day by which the guarantor has to answer; null once it has. */
  readonly dueOn: string | null;
  readonly reminded: boolean;
  readonly overdue: boolean;
  readonly undertaking: Undertaking | null;
  /** The newest offer of the lender, and up to which of the application's events it is known. */
  readonly offer: LoanTerms | null;
  readonly offerSeq: number;
};

const open: readonly GuaranteeState[] = ['asked', 'given'];

export const isOver = (state: GuaranteeState): boolean => !open.includes(state);

/** In which states each event may come. An undertaking cannot be taken back by who gave it: it holds to its last day. */
const mayCome: Readonly<Record<Exclude<GuaranteeEventKind, 'asked'>, readonly GuaranteeState[]>> = {
  given: ['asked'],
  refused: ['asked'],
  withdrawn: open,
  offered: open,
  'in-force': ['given'],
  lapsed: open,
  message: open,
  document: open,
  reminded: ['asked'],
  overdue: ['asked'],
};

/** Whether an event may come now. */
export const mayFollow = ({ state }: Pick<Guarantee, 'state'>, kind: Exclude<GuaranteeEventKind, 'asked'>): boolean =>
  mayCome[kind].includes(state);

/** The guarantee that events make, in their order. An order that cannot have been is a defect. */
export function foldGuarantee(events: readonly GuaranteeEvent[]): Guarantee {
  const guarantee = events.reduce<Guarantee | undefined>(afterGuaranteeEvent, undefined);
  if (guarantee === undefined) throw new Error('a guarantee without events');
  return guarantee;
}

/** The guarantee after one more event. */
export function afterGuaranteeEvent(before: Guarantee | undefined, event: GuaranteeEvent): Guarantee {
  if (event.kind === 'asked') {
    if (before !== undefined) throw new Error('a guarantee is asked for once');
    const { dueOn } = event;
    return { state: 'asked', dueOn, reminded: false, overdue: false, undertaking: null, offer: null, offerSeq: 0 };
  }
  if (before === undefined || !mayFollow(before, event.kind))
    throw new Error(`${event.kind} after ${before?.state ?? 'nothing'}`);
  switch (event.kind) {
    case 'given':
      return { ...before, ...answered, state: 'given', undertaking: event.undertaking };
    case 'refused':
    case 'withdrawn':
    case 'lapsed':
    case 'in-force':
      return { ...before, ...answered, state: event.kind };
    case 'offered':
      return { ...before, offer: event.terms, offerSeq: event.seq };
    case 'reminded':
    case 'overdue':
      return { ...before, [event.kind]: true };
    case 'message':
    case 'document':
      break;
  }
  return before;
}

const answered = { dueOn: null, reminded: false, overdue: false } as const;

/** What the clock says of a guarantee on a day in China; undefined where there is nothing to say, or it was said. */
export function whatIsDue(
  { state, dueOn, reminded, overdue, undertaking }: Guarantee,
  today: string,
): GuaranteeEvent | undefined {
  if (state === 'given' && undertaking !== null && undertaking.validUntil < today) return { kind: 'lapsed', because: 'over' };
  if (dueOn === null || dueOn > today) return undefined;
  if (dueOn === today) return reminded ? undefined : { kind: 'reminded' };
  return overdue ? undefined : { kind: 'overdue' };
}

/**
 * What the end of its application makes of a guarantee: in force where a loan was granted while the undertaking held, and lapsed otherwise.
 */
export function whatTheEndMakes(
  { state, undertaking }: Guarantee,
  because: ApplicationEnding,
  day: string,
  contractNo: string | null,
): GuaranteeEvent {
  const holds = state === 'given' && undertaking !== null && undertaking.validUntil >= day;
  return because === 'granted' && holds ? { kind: 'in-force', contractNo } : { kind: 'lapsed', because };
}
