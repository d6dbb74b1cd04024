import type { Bilingual } from '../../../kernel/pure/text.ts';

/** The declared ways in which a delivered identifier may be mended; every use of one is recorded and counted. */
export type Mending = 'full-width' | 'lower-case' | 'space' | 'confusable';

/** What each mending did, for receipts and refusal reports. */
export const mendings: Readonly<Record<Mending, Bilingual>> = {
  'full-width': { zh: '全角字符转为半角', en: 'Full-width characters made half-width' },
  'lower-case': { zh: '小写字母转为大写', en: 'Lower-case letters made upper-case' },
  space: { zh: '去除空格、不可见字符和连字符', en: 'Blanks, invisible characters and hyphens removed' },
  confusable: { zh: '易混淆字母改回应有字符，校验码相符', en: 'Look-alike letters set right, confirmed by the check character' },
};
