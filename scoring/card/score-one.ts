import type { Card, CardInput, CardValue, Characteristic, PdTable } from './card.ts';

/** One reason: a characteristic whose points differ from the population's, and by how much. */
export type Reason = { readonly code: string; readonly theme: string; readonly points: number; readonly contribution: number };

export type Scored = {
  readonly score: number;
  /** Of each characteristic in the card's order; with the base they make the score. */
  readonly points: readonly number[];
  /** In millionths; of cards that have a table. */
  readonly pd?: number;
  /** What lowers the score most below the population's, and what raises it, worst and best first, one of each theme. */
  readonly adverse: readonly Reason[];
  readonly favourable: readonly Reason[];
};

export const ADVERSE = 4;
const FAVOURABLE = 3;

/** The score of one record with its reasons. A value of the wrong kind, or a special code the card does not know, counts as missing. */
export function scoreOne(card: Card, input: CardInput): Scored {
  const points = card.characteristics.map((one) => pointsOf(one, input[one.code] ?? null));
  const score = points.reduce((sum, one) => sum + one, card.base);
  const reasons = card.characteristics.map(({ code, theme, expected }, at) => ({
    code,
    theme,
    points: points[at]!,
    contribution: points[at]! - expected,
  }));
  return {
    score,
    points,
    ...(card.pd ? { pd: pdOf(card.pd, score) } : {}),
    adverse: onePerTheme(
      reasons.filter(({ contribution }) => contribution < 0).toSorted((a, b) => a.contribution - b.contribution),
    ).slice(0, ADVERSE),
    favourable: onePerTheme(
      reasons.filter(({ contribution }) => contribution > 0).toSorted((a, b) => b.contribution - a.contribution),
    ).slice(0, FAVOURABLE),
  };
}

/** The default probability of a score, in millionths. */
export const pdOf = ({ from, millionths }: PdTable, score: number): number =>
  millionths[Math.min(Math.max(score - from, 0), millionths.length - 1)]!;

/** Sorting keeps the card's order among equals. */
function onePerTheme(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ theme }, at) => reasons.findIndex((one) => one.theme === theme) === at);
}

function pointsOf(one: Characteristic, value: CardValue): number {
  if (typeof value === 'object' && value !== null)
    return Object.hasOwn(one.special, value.special) ? one.special[value.special]! : one.missing;
  if (one.kind === 'number') {
    if (typeof value !== 'number' || Number.isNaN(value)) return one.missing;
    return one.points[one.cuts.filter((cut) => value >= cut).length]!;
  }
  if (typeof value !== 'string') return one.missing;
  const group = one.groups.findIndex((names) => names.includes(value));
  return group < 0 ? one.unseen : one.points[group]!;
}
