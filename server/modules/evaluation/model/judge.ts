import { rowOf, TRUE, type Value } from '../../../../expression/index.ts';
import { scoreOne, type CardValue, type Scored } from '../../../../scoring/index.ts';
import type { FeatureSet, Features } from './feature-set.ts';
import type { Rule } from './model-document.ts';
import { weightOf, type OpenModel } from './open-model.ts';

/** What a model says of a subject. */
export type Judgement = {
  readonly scored: Scored;
  /** The worst of what the score gives and what the rules allow; null where too little is known. */
  readonly grade: string | null;
  /** By the score alone. */
  readonly scoreGrade: string;
  /** Which rules hold. */
  readonly rules: readonly Rule[];
  /** How much of what the card weighs is known, of a thousand. */
  readonly coverage: number;
};

/**
 * Score, rules, coverage. Where too little is known there is no grade, unless a rule holds: who is on the list of dishonest debtors is so
 * however little else is known.
 */
export function judge({ document, rules }: OpenModel, features: FeatureSet, { values }: Pick<Features, 'values'>): Judgement {
  const { grades, card, leastCoverage } = document;
  const scored = scoreOne(card.card, values);
  const row = rowOf(features.dictionary, plainOf(values));
  const holding = rules.filter(({ holds }) => holds(row) === TRUE);
  const byScore = grades.findIndex(({ from }) => from === null || scored.score >= from);
  const coverage = coverageOf(card.card.characteristics, values);
  const place = Math.max(byScore, ...holding.map((rule) => rule.place));
  const isKnown = coverage >= leastCoverage || holding.length > 0;
  return {
    scored,
    grade: isKnown ? grades[place]!.grade : null,
    scoreGrade: grades[byScore]!.grade,
    rules: holding.map(({ code, title, when, worst }) => ({ code, title, when, worst })),
    coverage,
  };
}

function coverageOf(
  characteristics: OpenModel['document']['card']['card']['characteristics'],
  values: Features['values'],
): number {
  let [known, all] = [0, 0];
  for (const one of characteristics) {
    const weight = weightOf(one);
    all += weight;
    if (isValue(values[one.code])) known += weight;
  }
  return all === 0 ? 0 : Math.floor((known * 1000) / all);
}

export const isValue = (value: CardValue | undefined): value is number | string =>
  typeof value === 'number' || typeof value === 'string';

/** To rules every kind of missing is unknown. */
function plainOf(values: Features['values']): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, isValue(value) ? value : null]));
}
