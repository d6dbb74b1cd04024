import type { Tx } from '../../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../../kernel/pure/sql.ts';
import { conditionTerms, type SearchConditions } from '../model/search-terms.ts';

export type FoundSubject = {
  readonly subjectId: string;
  readonly name: string | null;
  readonly kind: string;
  readonly status: string;
  readonly size: string;
  readonly divisionCode: string | null;
  readonly industryCode: string | null;
  readonly mergedInto: string | null;
};

/** Subjects looked at to tell whether many or few meet the conditions. */
const SAMPLE_SUBJECTS = 2_000;
/** How far a walk goes to fill a page; conditions for which that would not be enough are looked up in the index instead. */
const WALK_SUBJECTS = 25_000;

const columns = sql`subject_id as "subjectId", name, kind, status, size, division_code as "divisionCode",
  industry_code as "industryCode", merged_into as "mergedInto"`;
const walkOrder = sql`reverse(subject_id) collate "C"`;

/**
 * Subjects that meet all conditions, in the order of their codes read backwards, from after the subject given on. That order has
 * nothing to do with any condition, so the next two thousand subjects are a fair sample: either enough of them meet the conditions
 * to fill the page by walking on, or so few of all do that the index of words finds them at once. Nothing is ever counted.
 */
export async function searchSubjects(
  tx: Tx,
  conditions: SearchConditions,
  after: string,
  limit: number,
): Promise<readonly FoundSubject[]> {
  const meets = allOf(conditionsOf(conditions));
  const start = placeOf(after);
  const sample = await walk(tx, meets, start, SAMPLE_SUBJECTS, limit);
  if (sample.length === limit || (await isEndWithin(tx, start, SAMPLE_SUBJECTS))) return readFound(tx, sample);
  if (sample.length * (WALK_SUBJECTS / SAMPLE_SUBJECTS) >= limit) {
    const walked = await walk(tx, meets, start, WALK_SUBJECTS, limit);
    if (walked.length === limit || (await isEndWithin(tx, start, WALK_SUBJECTS))) return readFound(tx, walked);
  }
  return readFound(tx, await lookUp(tx, conditions, meets, start, limit));
}

/** Those of the next `subjects` in the walk that meet the conditions. */
async function walk(tx: Tx, meets: Query, start: string, subjects: number, limit: number): Promise<string[]> {
  const found = await tx.rows<{ id: string }>(sql`
    select subject_id as id from (
      select ${walkOrder} as place, subject_id, name_key, kind, status, size, division_code, industry_code, industry_section
      from subjects.searchable where ${walkOrder} > ${start} order by ${walkOrder} limit ${subjects}
    ) as passed where ${meets} order by place limit ${limit}`);
  return found.map(({ id }) => id);
}

async function isEndWithin(tx: Tx, start: string, subjects: number): Promise<boolean> {
  const beyond = await tx.rows(sql`select from (
    select subject_id from subjects.searchable where ${walkOrder} > ${start} order by ${walkOrder} limit 1 offset ${subjects}) as beyond`);
  return beyond.length === 0;
}

/** Materialised, so that the planner cannot choose the walk again, which would go to the end. */
async function lookUp(tx: Tx, conditions: SearchConditions, meets: Query, start: string, limit: number): Promise<string[]> {
  // Given together they are one transaction, so the setting holds for the statement and for nothing else.
  const setting = tx.run(sql`set local enable_seqscan = off`);
  const found = tx.rows<{ id: string }>(sql`
    with matching as materialized (
      select subject_id from subjects.searchable where terms @> ${conditionTerms(conditions)}::integer[] and ${meets}
    ) select subject_id as id from matching where ${walkOrder} > ${start} order by ${walkOrder} limit ${limit}`);
  const [, rows] = await Promise.all([setting, found]);
  return rows.map(({ id }) => id);
}

/** The page itself, in the order of `ids`. */
function readFound(tx: Tx, ids: readonly string[]): Promise<FoundSubject[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.rows<FoundSubject>(sql`
    select ${columns} from unnest(${ids}::text[]) with ordinality as wanted (id, place)
    join subjects.subjects on subject_id = id order by place`);
}

/** Subjects whose name is written exactly as asked for and that meet the other conditions; `searchSubjects` leaves them out. */
export async function findByName(
  tx: Tx,
  { nameKey, ...others }: SearchConditions & { readonly nameKey: string },
  after: string,
  limit: number,
): Promise<readonly FoundSubject[]> {
  return tx.rows<FoundSubject>(sql`
    select ${columns} from subjects.subjects where name_key = ${nameKey} and ${walkOrder} > ${placeOf(after)} and ${allOf(conditionsOf(others))}
    order by ${walkOrder} limit ${limit}`);
}

/** The one subject, if it meets the conditions. */
export function findByCode(tx: Tx, subjectId: string, conditions: SearchConditions): Promise<FoundSubject | undefined> {
  return tx.row<FoundSubject>(
    sql`select ${columns} from subjects.subjects where subject_id = ${subjectId} and ${allOf(conditionsOf(conditions))}`,
  );
}

const placeOf = (subjectId: string): string => subjectId.split('').toReversed().join('');

function conditionsOf(conditions: SearchConditions): Query[] {
  const { nameKey, kind, status, size, divisionPrefix, industryPrefix } = conditions;
  const all: Query[] = [];
  // The name itself is found by `findByName`.
  if (nameKey !== undefined) all.push(sql`name_key like ${`%${escapeLike(nameKey)}%`} and name_key <> ${nameKey}`);
  if (kind !== undefined) all.push(sql`kind = ${kind}`);
  if (status !== undefined) all.push(sql`status = ${status}`);
  if (size !== undefined) all.push(sql`size = ${size}`);
  if (divisionPrefix !== undefined) all.push(sql`division_code like ${`${divisionPrefix}%`}`);
  if (industryPrefix !== undefined) {
    all.push(
      /^[A-T]$/.test(industryPrefix)
        ? sql`industry_section = ${industryPrefix}`
        : sql`industry_code like ${`${industryPrefix}%`}`,
    );
  }
  return all;
}

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
