import { featureSet } from '../evaluation/index.ts';
import { directionsOf } from './model/fit-choices.ts';

/** Which way each of the platform's indicators points. */
export const directions = directionsOf(featureSet.indicators.map(({ definition }) => definition));
