import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { UnreachableError, type Client, type Operations } from '../../../sdk/index.ts';
import { usePlatform } from './platform.tsx';

type Callable = Parameters<Client['call']>[0];

/**
 * Carries out a command. It is sent under a key of its own, so that a double click or a retry after a lost connection does it once. Afterwards
 * everything is asked again that begins with one of `changes` (names of operations or of modules).
 */
export function useAct<N extends Callable>(
  name: N,
  given: { readonly changes: readonly string[]; readonly onDone?: (output: Operations[N]['output']) => unknown },
) {
  const platform = usePlatform();
  const answers = useQueryClient();
  const key = useRef<string>(undefined);
  const running = useRef<Promise<Operations[N]['output']>>(undefined);
  const send = async (input: Operations[N]['input']) => {
    key.current ??= crypto.randomUUID();
    try {
      const output = await platform.call(name, input, { idempotencyKey: key.current });
      key.current = undefined;
      return output;
    } catch (error) {
      // Only what got no answer may have happened; what was refused has not, and the next try is another one.
      if (!(error instanceof UnreachableError)) key.current = undefined;
      throw error;
    }
  };
  return useMutation<Operations[N]['output'], Error, Operations[N]['input']>({
    mutationFn: (input) => {
      // The second of two clicks gets what the first gets.
      running.current ??= send(input).finally(() => (running.current = undefined));
      return running.current;
    },
    onSuccess: (output) => given.onDone?.(output),
    onSettled: () =>
      answers.invalidateQueries({
        predicate: ({ queryKey: [asked] }) =>
          typeof asked === 'string' && given.changes.some((one) => asked === one || asked.startsWith(`${one}.`)),
      }),
  });
}
