import type { ClockName } from './clocks.ts';
import type { Decision, Summary } from './decision.ts';

export type RepairEvent =
  | {
      readonly kind: 'applied';
      /** The subject's commitment (信用承诺书), word for word. */
      readonly commitment: string;
      readonly proofDigest: string;
      readonly dueOn: string;
      readonly clocks: string;
    }
  | { readonly kind: 'accepted'; readonly reason: string; readonly dueOn: string }
  | { readonly kind: 'not-accepted'; readonly reason: string }
  | { readonly kind: 'granted'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'overdue'; readonly clock: ClockName; readonly dueOn: string };

export type RepairState = {
  readonly phase: 'none' | 'applied' | 'accepted' | 'not-accepted' | 'granted' | 'refused';
  readonly clock: ClockName | null;
  readonly clockDueOn: string | null;
  readonly overdue: readonly string[];
};

const noRepair: RepairState = { phase: 'none', clock: null, clockDueOn: null, overdue: [] };

/** The state that events lead to. */
export const foldRepair = (events: readonly RepairEvent[]): RepairState => events.reduce(next, noRepair);

function next(state: RepairState, event: RepairEvent): RepairState {
  switch (event.kind) {
    case 'applied':
      return { ...noRepair, phase: 'applied', clock: 'accept', clockDueOn: event.dueOn };
    case 'accepted':
      return { ...state, phase: 'accepted', clock: 'decide', clockDueOn: event.dueOn };
    case 'overdue':
      return { ...state, overdue: [...state.overdue, `${event.clock} ${event.dueOn}`] };
    case 'not-accepted':
    case 'granted':
    case 'refused':
      break;
  }
  return { ...state, phase: event.kind, clock: null, clockDueOn: null };
}

const isOpen = ({ phase }: RepairState) => phase === 'applied' || phase === 'accepted';

function unrecorded(state: RepairState): { clock: ClockName; dueOn: string } | undefined {
  const { clock, clockDueOn: dueOn } = state;
  if (clock === null || dueOn === null || state.overdue.includes(`${clock} ${dueOn}`)) return undefined;
  return { clock, dueOn };
}

/** Repaired from the moment it is granted, for good. */
export function summariseRepair(state: RepairState): Summary {
  return {
    phase: state.phase,
    open: isOpen(state),
    dueOn: state.clockDueOn,
    watchOn: unrecorded(state)?.dueOn ?? null,
    escalated: state.overdue.length > 0,
    marks: state.phase === 'granted' ? ['repaired'] : [],
  };
}

export type RepairCommand =
  | { readonly kind: 'accept'; readonly reason: string; readonly decideBy: string }
  | { readonly kind: 'not-accept'; readonly reason: string }
  | { readonly kind: 'grant'; readonly reason: string }
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'watch'; readonly today: string };

/** What a command does to a repair: first accepted or not, then granted or refused. */
export function decideRepair(state: RepairState, command: RepairCommand): Decision<RepairEvent> {
  if (command.kind === 'watch') {
    const late = unrecorded(state);
    return { events: late !== undefined && late.dueOn < command.today ? [{ kind: 'overdue', ...late }] : [] };
  }
  if (!isOpen(state)) return { refused: ended };
  if (command.kind === 'accept' || command.kind === 'not-accept') {
    if (state.phase !== 'applied') return { refused: accepted };
    const { reason } = command;
    if (command.kind === 'not-accept') return { events: [{ kind: 'not-accepted', reason }] };
    return { events: [{ kind: 'accepted', reason, dueOn: command.decideBy }] };
  }
  if (state.phase !== 'accepted') return { refused: acceptFirst };
  return { events: [{ kind: command.kind === 'grant' ? 'granted' : 'refused', reason: command.reason }] };
}

const ended = { zh: '该修复申请已办结', en: 'the application for repair is closed' };
const accepted = { zh: '该修复申请已受理', en: 'the application has been accepted already' };
const acceptFirst = { zh: '该修复申请尚未受理', en: 'the application has to be accepted first' };
