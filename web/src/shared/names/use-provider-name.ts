import { useLanguage } from '../language.tsx';
import { useAnswer } from '../use-answer.ts';

const MOST = 200;

/** Names of data providers by their numbers; the number itself where none is known. */
export function useProviderName(): (providerNo: number) => string {
  const { language } = useLanguage();
  const { data } = useAnswer('institutions.list-providers', { limit: MOST });
  return (no) => {
    const found = data?.providers.find((one) => one.providerNo === no);
    return found === undefined ? `#${no}` : language === 'zh' ? found.nameZh : found.nameEn;
  };
}
