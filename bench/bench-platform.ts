import { openPlatform, type RunningPlatform } from '../server/host/platform.ts';
import { openLog } from '../server/kernel/log.ts';
import { perform } from '../server/kernel/perform.ts';
import type { Principal } from '../server/kernel/pure/principal.ts';
import type { BenchServer } from './bench-server.ts';

export const operator: Principal = { clientId: 'bench-operator', name: 'bench', role: 'operator' };
export const security: Principal = { clientId: 'bench-security', name: 'bench', role: 'security' };
export const auditor: Principal = { clientId: 'bench-auditor', name: 'bench', role: 'auditor' };

export type BenchPlatform = RunningPlatform & {
  /** Calls an operation through the pipeline; answers its JSON. */
  readonly call: <R = Record<string, never>>(
    who: Principal,
    operation: string,
    input: unknown,
    bytes?: AsyncIterable<Uint8Array>,
  ) => Promise<R>;
};

/** The platform on the benchmark's server; ended with it. */
export async function openBenchPlatform(bench: BenchServer): Promise<BenchPlatform> {
  const platform = await openPlatform({
    databaseUrl: bench.url,
    dataDir: bench.directory,
    log: openLog('silent'),
    requestsPerMinute: 1_000_000_000,
  });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= platform.close());
  bench.defer(close);
  return {
    ...platform,
    close,
    call: async (principal, operation, input, bytes) => {
      const answer = await perform(platform.pipeline, {
        operation,
        input,
        principal,
        language: 'zh',
        ...(bytes === undefined ? {} : { bytes }),
      });
      if (answer.kind === 'file') throw new Error(`${operation} answers with a file`);
      return answer.body as never;
    },
  };
}
