export { dimensionNames, dimensions } from './model/dimension.ts';
export { nextDue, type NextDue } from './model/due-date.ts';
export type { CountedRule, QualityCounts, RuleOf } from './model/quality-counts.ts';
export type { QualityScore } from './model/quality-score.ts';
export { scoreDelivery } from './model/score-delivery.ts';
export { listStandings, storeScore, type Standing } from './store.ts';
