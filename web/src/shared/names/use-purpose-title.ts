import { useLanguage } from '../language.tsx';
import { useAnswer } from '../use-answer.ts';

/** Titles of purposes of financing by their names. */
export function usePurposeTitle(): (purpose: string) => string {
  const { t } = useLanguage();
  const { data } = useAnswer('consent.list-templates', {});
  return (name) => {
    const found = data?.templates.find((one) => one.purpose === name);
    return found === undefined ? name : t(found.title);
  };
}
