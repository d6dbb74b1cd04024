import type { Bilingual, Language } from '../../../kernel/pure/text.ts';
import type { Artefact } from './artefact.ts';
import { itemsText } from './items-text.ts';
import type { PurposeTemplate } from './purpose-template.ts';

/** Titles of items and of their fields, by name. */
export type ItemTitles = Readonly<
  Record<string, { readonly title: Bilingual; readonly fields: Readonly<Record<string, Bilingual>> }>
>;

/** The text that the enterprise reads and agrees to, in both languages. It is signed with the terms. */
export function screenText(terms: Artefact, template: PurposeTemplate, institution: Bilingual, titles: ItemTitles): Bilingual {
  const fill = (language: Language) => {
    const words: Readonly<Record<string, string>> = {
      institution: institution[language],
      items: itemsText(terms, titles, language),
      period: periodText(terms, language),
      from: chinaMoment(terms.validity.from, language),
      until: chinaMoment(terms.validity.to, language),
      uses: String(terms.count.maxUses),
      daily: String(terms.frequency.maxUsesPerDay),
      retention: String(terms.retentionDays),
    };
    // One pass, so that braces in a name are never taken for a placeholder.
    return template.screenText[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
  };
  return { zh: fill('zh'), en: fill('en') };
}

function periodText({ dataPeriod: { from, to } }: Artefact, language: Language): string {
  return language === 'zh' ? `${from}至${to}` : `${from} to ${to}`;
}

/** China has kept one time, eight hours ahead of UTC, since 1992. */
function chinaMoment(at: Date, language: Language): string {
  const text = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return language === 'zh' ? `北京时间${text}` : `${text} Beijing time`;
}
