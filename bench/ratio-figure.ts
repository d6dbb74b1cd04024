import type { Figure } from './figure.ts';
import { rounded } from './median.ts';

/** The time of something as so many times the time of something else, both in milliseconds and measured in the same run; at most `bar`. */
export function ratioFigure(
  figure: string,
  bar: number,
  [what, time]: readonly [string, number],
  [against, limit]: readonly [string, number],
): Figure {
  const value = time / limit;
  return {
    figure,
    value: rounded(value),
    limit: `${Math.round(time)} ms for ${what} to ${against}, ${Math.round(limit)} ms`,
    bar: `<= ${bar}`,
    holds: value <= bar,
  };
}
