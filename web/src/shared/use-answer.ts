import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Client, Operations } from '../../../sdk/index.ts';
import { useLanguage } from './language.tsx';
import { usePlatform } from './platform.tsx';

type Readable = Parameters<Client['call']>[0];

/** What an operation answers, remembered by operation, input and language, and asked again when the window is returned to. */
export function useAnswer<N extends Readable>(
  name: N,
  input: Operations[N]['input'],
  options: { readonly refreshMs?: number; readonly enabled?: boolean } = {},
): UseQueryResult<Operations[N]['output']> {
  const platform = usePlatform();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [name, input, language],
    queryFn: ({ signal }) => platform.call(name, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.refreshMs === undefined ? {} : { refetchInterval: options.refreshMs }),
  });
}
