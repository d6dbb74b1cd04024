import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * What is odd about a code that is nevertheless right by its check character. Real registrations contain both kinds,
 * so neither is a reason to refuse a row.
 */
export type CodeWarning = 'organisation-check' | 'registering-class';

export const codeWarnings: Readonly<Record<CodeWarning, Bilingual>> = {
  'organisation-check': {
    zh: '第 9 至 17 位的组织机构代码校验码不符（GB 11714）',
    en: 'The organisation code in characters 9 to 17 fails its own check (GB 11714)',
  },
  'registering-class': {
    zh: '前两位的登记管理部门和机构类别代码不在已知范围内',
    en: 'The first two characters are not a known registering department and class',
  },
};
