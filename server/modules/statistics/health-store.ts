import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

type Row = {
  readonly version: string;
  readonly bytes: number;
  readonly connections: number;
  readonly maxConnections: number;
  readonly lastRanAt: Date | null;
  readonly waiting: number;
  readonly waitsSince: Date | null;
  readonly running: number;
  readonly failing: number;
  readonly givenUp: number;
  readonly sealed: number;
  readonly toSeal: number;
  readonly toSealSince: Date | null;
  readonly registered: number;
  readonly paused: number;
  readonly cutOff: number;
  readonly calls: number;
  readonly broken: number;
};

/** How the services fare at this moment. There is an answer for those who keep the platform running; others are refused before they get here. */
export async function measureHealth(tx: Tx, now: Date) {
  const row = await tx.row<Row>(sql`
    select version, bytes, connections, max_connections as "maxConnections", last_ran_at as "lastRanAt", waiting, waits_since as "waitsSince",
      running, failing, given_up as "givenUp", sealed, to_seal as "toSeal", to_seal_since as "toSealSince", sources as registered, paused,
      cut_off as "cutOff", calls, broken
    from statistics.measure_health()`);
  const { version, bytes, connections, maxConnections, waiting, running, failing, givenUp, sealed, toSeal } = row!;
  const { registered, paused, cutOff, calls, broken } = row!;
  return {
    at: now.toISOString(),
    database: { version, bytes, connections, maxConnections },
    queue: {
      lastRanAt: textOf(row!.lastRanAt),
      waiting,
      waitsSince: textOf(row!.waitsSince),
      running,
      failing,
      givenUp,
    },
    sealing: { sealed, toSeal, toSealSince: textOf(row!.toSealSince) },
    liveSources: { registered, paused, cutOff },
    recent: { calls, broken },
  };
}

const textOf = (moment: Date | null) => moment?.toISOString() ?? null;
