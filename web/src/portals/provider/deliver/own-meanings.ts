import type { Bilingual } from '../../../shared/language.tsx';

/** What a column may mean beside a field of the item. */
export const ownMeanings: Readonly<Record<'subject-code' | 'subject-name' | 'ignore', Bilingual>> = {
  'subject-code': { zh: '企业的统一社会信用代码', en: 'Code of the enterprise' },
  'subject-name': { zh: '企业名称', en: 'Name of the enterprise' },
  ignore: { zh: '不采用这一列', en: 'Leave this column out' },
};
