import { digestOf } from '../../kernel/digest.ts';
import { indicators } from '../../gen/indicators.gen.ts';
import { findItem } from '../catalogue/index.ts';
import { featureSetOf } from './model/feature-set.ts';

/** Raised when the meaning of an aggregate changes, so that an older score is not taken for one of today's indicators. */
const ENGINE = 'evaluation 1';

/** All indicators of the platform, ready to run. */
export const featureSet = featureSetOf(indicators, findItem);

/** SHA-256, in hex, of what these indicators are: two scores of one model were computed alike. */
export const digestOfIndicators = (codes: readonly string[]): string =>
  digestOf({ engine: ENGINE, indicators: indicators.filter(({ code }) => codes.includes(code)) });
