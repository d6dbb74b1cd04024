import type { FieldOf, Normaliser } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { plainText } from './plain-text.ts';

const unknown = { rule: 'choice.unknown' } as const;

const fold = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');

/** The code of a choice, from the code or either title; a remark in brackets after a title is left out. */
export function choiceNormaliser(field: Pick<FieldOf<'choice'>, 'values'>): Normaliser {
  const codes = new Set(Object.keys(field.values));
  const byTitle = new Map<string, string>();
  for (const [code, title] of Object.entries(field.values)) {
    for (const name of [title.en, title.zh, code]) byTitle.set(fold(name), code);
  }
  const byExactTitle = new Map(Object.entries(field.values).map(([code, title]): [string, string] => [title.zh, code]));
  return (raw, notes) => {
    if (codes.has(raw)) return raw;
    const exact = byExactTitle.get(raw);
    if (exact !== undefined) {
      notes.counted('choice.title');
      return exact;
    }
    const text = plainText(raw, notes);
    if (text === '') return null;
    const folded = fold(text);
    // 存续(在营、开业、在册) is how the public register writes 存续.
    const code = byTitle.get(folded) ?? byTitle.get(folded.replace(/\([^()]*\)$/, ''));
    if (code !== undefined) {
      if (code !== text) notes.counted('choice.title');
      return code;
    }
    if (!isNullText(text)) return unknown;
    notes.counted('null-text');
    return null;
  };
}
