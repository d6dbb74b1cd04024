export type { CaseKind, UseChannel, UseMode } from './model/artefact.ts';
export type { AuthorisationState } from './model/authorisation-state.ts';
export { takeUse, type WantedUse } from './take-use.ts';
