import type { Bilingual } from '../../kernel/pure/text.ts';
import { featureSet } from './features.ts';

/** The title of an indicator by its code. */
export const indicatorTitle = (code: string): Bilingual =>
  featureSet.indicators.find(({ definition }) => definition.code === code)!.definition.title;
