export { dimensionNames } from './model/dimension.ts';
export { daySpanInput, requireDaySpan } from './day-span.ts';
export { dueDates, nextDue, type NextDue } from './model/due-date.ts';
export type { CountedRule, QualityCounts, RuleOf } from './model/quality-counts.ts';
export { scoreDelivery } from './model/score-delivery.ts';
export { listStandings, listStandingsOfItems, overallOf, storeScore, type Standing } from './store.ts';
