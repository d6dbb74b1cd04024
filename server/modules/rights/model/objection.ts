import type { ClockName } from './clocks.ts';
import type { Decision, Summary } from './decision.ts';

/** What the provider finds: the record stands (经核查无误), it has been corrected or withdrawn (已更正), or nobody can tell (无法核实). */
export const objectionOutcomes = ['record-upheld', 'corrected', 'not-verifiable'] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

export type ObjectionEvent =
  | {
      readonly kind: 'raised';
      readonly field: string | null;
      readonly text: string;
      readonly evidenceDigest: string | null;
      /** Digest of the version objected to: only another version, or none, is a correction. */
      readonly recordDigest: string;
      readonly forwardBy: string;
      readonly hardStopOn: string;
      readonly clocks: string;
    }
  | { readonly kind: 'forwarded'; readonly dueOn: string }
  | { readonly kind: 'answered'; readonly outcome: ObjectionOutcome; readonly reason: string }
  | { readonly kind: 'own-error'; readonly reason: string; readonly dueOn: string }
  | { readonly kind: 'overdue'; readonly clock: ClockName; readonly dueOn: string }
  | { readonly kind: 'decided'; readonly outcome: ObjectionOutcome; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string };

export type ObjectionState = {
  readonly phase: 'none' | 'raised' | 'with-provider' | 'answered' | 'mending' | 'closed' | 'withdrawn';
  readonly clock: ClockName | null;
  readonly clockDueOn: string | null;
  readonly hardStopOn: string | null;
  readonly outcome: ObjectionOutcome | null;
  readonly recordDigest: string;
  /** Clocks of which it is recorded that they ran out, as `clock day`. */
  readonly overdue: readonly string[];
};

const noObjection: ObjectionState = {
  phase: 'none',
  clock: null,
  clockDueOn: null,
  hardStopOn: null,
  outcome: null,
  recordDigest: '',
  overdue: [],
};

/** The state that events lead to. Any list of events has one; which events may follow is for `decideObjection`. */
export const foldObjection = (events: readonly ObjectionEvent[]): ObjectionState => events.reduce(next, noObjection);

function next(state: ObjectionState, event: ObjectionEvent): ObjectionState {
  switch (event.kind) {
    case 'raised': {
      const { recordDigest, hardStopOn, forwardBy } = event;
      return { ...noObjection, phase: 'raised', clock: 'forward', clockDueOn: forwardBy, hardStopOn, recordDigest };
    }
    case 'forwarded':
      return { ...state, phase: 'with-provider', clock: 'provider', clockDueOn: event.dueOn };
    case 'answered':
      return { ...state, phase: 'answered', clock: null, clockDueOn: null, outcome: event.outcome };
    case 'own-error':
      return { ...state, phase: 'mending', clock: 'mend', clockDueOn: event.dueOn };
    case 'overdue':
      return { ...state, overdue: [...state.overdue, `${event.clock} ${event.dueOn}`] };
    case 'decided':
      return { ...state, phase: 'closed', clock: null, clockDueOn: null, outcome: event.outcome };
    case 'withdrawn':
      break;
  }
  return { ...state, phase: 'withdrawn', clock: null, clockDueOn: null, outcome: null };
}

const isOpen = ({ phase }: ObjectionState): boolean => !['none', 'closed', 'withdrawn'].includes(phase);

/** Clocks that run, the nearest first; the hard stop runs until the end. */
function running(state: ObjectionState): { clock: ClockName; dueOn: string }[] {
  if (!isOpen(state) || state.hardStopOn === null) return [];
  const stop = { clock: 'hard-stop' as const, dueOn: state.hardStopOn };
  if (state.clock === null || state.clockDueOn === null || state.clockDueOn >= stop.dueOn) return [stop];
  return [{ clock: state.clock, dueOn: state.clockDueOn }, stop];
}

const unrecorded = (state: ObjectionState) =>
  running(state).filter(({ clock, dueOn }) => !state.overdue.includes(`${clock} ${dueOn}`));

/** The marks: disputed as long as it is open, withheld from the moment that nobody can verify the record. */
export function summariseObjection(state: ObjectionState): Summary {
  const open = isOpen(state);
  return {
    phase: state.phase,
    open,
    dueOn: running(state)[0]?.dueOn ?? null,
    watchOn: unrecorded(state)[0]?.dueOn ?? null,
    escalated: state.overdue.length > 0,
    marks: [...(open ? (['disputed'] as const) : []), ...(state.outcome === 'not-verifiable' ? (['withheld'] as const) : [])],
  };
}

export type ObjectionCommand =
  | { readonly kind: 'answer'; readonly outcome: ObjectionOutcome; readonly reason: string; readonly changed: boolean }
  | { readonly kind: 'decide'; readonly outcome: ObjectionOutcome; readonly reason: string; readonly changed: boolean }
  | { readonly kind: 'find-own-error'; readonly reason: string; readonly mendBy: string }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'watch'; readonly today: string };

/** What a command does to an objection. `changed` says whether the record is now another version than the one objected to, or gone. */
export function decideObjection(state: ObjectionState, command: ObjectionCommand): Decision<ObjectionEvent> {
  if (!isOpen(state)) return command.kind === 'watch' ? { events: [] } : { refused: ended };
  switch (command.kind) {
    case 'answer':
      if (state.phase !== 'with-provider') return { refused: answeredAlready };
      if (command.outcome === 'corrected' && !command.changed) return { refused: notCorrected };
      return { events: [{ kind: 'answered', outcome: command.outcome, reason: command.reason }] };
    case 'decide':
      if (state.phase === 'with-provider' && state.overdue.length === 0) return { refused: providerFirst };
      if (command.outcome === 'corrected' && !command.changed) return { refused: notCorrected };
      return { events: [{ kind: 'decided', outcome: command.outcome, reason: command.reason }] };
    case 'find-own-error':
      if (state.phase === 'mending') return { refused: mendingAlready };
      return { events: [{ kind: 'own-error', reason: command.reason, dueOn: command.mendBy }] };
    case 'withdraw':
      return { events: [{ kind: 'withdrawn', reason: command.reason }] };
    case 'watch':
      break;
  }
  const late = unrecorded(state).filter(({ dueOn }) => dueOn < command.today);
  return { events: late.map(({ clock, dueOn }) => ({ kind: 'overdue', clock, dueOn })) };
}

const ended = { zh: '该异议已办结或已撤回', en: 'the objection is closed or withdrawn' };
const answeredAlready = { zh: '数据提供单位已答复', en: 'the provider has answered already' };
const mendingAlready = { zh: '平台差错已认定，正在更正', en: 'the own error is known and being mended' };
const notCorrected = {
  zh: '该记录尚无新的交付版本，也未撤销，不能答复为已更正',
  en: 'the record has neither a new version nor been withdrawn, so it is not corrected',
};
const providerFirst = {
  zh: '数据提供单位的核查期限尚未届满，请待其答复',
  en: 'the provider still has time to answer; wait for its answer',
};
