import type { IndicatorDefinition } from './indicator.ts';

/**
 * What of an indicator makes its value: everything but words. A title or the words of a unit may be put better without its becoming another
 * indicator; `fen` and `ratio` are no words, they say how the value is counted.
 */
export function meaningOf({ title: _title, unit, ...meaning }: IndicatorDefinition): object {
  return { ...meaning, unit: typeof unit === 'string' ? unit : 'counted' };
}
