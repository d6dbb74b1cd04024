import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { QualityDimension } from '../../catalogue/index.ts';

/** The six dimensions of quality in the order in which they are shown (after GB/T 36344-2018). */
export const dimensions = {
  completeness: { zh: '完整性', en: 'Completeness' },
  validity: { zh: '规范性', en: 'Validity' },
  accuracy: { zh: '准确性', en: 'Accuracy' },
  consistency: { zh: '一致性', en: 'Consistency' },
  timeliness: { zh: '及时性', en: 'Timeliness' },
  uniqueness: { zh: '唯一性', en: 'Uniqueness' },
} as const satisfies Record<QualityDimension, Bilingual>;

export const dimensionNames = Object.keys(dimensions) as readonly QualityDimension[];
