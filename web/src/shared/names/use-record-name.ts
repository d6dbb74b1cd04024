import { useQueries } from '@tanstack/react-query';
import { fieldValue, type Field } from '../field-value.ts';
import { useLanguage } from '../language.tsx';
import { usePlatform } from '../platform.tsx';

const SEPARATOR = /(?<!\\)(?:\\\\)*\|/;
const ESCAPED = /\\([|\\])/g;

/**
 * What a reader calls a record, by its item and key: the values of the key's fields as they are shown. The key itself until the items
 * are known; nothing for an item of which an enterprise has one record.
 */
export function useRecordName(items: readonly string[]): (item: string, key: string) => string {
  const platform = usePlatform();
  const { language } = useLanguage();
  const names = [...new Set(items)].filter((name) => name !== '').toSorted();
  const answers = useQueries({
    queries: names.map((item) => ({
      queryKey: ['catalogue.get-item', { item }, language],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => platform.call('catalogue.get-item', { item }, { signal }),
    })),
  });
  return (item, key) => {
    const found = answers[names.indexOf(item)]?.data;
    const parts = key === '' ? [] : splitKey(key);
    return parts
      .map((part, at) => {
        const field = found?.fields.find(({ name }) => name === found.key[at]);
        return field === undefined ? part : fieldValue(field, typed(field, part), language);
      })
      .join(' · ');
  };
}

function splitKey(key: string): string[] {
  const parts: string[] = [];
  let rest = key;
  for (let end = rest.search(SEPARATOR); end >= 0; end = rest.search(SEPARATOR)) {
    const bar = rest.indexOf('|', end);
    parts.push(rest.slice(0, bar));
    rest = rest.slice(bar + 1);
  }
  return [...parts, rest].map((part) => part.replaceAll(ESCAPED, '$1'));
}

/** A key holds every value as text; money in fen. */
function typed(field: Field, part: string): string | number | boolean {
  if (field.kind === 'boolean') return part === 'true';
  if (field.kind === 'money' || field.kind === 'integer' || field.kind === 'decimal') {
    const figure = Number(part);
    return Number.isFinite(figure) ? figure : part;
  }
  return part;
}
