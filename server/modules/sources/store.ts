import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, named, sql } from '../../kernel/pure/sql.ts';
import type { Source } from './model/source.ts';
import type { LiveRow } from './live-answer.ts';

export type RegisteredSource = Source & {
  readonly pausedReason: string | null;
  readonly breaker: 'closed' | 'open';
  readonly lastOkAt: Date | null;
  readonly lastFault: string | null;
  readonly lastFaultAt: Date | null;
};

const columns = sql`provider_no as "providerNo", item_no as "itemNo", connector, base_url as "baseUrl", kinds, timeout_ms as "timeoutMs",
  freshness_seconds as "freshnessSeconds", max_concurrent as "maxConcurrent", paused_reason as "pausedReason", breaker,
  last_ok_at as "lastOkAt", last_fault as "lastFault", last_fault_at as "lastFaultAt"`;

/** Registers a source or replaces its settings; answers whether it is new. A pause stays. */
export async function upsertSource(tx: Tx, one: Source, now: Date): Promise<boolean> {
  const row = await tx.row<{ created: boolean }>(sql`insert into sources.sources
      (provider_no, item_no, connector, base_url, kinds, timeout_ms, freshness_seconds, max_concurrent, registered_at, updated_at)
    values (${one.providerNo}, ${one.itemNo}, ${one.connector}, ${one.baseUrl}, ${one.kinds}, ${one.timeoutMs}, ${one.freshnessSeconds},
      ${one.maxConcurrent}, ${now}, ${now})
    on conflict (provider_no, item_no) do update set connector = excluded.connector, base_url = excluded.base_url, kinds = excluded.kinds,
      timeout_ms = excluded.timeout_ms, freshness_seconds = excluded.freshness_seconds, max_concurrent = excluded.max_concurrent,
      updated_at = excluded.updated_at
    returning registered_at = updated_at as created`);
  return row?.created === true;
}

/** Pauses with a reason or, with null, lets it be asked again. False where there is no such source. */
export async function setPaused(
  tx: Tx,
  { providerNo, itemNo }: Pick<Source, 'providerNo' | 'itemNo'>,
  reason: string | null,
  now: Date,
): Promise<boolean> {
  return (
    (await tx.run(sql`update sources.sources set paused_reason = ${reason}, updated_at = ${now}
      where provider_no = ${providerNo} and item_no = ${itemNo}`)) === 1
  );
}

/** Sources within the caller's reach, after one, in the order of provider and item. */
export function listSources(
  tx: Tx,
  filter: { readonly itemNo?: number | undefined; readonly providerNo?: number | undefined },
  after: readonly [providerNo: number, itemNo: number],
  limit: number,
): Promise<RegisteredSource[]> {
  const conditions = [sql`(provider_no, item_no) > (${after[0]}, ${after[1]}::smallint)`];
  if (filter.itemNo !== undefined) conditions.push(sql`item_no = ${filter.itemNo}`);
  if (filter.providerNo !== undefined) conditions.push(sql`provider_no = ${filter.providerNo}`);
  return tx.rows<RegisteredSource>(
    sql`select ${columns} from sources.sources where ${allOf(conditions)} order by provider_no, item_no limit ${limit}`,
  );
}

const MAX_ACTIVE = 10_000;

/** All sources that may be asked. A few hundred at most in practice. */
export function listActive(tx: Tx): Promise<RegisteredSource[]> {
  return tx.rows<RegisteredSource>(
    named('active-sources', sql`select ${columns} from sources.sources where paused_reason is null limit ${MAX_ACTIVE}`),
  );
}

export type KeptAnswer = {
  readonly providerNo: number;
  readonly itemNo: number;
  readonly fetchedAt: Date;
  readonly freshUntil: Date;
  readonly rows: readonly LiveRow[];
};

/** The answers about one subject that are still fresh. */
export function findFresh(tx: Tx, subjectId: string, itemNos: readonly number[], now: Date): Promise<KeptAnswer[]> {
  return tx.rows<KeptAnswer>(
    named(
      'fresh-answers',
      sql`select provider_no as "providerNo", item_no as "itemNo", fetched_at as "fetchedAt", fresh_until as "freshUntil", rows
          from sources.answers
          where subject_id = ${subjectId} and item_no = any(${itemNos}::smallint[]) and fresh_until > ${now} and fetched_at <= ${now}`,
    ),
  );
}

/** Keeps an answer unless a newer one is kept already. */
export async function keepAnswer(tx: Tx, subjectId: string, one: KeptAnswer): Promise<void> {
  await tx.run(sql`insert into sources.answers (subject_id, provider_no, item_no, fetched_at, fresh_until, rows)
    values (${subjectId}, ${one.providerNo}, ${one.itemNo}, ${one.fetchedAt}, ${one.freshUntil}, ${JSON.stringify(one.rows)}::jsonb)
    on conflict (subject_id, provider_no, item_no) do update set fetched_at = excluded.fetched_at, fresh_until = excluded.fresh_until,
      rows = excluded.rows where answers.fetched_at <= excluded.fetched_at`);
}

export async function dropStale(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from sources.answers where fresh_until <= ${now}`);
}
