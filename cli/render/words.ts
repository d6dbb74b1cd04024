import type { Bilingual, Language } from '../language.ts';
import { words as table } from '../gen/words.gen.ts';

type Rule = { readonly title: Bilingual; readonly mend: Bilingual };
/** A field's title, and what its values stand for: an amount in fen, or one of a few choices. */
type FieldWords = { readonly title: Bilingual; readonly money?: true; readonly values?: Readonly<Record<string, Bilingual>> };
type ItemWords = {
  readonly title: Bilingual;
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly rules: Readonly<Record<string, Rule>>;
};

export type Words = {
  readonly normalisations: Readonly<Record<string, Bilingual>>;
  readonly warnings: Readonly<Record<string, Bilingual>>;
  readonly refusals: Readonly<Record<string, Rule>>;
  readonly dimensions: Readonly<Record<string, Bilingual>>;
  readonly items: Readonly<Record<string, ItemWords>>;
};

/** The items of the catalogue by name, for completion and for headings. */
export const itemTitles: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(table.items).map(([name, item]) => [name, item.title]),
);

// A platform newer than this command line may know more names; the name itself is then the best that can be shown.
export const normalisationTitle = (name: string, language: Language) => table.normalisations[name]?.[language] ?? name;
export const dimensionTitle = (name: string, language: Language) => table.dimensions[name]?.[language] ?? name;
export const isDimension = (name: string): boolean => name in table.dimensions;
export const dimensionNames: readonly string[] = Object.keys(table.dimensions);
/** The place of a dimension in the order of the standard; one that is not known comes last. */
export const dimensionOrder = (name: string): number => {
  const place = Object.keys(table.dimensions).indexOf(name);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
};

export const fieldTitle = (item: string, field: string, language: Language) =>
  ownFields[field]?.[language] ?? table.items[item]?.fields[field]?.title[language] ?? field;

export function warningTitle(item: string, name: string, language: Language): string {
  return (table.warnings[name] ?? itemRule(item, name)?.title)?.[language] ?? name;
}

/** A reason of refusal without the row it was given for: what stands for one row's field or value is left open. */
export function refusalWords(item: string, name: string, language: Language): { readonly title: string; readonly mend: string } {
  const rule = table.refusals[name] ?? itemRule(item, name);
  if (rule === undefined) return { title: name, mend: '' };
  const open = (text: string) => text.replaceAll(/[“"]?\{(field|value|limit|suggestion)\}[”"]?/g, '…');
  return { title: open(rule.title[language]), mend: open(rule.mend[language]) };
}

const itemRule = (item: string, name: string) =>
  name.startsWith('item.') ? table.items[item]?.rules[name.slice('item.'.length)] : undefined;

/** What a column may mean beside a field of the item. */
const ownFields: Readonly<Record<string, Bilingual>> = {
  'subject-code': { zh: '主体代码', en: 'Code of the subject' },
  'subject-name': { zh: '主体名称', en: 'Name of the subject' },
  operation: { zh: '操作类型', en: 'Operation' },
};

/** The fields of an item in the order of the catalogue. */
export const fieldOrder = (item: string): readonly string[] => Object.keys(table.items[item]?.fields ?? {});

/** A value of a record as a person reads it. Amounts are kept in fen and read in yuan. */
export function fieldValue(item: string, field: string, value: unknown, language: Language): unknown {
  const words = table.items[item]?.fields[field];
  if (words?.money === true && typeof value === 'number') {
    const yuan = (value / FEN_PER_YUAN).toLocaleString('en-US', { minimumFractionDigits: 2 });
    return language === 'zh' ? `${yuan} 元` : `${yuan} yuan`;
  }
  return (typeof value === 'string' ? words?.values?.[value]?.[language] : undefined) ?? value;
}

const FEN_PER_YUAN = 100;
