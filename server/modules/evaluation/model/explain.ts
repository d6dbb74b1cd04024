import { encode, isCodeList, sayValue } from '../../../../expression/index.ts';
import type { CardValue, Characteristic, Reason } from '../../../../scoring/index.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { CompiledIndicator } from './compile-indicator.ts';
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
  return said(indicator, value);
}

/** The neighbouring bins only: the next step, not the summit. */
function betterOf(one: Characteristic, indicator: CompiledIndicator, value: CardValue, points: number): Explained['better'] {
  if (value === null || typeof value === 'object') return undefined;
  if (one.kind === 'category') {
    const best = one.points.findIndex((each) => each === Math.max(...one.points));
    const code = one.groups[best]?.[0];
    return one.points[best]! > points && code !== undefined
      ? { points: one.points[best]! - points, target: said(indicator, code) }
      : undefined;
  }
  const bin = one.cuts.filter((cut) => Number(value) >= cut).length;
  const [up, down] = [one.points[bin + 1], one.points[bin - 1]];
  if (up !== undefined && up > points && (down === undefined || up >= down))
    return { points: up - points, target: words('不低于', 'at least', said(indicator, one.cuts[bin]!)) };
  if (down !== undefined && down > points) return { points: down - points, target: belowTarget(indicator, one.cuts[bin - 1]!) };
  return undefined;
}

/** Below the least there can be lies only nothing, and that is what people say. */
function belowTarget(indicator: CompiledIndicator, cut: number): Bilingual {
  const least = indicator.definition.unit === 'ratio' ? LEAST_SHARE : 1;
  const isNothing = cut > 0 && cut <= least && indicator.definition.worse === 'high';
  return isNothing ? words('为', 'down to', said(indicator, 0)) : words('低于', 'below', said(indicator, cut));
}

/** A hundredth of a percent. */
const LEAST_SHARE = 0.0001;

function said({ definition: { unit }, type }: CompiledIndicator, value: number | string): Bilingual {
  const plain = isCodeList(type) ? encode(type, value) : Number(value);
  const of = isCodeList(type) ? undefined : unit;
  return { zh: sayValue(type, plain, 'zh', of), en: sayValue(type, plain, 'en', of) };
}

const words = (zh: string, en: string, value: Bilingual): Bilingual => ({ zh: `${zh} ${value.zh}`, en: `${en} ${value.en}` });
