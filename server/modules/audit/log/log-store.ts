import type { TilePlace } from '../../../../sdk/log/index.ts';
import type { Tx } from '../../../kernel/pure/context.ts';
import { named, sql } from '../../../kernel/pure/sql.ts';
import type { StoredTile } from '../model/grow-tiles.ts';

export type CheckpointRow = { readonly round: number; readonly size: number; readonly note: string };

/** Whether this transaction is the sealer until it ends. */
export async function takeSealer(tx: Tx): Promise<boolean> {
  const row = await tx.row<{ taken: boolean }>(
    named('log-take-sealer', sql`select pg_try_advisory_xact_lock(hashtextextended('audit.sealer', 0)) as taken`),
  );
  return row?.taken === true;
}

export function findHead(tx: Tx): Promise<CheckpointRow | undefined> {
  return tx.row<CheckpointRow>(
    named('log-head', sql`select round, size, note from audit.checkpoints order by round desc limit 1`),
  );
}

export function waitingLeaves(tx: Tx, limit: number): Promise<{ entryId: string; entry: string }[]> {
  return tx.rows(
    named(
      'log-waiting',
      sql`select entry_id as "entryId", entry from audit.leaves where position is null order by queued_at, entry_id limit ${limit}`,
    ),
  );
}

/** Gives the entries their positions from `first` on; answers how many were still waiting. */
export function sealLeaves(tx: Tx, entryIds: readonly string[], first: number): Promise<number> {
  return tx.run(
    named(
      'log-seal',
      sql`update audit.leaves l set position = ${first}::bigint + g.place - 1, queued_at = null
          from unnest(${entryIds}::uuid[]) with ordinality as g(entry_id, place)
          where l.entry_id = g.entry_id and l.position is null`,
    ),
  );
}

export function readTiles(tx: Tx, places: readonly TilePlace[]): Promise<StoredTile[]> {
  return tx.rows<StoredTile>(
    named(
      'log-tiles',
      sql`select t.level, t.index, t.hashes from audit.tiles t
          join unnest(${places.map(({ level }) => level)}::smallint[], ${places.map(({ index }) => index)}::bigint[]) as g(level, index)
            on g.level = t.level and g.index = t.index`,
    ),
  );
}

export async function writeTiles(tx: Tx, tiles: readonly StoredTile[]): Promise<void> {
  await tx.run(
    named(
      'log-write-tiles',
      sql`insert into audit.tiles (level, index, hashes)
          select * from unnest(${tiles.map(({ level }) => level)}::smallint[], ${tiles.map(({ index }) => index)}::bigint[],
            ${tiles.map(({ hashes }) => Buffer.from(hashes))}::bytea[])
          on conflict (level, index) do update set hashes = excluded.hashes`,
    ),
  );
}

export async function insertCheckpoint(tx: Tx, { round, size, note }: CheckpointRow): Promise<void> {
  await tx.run(
    named('log-checkpoint', sql`insert into audit.checkpoints (round, size, note) values (${round}, ${size}, ${note})`),
  );
}

export function listCheckpoints(tx: Tx, after: number, limit: number): Promise<CheckpointRow[]> {
  return tx.rows<CheckpointRow>(
    sql`select round, size, note from audit.checkpoints where round > ${after} order by round limit ${limit}`,
  );
}

/** What is stored beside the entries: tiles of all levels, the newest head's size, and entries placed beyond it. */
export async function storedCounts(tx: Tx): Promise<{ tiles: number; size: number; beyond: number }> {
  const row = await tx.row<{ tiles: number; size: number; beyond: number }>(sql`
    with head as (select coalesce(max(size), 0) as size from audit.checkpoints)
    select (select count(*) from audit.tiles) as tiles, size,
           (select count(*) from audit.leaves where position >= head.size) as beyond
    from head`);
  return row ?? { tiles: 0, size: 0, beyond: 0 };
}

/** Sealed entries in a row, from a position on. */
export async function listEntryTexts(tx: Tx, from: number, count: number): Promise<string[]> {
  const rows = await tx.rows<{ entry: string }>(
    sql`select entry from audit.leaves where position >= ${from} and position < ${from + count} order by position`,
  );
  return rows.map(({ entry }) => entry);
}

/** How far the log is sealed: what waits, and since when the oldest of it does. */
export async function findLogStanding(tx: Tx): Promise<{ sealed: number; toSeal: number; toSealSince: Date | null }> {
  const row = await tx.row<{ sealed: number; toSeal: number; toSealSince: Date | null }>(sql`
    select coalesce((select size from audit.checkpoints order by round desc limit 1), 0) as sealed, count(*) as "toSeal", min(queued_at) as "toSealSince"
    from audit.leaves where position is null`);
  return row ?? { sealed: 0, toSeal: 0, toSealSince: null };
}
