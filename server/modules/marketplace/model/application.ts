import type { DemandPurpose, Guarantee, Repayment } from './choices.ts';
import type { GuarantorPart } from './guarantor-part.ts';

/** What an institution offers, or has granted. Money in fen, the rate in basis points a year. */
export type LoanTerms = {
  readonly amountFen: number;
  readonly termMonths: number;
  readonly annualRateBp: number;
  readonly guarantee: Guarantee;
  readonly repayment: Repayment;
};

/** What the enterprise asked for, as the institution is to see it. */
export type Wish = {
  readonly purpose: DemandPurpose;
  readonly guarantees: readonly Guarantee[];
  readonly repayments: readonly Repayment[];
  readonly note: string | null;
};

/** The loan that an application came to, by the institution's number of its contract; the rate in millionths a year. */
export type LentLoan = {
  readonly contractNo: string;
  readonly grantedOn: string;
  readonly amountFen: number;
  readonly termMonths: number;
  readonly ratePpm: number;
};

export type Party = 'subject' | 'institution' | 'platform';

/** What has to be done next, by the institution or, for `answer`, by the enterprise. */
export const stages = ['accept', 'reply', 'decide', 'answer', 'grant'] as const;
export type Stage = (typeof stages)[number];

/** When a stage has to be done, and how many working days after submission an event came. Reckoned when the event is made, so that a later calendar changes nothing. */
type Due = { readonly dueOn: string };
type Taken = { readonly days: number; readonly late: boolean };

/** What happened to an application. Events are never changed; all that is known of it follows from them. */
export type ApplicationEvent =
  | ({ readonly kind: 'submitted'; readonly wish: Wish; readonly reroutedFrom: string | null } & Due)
  | ({ readonly kind: 'accepted' } & Taken & Due)
  | ({ readonly kind: 'replied'; readonly text: string } & Taken & Due)
  | ({ readonly kind: 'offered'; readonly terms: LoanTerms; readonly text: string | null } & Taken & Due)
  /** The enterprise takes the offer. */
  | ({ readonly kind: 'agreed' } & Due)
  | ({ readonly kind: 'granted'; readonly terms: LoanTerms; readonly grantedOn: string; readonly firstLoan: boolean } & Taken)
  /** The institution has reported the loan that this came to: an application of which nothing else was said is granted by it. */
  | ({ readonly kind: 'lent'; readonly loan: LentLoan } & Taken)
  /**
   * That loan was reported in error. Where it alone had granted the application, this stands again where it stood, to be done by `dueOn`; null where nothing
   * changes by it. `superseded`: the enterprise has applied for the same anew meanwhile, so this is over.
   */
  | {
      readonly kind: 'unlent';
      readonly loan: LentLoan;
      readonly dueOn: string | null;
      readonly superseded: boolean;
      readonly text: string;
    }
  | ({ readonly kind: 'refused'; readonly code: string; readonly text: string } & Taken)
  | { readonly kind: 'withdrawn'; readonly text: string | null }
  | { readonly kind: 'expired' }
  | { readonly kind: 'rerouted'; readonly to: string }
  | { readonly kind: 'assigned'; readonly assignee: string | null }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'document'; readonly documentId: string; readonly fileName: string }
  /** A guarantor was asked to stand behind it, has committed itself, or does so no longer. */
  | { readonly kind: 'guarantee-asked' | 'guarantee-given' | 'guarantee-ended'; readonly part: GuarantorPart }
  /** The last day of a stage has come, and it is over. */
  | { readonly kind: 'reminded' | 'overdue'; readonly stage: Stage }
  /** The institution is late for so long that another product is proposed; null where none fits. */
  | { readonly kind: 'reroute-proposed'; readonly productId: string | null };

export type EventKind = ApplicationEvent['kind'];

export const applicationStates = [
  'submitted',
  'accepted',
  'in-review',
  'offered',
  'approved',
  'granted',
  'refused',
  'withdrawn',
  'expired',
  'rerouted',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export type Application = {
  readonly state: ApplicationState;
  /** The day in China by which the next stage has to be done; null at the end. */
  readonly dueOn: string | null;
  readonly reminded: boolean;
  readonly overdue: boolean;
  /** The newest offer; null before the first. */
  readonly offer: LoanTerms | null;
  /** A product was proposed in its place; undefined while nothing was proposed. */
  readonly proposed: string | null | undefined;
  readonly assignee: string | null;
  /** The contracts of the loans that were reported for it. */
  readonly contractNos: readonly string[];
  /** How it stood when a reported loan granted it; null where nothing was granted in this way. */
  readonly beforeLoan: Application | null;
  /** The guarantor that was asked last; null as long as none was. */
  readonly guarantor: GuarantorPart | null;
  /** Working days from submission. */
  readonly replyDays: number | null;
  readonly decisionDays: number | null;
  readonly grantDays: number | null;
  readonly stagesDone: number;
  readonly stagesLate: number;
};

/** Which stage is next in a state; undefined at the end. */
export const stageOf: Readonly<Record<ApplicationState, Stage | undefined>> = {
  submitted: 'accept',
  accepted: 'reply',
  'in-review': 'decide',
  offered: 'answer',
  approved: 'grant',
  granted: undefined,
  refused: undefined,
  withdrawn: undefined,
  expired: undefined,
  rerouted: undefined,
};

export const isEnded = (state: ApplicationState): boolean => stageOf[state] === undefined;

const underWay: readonly ApplicationState[] = ['submitted', 'accepted', 'in-review', 'offered', 'approved'];
const waiting: readonly ApplicationState[] = ['submitted', 'accepted', 'in-review'];

/** In which states each event may come. A bank may reply or decide without having accepted first. */
const mayCome: Readonly<Record<Exclude<EventKind, 'submitted'>, readonly ApplicationState[]>> = {
  accepted: ['submitted'],
  replied: ['submitted', 'accepted'],
  offered: ['submitted', 'accepted', 'in-review'],
  agreed: ['offered'],
  granted: ['offered', 'approved'],
  lent: applicationStates,
  unlent: applicationStates,
  refused: underWay,
  withdrawn: underWay,
  expired: underWay,
  rerouted: waiting,
  assigned: underWay,
  message: applicationStates,
  document: underWay,
  'guarantee-asked': underWay,
  'guarantee-given': underWay,
  'guarantee-ended': underWay,
  reminded: underWay,
  overdue: underWay,
  'reroute-proposed': waiting,
};

/** Whether an event may come now. */
export const mayHappen = ({ state }: Pick<Application, 'state'>, kind: Exclude<EventKind, 'submitted'>): boolean =>
  mayCome[kind].includes(state);

/** The application that events make, in their order. An order that cannot have been is a defect. */
export function foldApplication(events: readonly ApplicationEvent[]): Application {
  const application = events.reduce<Application | undefined>(afterEvent, undefined);
  if (application === undefined) throw new Error('an application without events');
  return application;
}

/** The application after one more event. */
export function afterEvent(before: Application | undefined, event: ApplicationEvent): Application {
  if (event.kind === 'submitted') {
    if (before !== undefined) throw new Error('an application is submitted once');
    return {
      state: 'submitted',
      dueOn: event.dueOn,
      reminded: false,
      overdue: false,
      offer: null,
      proposed: undefined,
      assignee: null,
      contractNos: [],
      beforeLoan: null,
      guarantor: null,
      replyDays: null,
      decisionDays: null,
      grantDays: null,
      stagesDone: 0,
      stagesLate: 0,
    };
  }
  if (before === undefined || !mayHappen(before, event.kind))
    throw new Error(`${event.kind} after ${before?.state ?? 'nothing'}`);
  switch (event.kind) {
    case 'accepted':
      return { ...done(before, event), state: 'accepted', dueOn: event.dueOn };
    case 'replied':
      return { ...done(before, event), state: 'in-review', dueOn: event.dueOn, replyDays: event.days };
    case 'offered':
      return { ...decided(before, event), state: 'offered', dueOn: event.dueOn, offer: event.terms };
    case 'agreed':
      return { ...before, state: 'approved', dueOn: event.dueOn, reminded: false, overdue: false };
    case 'granted':
      return { ...done(before, event), state: 'granted', dueOn: null, grantDays: event.days };
    case 'refused':
      return { ...decided(before, event), state: 'refused', dueOn: null };
    case 'lent':
      return afterLoan(before, event);
    case 'unlent':
      return withoutLoan(before, event);
    case 'withdrawn':
    case 'expired':
    case 'rerouted':
      return { ...before, state: event.kind, dueOn: null, overdue: false };
    case 'assigned':
      return { ...before, assignee: event.assignee };
    case 'reminded':
    case 'overdue':
      return { ...before, [event.kind]: true };
    case 'reroute-proposed':
      return { ...before, proposed: event.productId };
    case 'guarantee-asked':
    case 'guarantee-given':
    case 'guarantee-ended':
      return { ...before, guarantor: event.part };
    case 'message':
    case 'document':
      break;
  }
  return before;
}

const done = (before: Application, { late }: Taken): Application => ({
  ...before,
  reminded: false,
  overdue: false,
  proposed: undefined,
  stagesDone: before.stagesDone + 1,
  stagesLate: before.stagesLate + (late ? 1 : 0),
});

/** A refusal after an offer leaves the time of the first decision as it was. */
const decided = (before: Application, event: Taken): Application => ({
  ...done(before, event),
  replyDays: before.replyDays ?? event.days,
  decisionDays: before.decisionDays ?? event.days,
});

/** What had ended before stays as it ended: that there is a loan all the same is said and changes no other figure. */
const afterLoan = (before: Application, event: Taken & { readonly loan: LentLoan }): Application => {
  const contractNos = [...before.contractNos, event.loan.contractNo];
  return isEnded(before.state)
    ? { ...before, contractNos }
    : { ...decided(before, event), state: 'granted', dueOn: null, grantDays: event.days, contractNos, beforeLoan: before };
};

/** The figures are again those of before the loan; what was told about it stays told. */
const withoutLoan = (before: Application, event: ApplicationEvent & { readonly kind: 'unlent' }): Application => {
  const contractNos = before.contractNos.filter((contractNo) => contractNo !== event.loan.contractNo);
  if (contractNos.length > 0 || before.beforeLoan === null) return { ...before, contractNos };
  return event.superseded
    ? { ...before.beforeLoan, contractNos, state: 'withdrawn', dueOn: null, overdue: false }
    : { ...before.beforeLoan, contractNos, dueOn: event.dueOn, reminded: false, overdue: false };
};
