import { useLanguage } from '../language.tsx';
import { useAnswer } from '../use-answer.ts';

const MOST = 200;

/** Names of institutions by their numbers; the number itself where none is known. */
export function useInstitutionName(): (institutionNo: number) => string {
  const { language } = useLanguage();
  const { data } = useAnswer('institutions.list-directory', { limit: MOST });
  return (no) => {
    const found = data?.institutions.find((one) => one.institutionNo === no);
    return found === undefined ? `#${no}` : language === 'zh' ? found.nameZh : found.nameEn;
  };
}
