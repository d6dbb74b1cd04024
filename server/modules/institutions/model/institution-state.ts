import { assessmentChecklist } from './assessment-checklist.ts';
import type { AdmissionState } from './admission.ts';
import type { Contact, Evidence, InstitutionEvent, Score } from './institution-event.ts';
import type { Scope } from './scope.ts';

/** What an assessor thinks of a requirement and what the institution answered to his finding. */
export type Mark = Score & { readonly answer: string | null };

/** An application under way. */
export type Application = {
  readonly appliedAt: string;
  readonly appliedBy: string;
  readonly contact: Contact;
  readonly wanted: Scope;
  readonly evidence: readonly Evidence[];
  readonly marks: readonly Mark[];
  /** Clients that scored it. */
  readonly assessors: readonly string[];
  /** How often the institution gave evidence or answered. */
  readonly submissions: number;
};

export type InstitutionState = {
  readonly registeredBy: string;
  readonly application: Application | null;
  readonly admission: { readonly scope: Scope; readonly until: string; readonly suspended: boolean } | null;
  readonly refused: boolean;
  readonly withdrawn: boolean;
};

/** What events make of an institution. */
export function fold(events: readonly InstitutionEvent[]): InstitutionState {
  return events.reduce(apply, { registeredBy: '', application: null, admission: null, refused: false, withdrawn: false });
}

export const applicationStates = ['applied', 'mending', 'assessed'] as const satisfies readonly AdmissionState[];
export type ApplicationState = (typeof applicationStates)[number];

/** Where the application under way stands; null when none is. */
export function applicationState({ application }: InstitutionState): ApplicationState | null {
  if (application === null) return null;
  if (application.marks.length === 0) return 'applied';
  return application.marks.some((mark) => mark.finding !== null) ? 'mending' : 'assessed';
}

export function admissionState(state: InstitutionState): AdmissionState {
  if (state.withdrawn) return 'withdrawn';
  if (state.admission !== null) return state.admission.suspended ? 'suspended' : 'admitted';
  return applicationState(state) ?? (state.refused ? 'refused' : 'registered');
}

/** The weighted points of all requirements, of 100, never rounded up; null until they are scored. */
export function totalPoints(marks: readonly Mark[]): number | null {
  if (marks.length === 0) return null;
  const points = new Map(marks.map((mark) => [mark.criterion, mark.points]));
  const all = assessmentChecklist.reduce((sum, { weight }) => sum + weight, 0);
  return Math.floor(assessmentChecklist.reduce((sum, { code, weight }) => sum + weight * (points.get(code) ?? 0), 0) / all);
}

/** Marks after a further scoring: a requirement scored again gets the new mark, and its old finding is closed. */
export function rescored(marks: readonly Mark[], scores: readonly Score[]): readonly Mark[] {
  const kept = marks.filter((mark) => !scores.some((score) => score.criterion === mark.criterion));
  return [...kept, ...scores.map((score) => ({ ...score, answer: null }))];
}

function apply(state: InstitutionState, event: InstitutionEvent): InstitutionState {
  switch (event.kind) {
    case 'registered':
      return { ...state, registeredBy: event.clientId };
    case 'applied':
      return { ...state, application: begun(event), refused: false };
    case 'evidence-submitted':
    case 'assessed':
    case 'mended':
      return { ...state, application: state.application && progressed(state.application, event) };
    case 'admitted':
      return { ...state, admission: { scope: event.scope, until: event.until, suspended: false }, application: null };
    case 'refused':
      return { ...state, application: null, refused: true };
    case 'suspended':
    case 'resumed':
      return { ...state, admission: state.admission && { ...state.admission, suspended: event.kind === 'suspended' } };
    case 'withdrawn':
      return { ...state, application: null, withdrawn: true };
    case 'warned':
      break;
  }
  return state;
}

type Applied = Extract<InstitutionEvent, { readonly kind: 'applied' }>;
type Progress = Extract<InstitutionEvent, { readonly kind: 'evidence-submitted' | 'assessed' | 'mended' }>;

const begun = ({ at, clientId, contact, wanted }: Applied): Application => ({
  appliedAt: at,
  appliedBy: clientId,
  contact,
  wanted,
  evidence: [],
  marks: [],
  assessors: [],
  submissions: 0,
});

function progressed(application: Application, event: Progress): Application {
  if (event.kind === 'assessed') {
    const assessors = [...new Set([...application.assessors, event.clientId])];
    return { ...application, marks: rescored(application.marks, event.scores), assessors };
  }
  const evidence = [...application.evidence, ...event.evidence];
  const given = { ...application, evidence, submissions: application.submissions + 1 };
  if (event.kind === 'evidence-submitted') return given;
  const answered = (mark: Mark) => (mark.criterion === event.criterion ? { ...mark, answer: event.answer } : mark);
  return { ...given, marks: application.marks.map(answered) };
}
