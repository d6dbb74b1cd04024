export { authorisationHead } from './authorisation-view.ts';
export type { CaseKind, UseChannel, UseMode } from './model/artefact.ts';
export type { AuthorisationState } from './model/authorisation-state.ts';
export { askAhead, confirmUse, takeUse, type WantedUse } from './take-use.ts';
export { listRows as listAuthorisations } from './store/authorisations.ts';
export { endGiven } from './end-given.ts';
export { giveUnasked } from './give-unasked.ts';
export { listEndings, type Ending } from './list-endings.ts';
export { countMissingDeletions } from './store/retention.ts';
