import { useInfiniteQuery } from '@tanstack/react-query';
import type { Client, Operations } from '../../../sdk/index.ts';
import { useLanguage } from './language.tsx';
import { usePlatform } from './platform.tsx';

type Listing = Parameters<Client['pages']>[0];

/** The pages of a listing read so far, and how to read on; asked again when something it shows was changed. */
export function usePages<N extends Listing>(
  name: N,
  input: Operations[N]['input'],
  options: { readonly refreshMs?: number; readonly enabled?: boolean } = {},
) {
  const platform = usePlatform();
  const { language } = useLanguage();
  const answer = useInfiniteQuery({
    queryKey: [name, input, language, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      platform.call(name as never, (pageParam === null ? input : { ...input, cursor: pageParam }) as never, {
        signal,
      }) as Promise<Operations[N]['output']>,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page as { next: string | null }).next,
    enabled: options.enabled ?? true,
    ...(options.refreshMs === undefined ? {} : { refetchInterval: options.refreshMs }),
  });
  return {
    pages: answer.data?.pages,
    error: answer.error,
    refetch: answer.refetch,
    more: { has: answer.hasNextPage, loads: answer.isFetchingNextPage, load: () => void answer.fetchNextPage() },
  };
}
