import { ProblemError, type Client } from '../index.ts';
import { fromBase64 } from './bytes.ts';
import type { LogRest, LogSource } from './audit-log.ts';

const PAGE_ROWS = 500;

/** The log of a platform, read through its operations. */
export function platformLog(client: Pick<Client, 'call' | 'pages'>): LogSource {
  let rest: LogRest | undefined;
  return {
    async *checkpoints() {
      for await (const page of client.pages('audit.list-checkpoints', { limit: PAGE_ROWS }))
        yield* page.checkpoints.map(({ round, treeSize, note }) => ({ round, size: treeSize, note }));
    },
    async *entries() {
      for await (const page of client.pages('audit.read-log', { limit: PAGE_ROWS })) {
        if (page.rest !== null) rest = { ...page.rest, size: page.rest.treeSize };
        yield* page.logged;
      }
    },
    tile: async (place) => {
      try {
        const { hashes, treeSize } = await client.call('audit.get-tile', place);
        return { hashes: fromBase64(hashes) ?? new Uint8Array(), size: treeSize };
      } catch (error) {
        if (error instanceof ProblemError && error.problem.type === 'urn:jinqiao:resource.not-found') return undefined;
        throw error;
      }
    },
    rest: () =>
      rest === undefined ? Promise.reject(new Error('the entries were not read to their end')) : Promise.resolve(rest),
  };
}
