import type { CardValue, Characteristic, Reason } from '../../../../scoring/index.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { CompiledIndicator } from './compile-indicator.ts';
import { sayAtLeast, sayBelow, sayRounded } from './say-bin.ts';
import { specials, type Special } from './special.ts';

/** A characteristic that raises or lowers a score, in words. */
export type Explained = {
  readonly code: string;
  readonly title: Bilingual;
  readonly theme: string;
  /** What was found, with its unit, or why there is no value. */
  readonly value: Bilingual;
  readonly points: number;
  /** Against the mean of the population. */
  readonly contribution: number;
  /** What would give more points; undefined where there is nothing better, or nothing the enterprise could do. */
  readonly better: { readonly points: number; readonly target: Bilingual } | undefined;
};

/** Says what a reason is about and what would give more points. */
export function explain(reason: Reason, one: Characteristic, indicator: CompiledIndicator, value: CardValue): Explained {
  return {
    code: one.code,
    title: indicator.definition.title,
    theme: one.theme,
    value: sayCardValue(indicator, value),
    points: reason.points,
    contribution: reason.contribution,
    better: betterOf(one, indicator, value, reason.points),
  };
}

export function sayCardValue(indicator: CompiledIndicator, value: CardValue): Bilingual {
  if (typeof value === 'object') return value === null ? specials['none-on-record'] : specials[value.special as Special];
  return sayRounded(indicator, value);
}

/** The neighbouring bins only: the next step, not the summit. */
function betterOf(one: Characteristic, indicator: CompiledIndicator, value: CardValue, points: number): Explained['better'] {
  if (value === null || typeof value === 'object') return undefined;
  if (one.kind === 'category') {
    const best = one.points.findIndex((each) => each === Math.max(...one.points));
    const code = one.groups[best]?.[0];
    return one.points[best]! > points && code !== undefined
      ? { points: one.points[best]! - points, target: sayRounded(indicator, code) }
      : undefined;
  }
  const bin = one.cuts.filter((cut) => Number(value) >= cut).length;
  const [up, down] = [one.points[bin + 1], one.points[bin - 1]];
  if (up !== undefined && up > points && (down === undefined || up >= down))
    return { points: up - points, target: sayAtLeast(indicator, one.cuts[bin]!) };
  if (down !== undefined && down > points) return { points: down - points, target: sayBelow(indicator, one.cuts[bin - 1]!) };
  return undefined;
}
