import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../shared/language.tsx';

/** What refusals are called. The list is long, so only whoever reads refusals loads it. */
export function useRefusalTitle(): (code: string) => string {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['titles'],
    queryFn: () => import('../../../../sdk/gen/titles.gen.ts'),
    staleTime: Infinity,
  });
  return (code) => data?.failureTitles[code]?.[language] ?? code;
}
