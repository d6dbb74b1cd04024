import type { Basis } from '../../kernel/pure/basis.ts';
import type { Loader, Tx } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { named, sql } from '../../kernel/pure/sql.ts';
import { STAGED_COLUMNS, stagedText } from './fact-lines.ts';
import type { Fact, FactText, KnownVersion, StagedFact } from './model.ts';
import { SELF_REPORTED } from './model/self-reported.ts';

export type Stream = { readonly providerNo: number; readonly itemNo: number };

export type LockedStream = {
  readonly changes: number;
  /** The moment its new versions are recorded at, to the microsecond. */ readonly recordedAt: string;
};

/**
 * Opens a stream for writing in this transaction. Other writers of the stream wait until its end, so its versions have one
 * order and no two of them the same moment, even when the server's clock is set back.
 */
export async function lockStream(loader: Tx, stream: Stream): Promise<LockedStream> {
  const row = await loader.row<LockedStream>(
    named(
      'stream-lock',
      sql`insert into records.streams (provider_no, item_no, changes) values (${stream.providerNo}, ${stream.itemNo}, 0)
          on conflict (provider_no, item_no) do update set changes = streams.changes
          returning changes, to_char(greatest(clock_timestamp(), last_changed_at + interval '1 microsecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"`,
    ),
  );
  if (!row) throw new Error('a stream cannot be locked');
  return row;
}

/** How many changes a stream ever had; 0 for one that never had any. */
export async function countChanges(tx: Tx, stream: Stream): Promise<number> {
  const row = await tx.row<{ changes: number }>(
    sql`select changes from records.streams where provider_no = ${stream.providerNo} and item_no = ${stream.itemNo}`,
  );
  return row?.changes ?? 0;
}

/** How many versions of an item all providers together ever wrote. */
export async function countVersions(tx: Tx, itemNo: number): Promise<number> {
  const row = await tx.row<{ versions: number }>(
    named(
      'item-versions',
      sql`select coalesce(sum(changes), 0)::bigint as versions from records.streams where item_no = ${itemNo}`,
    ),
  );
  return row?.versions ?? 0;
}

/**
 * The newest version, by each provider, of each of the given records of an item; what an enterprise reports of itself is compared with
 * nobody's deliveries and is not there. `subjectIds[i]` and `recordKeys[i]` name one record;
 * given in key order, the look-ups walk the index instead of jumping in it.
 */
export function findVersions(
  tx: Tx,
  itemNo: number,
  subjectIds: readonly string[],
  recordKeys: readonly string[],
): Promise<KnownVersion[]> {
  return tx.rows<KnownVersion>(
    named(
      'facts-versions',
      sql`select k.s as "subjectId", k.r as "recordKey", f.provider_no as "providerNo", f.status, replace(f.digest::text, '-', '') as digest
          from unnest(${subjectIds}::text[], ${recordKeys}::text[]) as k (s, r)
          cross join lateral (
            select distinct on (provider_no) provider_no, status, digest from records.facts
            where subject_id = k.s and item_no = ${itemNo}::smallint and record_key = k.r and provider_no <> ${SELF_REPORTED}
            order by provider_no, recorded_at desc
          ) f`,
    ),
  );
}

const COPY_TARGET = `records.facts (item_no, provider_no, recorded_at, delivery_id, ${STAGED_COLUMNS})`;

/** Appends versions to a locked stream and raises its count of changes. */
export async function appendFacts(
  loader: Loader,
  stream: Stream,
  source: { readonly deliveryId: number; readonly recordedAt: string },
  facts: readonly StagedFact[],
): Promise<void> {
  if (facts.length === 0) return;
  const common = `${stream.itemNo}\t${stream.providerNo}\t${source.recordedAt}\t${source.deliveryId}\t`;
  const copied = await loader.copyIn(COPY_TARGET, stagedText(facts, common));
  if (copied !== facts.length) throw new Error(`${facts.length} facts sent, ${copied} stored`);
  await loader.run(
    sql`update records.streams set changes = changes + ${facts.length}, last_changed_at = ${source.recordedAt}::timestamptz,
          first_changed_at = coalesce(first_changed_at, ${source.recordedAt}::timestamptz)
        where provider_no = ${stream.providerNo} and item_no = ${stream.itemNo}`,
  );
}

const MAX_FACTS_OF_SUBJECT = 50_000;

/**
 * A version as one line, for the read that happens most: the cells of a row cost the driver more than their content. Example:
 * `3|41|7|a|2026-01-31 08:15:00.25+00|2025-12-01||9c1185a5c5e9fc54612808977ee8f548`.
 */
const LINE = sql`concat_ws('|', provider_no, delivery_id, row_no, status, recorded_at, coalesce(valid_from::text, ''), coalesce(valid_to::text, ''), replace(digest::text, '-', ''))`;

type Line = { readonly itemNo: number; readonly recordKey: string; readonly line: string; readonly body: string };

/** Every version about a basis's subject that was known at a moment, newest first within a record and provider. */
export async function readFacts(
  tx: Tx,
  { subjectId }: Basis,
  knownAt: string | null,
  itemNos: readonly number[] | null,
): Promise<FactText[]> {
  const lines = await tx.rows<Line>(
    named(
      'facts-of-subject',
      sql`select item_no as "itemNo", record_key as "recordKey", ${LINE} as line, body::text as body
          from records.facts
          where subject_id = ${subjectId} and (${knownAt}::timestamptz is null or recorded_at <= ${knownAt}::timestamptz)
            and (${itemNos}::smallint[] is null or item_no = any(${itemNos}::smallint[]))
          order by item_no, record_key, provider_no, recorded_at desc limit ${MAX_FACTS_OF_SUBJECT + 1}`,
    ),
  );
  if (lines.length > MAX_FACTS_OF_SUBJECT) throw tooMany();
  return lines.map(factOf);
}

function factOf({ itemNo, recordKey, line, body }: Line): FactText {
  const [providerNo, deliveryId, rowNo, status, recordedAt, validFrom, validTo, digest] = line.split('|') as [
    string,
    string,
    string,
    'a' | 'w',
    string,
    string,
    string,
    string,
  ];
  return {
    itemNo,
    recordKey,
    providerNo: Number(providerNo),
    recordedAt: isoOf(recordedAt),
    validFrom: validFrom === '' ? null : validFrom,
    validTo: validTo === '' ? null : validTo,
    deliveryId: Number(deliveryId),
    rowNo: Number(rowNo),
    status,
    digest,
    body,
  };
}

/** PostgreSQL's own text of a moment in UTC, `2026-01-31 08:15:00.25+00`, as ISO 8601 with all six digits, so that texts compare as moments. */
function isoOf(moment: string): string {
  const fraction = moment.slice(20, -3);
  return `${moment.slice(0, 10)}T${moment.slice(11, 19)}.${fraction.padEnd(6, '0')}Z`;
}

function tooMany(): Failure {
  const message = {
    zh: `该主体的记录版本超过 ${MAX_FACTS_OF_SUBJECT} 个，请按信息项分次查看`,
    en: `this subject has more than ${MAX_FACTS_OF_SUBJECT} versions of records; ask for fewer items at a time`,
  };
  return new Failure('request.invalid', { issues: [{ field: 'items', rule: 'size', message }] });
}

/** All versions of one record, newest first, by whichever provider. */
export function readHistory(tx: Tx, { subjectId }: Basis, itemNo: number, recordKey: string): Promise<FactText[]> {
  return tx.rows<FactText>(
    sql`select item_no as "itemNo", record_key as "recordKey", provider_no as "providerNo",
          to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
          valid_from as "validFrom", valid_to as "validTo", delivery_id as "deliveryId", row_no as "rowNo", status,
          replace(digest::text, '-', '') as digest, body::text as body
        from records.facts where subject_id = ${subjectId} and item_no = ${itemNo}::smallint and record_key = ${recordKey}
        order by recorded_at desc, provider_no limit 500`,
  );
}

export type DeliveredFact = {
  readonly subjectId: string;
  readonly recordKey: string;
  readonly status: 'a' | 'w';
  readonly rowNo: number;
  readonly body: Fact['body'];
};

/** The versions that one block of a delivery wrote: all of them have the block's moment. */
export function listDelivered(tx: Tx, deliveryId: number, recordedAt: string): Promise<DeliveredFact[]> {
  return tx.rows<DeliveredFact>(
    sql`select subject_id as "subjectId", record_key as "recordKey", status, row_no as "rowNo", body
        from records.facts where delivery_id = ${deliveryId} and recorded_at = ${recordedAt}::timestamptz order by row_no`,
  );
}

/** Which provider is believed before which. Providers are a few hundred rows, the same for every subject. */
export async function precedences(tx: Tx): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.rows<{ no: number; rank: number }>(
    named('precedences', sql`select provider_no as no, precedence as rank from records.precedences`),
  );
  return new Map(rows.map((row) => [row.no, row.rank]));
}

export type SubjectFact = Fact & { readonly subjectId: string };

/**
 * The newest version, by each provider, of every record of an item about the given subjects, without what they report of themselves. For
 * work on many subjects at once.
 */
export function listNewest(tx: Tx, itemNo: number, subjectIds: readonly string[]): Promise<SubjectFact[]> {
  return tx.rows<SubjectFact>(
    named(
      'facts-newest',
      sql`select k.s as "subjectId", f.item_no as "itemNo", f.record_key as "recordKey", f.provider_no as "providerNo",
            to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
            f.valid_from as "validFrom", f.valid_to as "validTo", f.delivery_id as "deliveryId", f.row_no as "rowNo", f.status,
            replace(f.digest::text, '-', '') as digest, f.body
          from unnest(${subjectIds}::text[]) as k (s)
          cross join lateral (
            select distinct on (record_key, provider_no) * from records.facts
            where subject_id = k.s and item_no = ${itemNo}::smallint and provider_no <> ${SELF_REPORTED}
            order by record_key, provider_no, recorded_at desc
          ) f`,
    ),
  );
}
