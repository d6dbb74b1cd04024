import type { Normaliser } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { plainText } from './plain-text.ts';

const unknown = { rule: 'boolean.unknown' } as const;

const words: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', 'Y', 'YES', 'T', 'TRUE', '1', '真', '√', '已'].map((word): [string, boolean] => [word, true]),
  ...['否', '无', 'N', 'NO', 'F', 'FALSE', '0', '假', '×', '没有', '不是', '未'].map((word): [string, boolean] => [word, false]),
]);

/** Yes or no. 无 means no here, not an empty cell. */
export function booleanNormaliser(): Normaliser {
  return (raw, notes) => {
    if (raw === 'true') return true;
    if (raw === 'false') return false;
    const text = plainText(raw, notes);
    if (text === '') return null;
    const value = words.get(text.toUpperCase());
    if (value !== undefined) {
      notes.counted('boolean.words');
      return value;
    }
    if (!isNullText(text)) return unknown;
    notes.counted('null-text');
    return null;
  };
}
