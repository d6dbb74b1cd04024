import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ProblemError, type Operations } from '../../../sdk/index.ts';
import { usePlatform } from './platform.tsx';

export type Session = Operations['access.who-am-i']['output'];

/** Whoever is signed in here; null for nobody. */
export function useSession(): UseQueryResult<Session | null> {
  const platform = usePlatform();
  return useQuery({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      try {
        return await platform.call('access.who-am-i', {}, { signal });
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}
