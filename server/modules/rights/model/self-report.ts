import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * Items that an enterprise may report of itself (自愿填报, 国办发〔2021〕52号 二(四)): its business, honours, qualifications, projects and use of
 * energy. Nothing that a department decides about it, nothing of a person, nothing on which a register is kept.
 */
export const selfReportableItems: readonly string[] = [
  'annual-report',
  'sales-summaries',
  'public-contracts',
  'research',
  'technology-qualifications',
  'qualifications',
  'honours',
  'electricity-bills',
  'water-bills',
  'gas-bills',
];

/** What an enterprise declares with each report (信用承诺书). Another wording is another version; what was signed keeps its own. */
export const commitment: { readonly version: string; readonly text: Bilingual } = {
  version: '2026-1',
  text: {
    zh: '本单位自愿填报上述信息，承诺所填内容真实、准确、完整，有据可查，如有变化及时更正；知悉该信息将标注为“企业自主填报”，并在本单位授权范围内提供给金融机构。如有虚假，自愿承担由此产生的法律责任，并接受将违诺情况记入本单位信用记录。',
    en: 'We report this information of our own accord. We declare that it is true, exact and complete, that we can show proof of it, and that we will correct it when it changes. We know that it is marked as reported by the enterprise itself and given to financial institutions as far as we authorise them. Should it be false, we answer for it before the law and accept that the breach of this commitment is put on our record.',
  },
};
