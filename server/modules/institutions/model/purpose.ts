import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * What an institution may want an enterprise's information for. The list is closed: information shared through the platform serves the
 * financing of small enterprises and nothing else (国办发〔2021〕52号 四(十)).
 */
export const purposes = {
  'loan-review': { zh: '贷前审查', en: 'Review before a loan' },
  'post-loan-monitoring': { zh: '贷后管理', en: 'Monitoring after a loan' },
  'pre-screening': { zh: '预筛', en: 'Pre-screening' },
} as const satisfies Record<string, Bilingual>;

export type Purpose = keyof typeof purposes;
