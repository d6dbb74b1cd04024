import { useLanguage } from '../language.tsx';
import { useAnswer } from '../use-answer.ts';

const MOST = 100;

/** Titles of information items by their names. */
export function useItemTitle(): (item: string) => string {
  const { t } = useLanguage();
  const { data } = useAnswer('catalogue.list-items', { limit: MOST });
  return (name) => {
    const found = data?.items.find((one) => one.name === name);
    return found === undefined ? name : t(found.title);
  };
}
