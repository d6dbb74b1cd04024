export { codeIssues, readClauses } from './complete-document.ts';
export { matchConditions } from './match-conditions.ts';
export { ClauseVerdict } from './match-view.ts';
export type { Clause } from './model/product-document.ts';
export { afterAct, foldProduct, mayDo, productStates } from './model/product-life.ts';
export type { ProductAct, ProductEvent, ProductLife, ProductState } from './model/product-life.ts';
export { clausesInput, divisionsInput, industriesInput } from './product-input.ts';
export { putDownFeatures } from './put-down-features.ts';
export { findApplicationOfCase } from './store/applications.ts';
