export { draftModelOf } from './draft-model-of.ts';
export { featureSet } from './features.ts';
export { keepCurrent } from './keep-current.ts';
export { kindOf } from './model/compile-indicator.ts';
export type { IndicatorDefinition } from './model/indicator.ts';
export type { Grade, Rule } from './model/model-document.ts';
export { neutralSpecials, specialNames } from './model/special.ts';
export { gradesInput, rulesInput } from './model-views.ts';
export { readFeatures } from './read-features.ts';
