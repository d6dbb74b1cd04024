import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language.tsx';

/** What operations and refusals are called. The lists are long, so only whoever reads the log of uses loads them. */
export function useTitles() {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['titles'],
    queryFn: () => import('../../../../sdk/gen/titles.gen.ts'),
    staleTime: Infinity,
  });
  return {
    operations: Object.keys(data?.operationTitles ?? {}),
    operationTitle: (name: string) => data?.operationTitles[name]?.[language] ?? name,
    failureTitle: (code: string) => data?.failureTitles[code]?.[language] ?? code,
  };
}
