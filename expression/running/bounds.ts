import { firstDay, lastDay } from '../dictionary/day-number.ts';
import { rangeOf } from '../dictionary/dictionary.ts';
import { isCodeList, type Indicator } from '../dictionary/indicator.ts';
import { limits } from '../limits.ts';

/** Between which numbers an indicator is known, and the magnitude below which it counts as 0. */
export type Bounds = { readonly min: number; readonly max: number; readonly least: number };

export function boundsOf(indicator: Indicator): Bounds {
  const { type } = indicator;
  if (type === 'number') return { ...rangeOf(indicator), least: limits.least };
  if (type === 'date') return { min: firstDay, max: lastDay, least: 0 };
  return { min: 0, max: isCodeList(type) ? type.codes.length - 1 : 1, least: 0 };
}
