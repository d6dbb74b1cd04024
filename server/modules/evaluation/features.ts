import { digestOf } from '../../kernel/digest.ts';
import { indicators } from '../../gen/indicators.gen.ts';
import { findItem } from '../catalogue/index.ts';
import { featureSetOf } from './model/feature-set.ts';
import type { IndicatorDefinition } from './model/indicator.ts';
import { meaningOf } from './model/meaning-of.ts';

/** Raised when the meaning of an aggregate changes, so that an older score is not taken for one of today's indicators. */
const ENGINE = 'evaluation 1';

/** All indicators of the platform, ready to run. */
export const featureSet = featureSetOf(indicators, findItem);

/** SHA-256, in hex, of what these indicators are, whatever words they are told in: two scores of one model were computed alike. */
export const digestOfIndicators = (codes: readonly string[], of: readonly IndicatorDefinition[] = indicators): string =>
  digestOf({ engine: ENGINE, indicators: of.filter(({ code }) => codes.includes(code)).map(meaningOf) });

/**
 * By which digests models that are served may name these indicators. Those made before words were left out of it name them with their words, and
 * are served for as long as these stay as they were.
 */
export const digestsOfIndicators = (codes: readonly string[]): readonly string[] => [
  digestOfIndicators(codes),
  digestOf({ engine: ENGINE, indicators: indicators.filter(({ code }) => codes.includes(code)) }),
];
