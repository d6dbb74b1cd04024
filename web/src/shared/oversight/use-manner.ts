import { useLanguage, type Bilingual } from '../language.tsx';

const manners: Readonly<Record<string, Bilingual>> = {
  'query.verify': { zh: '核验', en: 'Verification' },
  'marketplace.screen': { zh: '预筛', en: 'Pre-screening' },
  'evaluation.ask': { zh: '信用评价', en: 'Evaluation' },
  'reports.make': { zh: '信用报告', en: 'Credit report' },
};
const asked: Bilingual = { zh: '查询', en: 'Query' };

/** In which manner information was used, by the operation that let it out. */
export function useManner(): (operation: string) => string {
  const { t } = useLanguage();
  return (operation) => t(manners[operation] ?? asked);
}
