import type { Tx } from '../../kernel/pure/context.ts';
import { named, sql, type Query } from '../../kernel/pure/sql.ts';
import { believedRecords, CELL_END, VERSION_END, type UnusableMark } from './model/fact-text.ts';
import type { RecordsByItem } from './model/evaluated-record.ts';
import type { ItemSlots, SlottedItem } from './model/item-slots.ts';

/** Records that are published for a time: only these are asked for the end of it. */
const PUBLISHED = '7, 11, 12, 13';

/**
 * What is believed and usable of each subject at a moment, of the items that the indicators read. One walk along the key of facts serves all items
 * of all these subjects, in the order in which they lie; only the fields that are wanted leave the database, one text a subject.
 */
export async function readRecords(
  tx: Tx,
  slots: ItemSlots,
  subjectIds: readonly string[],
  asOf: string,
): Promise<(subjectId: string) => RecordsByItem> {
  const [texts, marks, ranks] = await Promise.all([
    tx.rows<{ subjectId: string; facts: string }>(factsQuery(slots, subjectIds, asOf)),
    tx.rows<UnusableMark & { subjectId: string }>(marksQuery(subjectIds, asOf)),
    tx.rows<{ no: number; rank: number }>(
      named('evaluation-ranks', sql`select provider_no as no, precedence as rank from evaluation.ranks`),
    ),
  ]);
  const textOf = new Map(texts.map(({ subjectId, facts }) => [subjectId, facts]));
  const marksOf = Map.groupBy(marks, ({ subjectId }) => subjectId);
  const rankOf = new Map(ranks.map(({ no, rank }) => [no, rank]));
  const rank = (providerNo: number) => rankOf.get(providerNo) ?? Number.MAX_SAFE_INTEGER;
  return (subjectId) => believedRecords(textOf.get(subjectId) ?? '', marksOf.get(subjectId) ?? [], rank);
}

function factsQuery(slots: ItemSlots, subjectIds: readonly string[], asOf: string): Query {
  const nos = slots.items.map(({ no }) => no);
  const line: Query = { text: lineText(slots), values: [] };
  return named(
    'evaluation-facts',
    sql`select subject_id as "subjectId", string_agg(line, ${VERSION_END}::text) as facts from (
          select subject_id, ${line} as line from evaluation.facts
          where subject_id = any (${subjectIds}::text[]) and item_no = any (${nos}::smallint[]) and recorded_at <= ${asOf}::timestamptz
            and provider_no <> 0
          order by subject_id, item_no, record_key, provider_no, recorded_at
        ) as versions group by subject_id`,
  );
}

/** Example of a line, with · for the separator: `21·declared 2026-05·3·2026-06-14 02:00:00+00·a··declared·2026-05·86000000`. */
function lineText({ items }: ItemSlots): string {
  const end = quoted(CELL_END);
  const branches = items.map((item) => `when ${item.no} then ${fieldsText(item, end)}`).join(' ');
  const ends = `case when item_no in (${PUBLISHED}) then coalesce(records.publication_end(item_no, body), '') else '' end`;
  return `concat_ws(${end}, item_no, record_key, provider_no, recorded_at, status, ${ends}, case item_no ${branches} end)`;
}

/** Names of fields are the catalogue's own. What is taken in holds no control characters, so no value holds a separator. */
const fieldsText = ({ fields }: SlottedItem, end: string) =>
  fields.length === 0 ? `''` : `concat_ws(${end}, ${fields.map((name) => `coalesce(body->>${quoted(name)}, '')`).join(', ')})`;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const marksQuery = (subjectIds: readonly string[], asOf: string): Query =>
  named(
    'evaluation-marks',
    sql`select subject_id as "subjectId", item_no as "itemNo", record_key as "recordKey", provider_no as "providerNo", kind
        from evaluation.marks where subject_id = any (${subjectIds}::text[]) and kind in ('withheld', 'repaired')
          and since <= ${asOf}::timestamptz and (until is null or until > ${asOf}::timestamptz)`,
  );

export type Coverage = { readonly itemNo: number; readonly divisionCode: string };

/** Which items were collected where at a moment. A few hundred rows. */
export function listCoverage(tx: Tx, asOf: string): Promise<Coverage[]> {
  return tx.rows<Coverage>(
    named(
      'evaluation-coverage',
      sql`select item_no as "itemNo", division_code as "divisionCode" from evaluation.coverage where since <= ${asOf}::timestamptz`,
    ),
  );
}

/** Where each of the subjects is. One that was merged into another is not among them. */
export async function findDivisions(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.rows<{ subjectId: string; divisionCode: string | null }>(
    named(
      'evaluation-divisions',
      sql`select subject_id as "subjectId", division_code as "divisionCode" from evaluation.enterprises
          where subject_id = any (${subjectIds}::text[])`,
    ),
  );
  return new Map(rows.map(({ subjectId, divisionCode }) => [subjectId, divisionCode]));
}

/** The present moment to the microsecond: of the caller's clock and the database's the later, so that nothing recorded by now is missed. */
export async function presentMoment(tx: Tx, now: Date): Promise<string> {
  const row = await tx.row<{ at: string }>(
    sql`select to_char(greatest(clock_timestamp(), ${now}::timestamptz) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  return row!.at;
}
