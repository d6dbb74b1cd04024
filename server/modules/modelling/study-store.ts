import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import type { LeakFinding } from '../../../scoring/index.ts';
import type { StudyState } from './model/study.ts';

export type CharacteristicSummary = {
  readonly indicator: string;
  readonly informationValue: number;
  /** Shares of the rows that have no value, by why. */
  readonly missing: Readonly<Record<string, number>>;
};

/** What was found while a training set was built. */
export type StudyFindings = {
  /** Enterprises that are no longer on file, or took their authorisation back. */
  readonly gone: number;
  readonly leaks: readonly LeakFinding[];
  /** What each characteristic tells by itself with the bins that are best, most telling first. */
  readonly characteristics: readonly CharacteristicSummary[];
  /** Why nothing can be fitted on it. */
  readonly problem: Bilingual | null;
};

export type StudyRow = {
  readonly studyId: string;
  readonly institutionNo: number | null;
  readonly name: string;
  readonly badDefinition: string;
  readonly state: StudyState;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly builtAt: Date | null;
  readonly done: number;
  readonly findings: StudyFindings | null;
  readonly labels: number;
  readonly bads: number;
  readonly rejected: number;
};

const columns = sql`s.study_id as "studyId", s.institution_no as "institutionNo", s.name, s.bad_definition as "badDefinition", s.state,
  s.opened_by as "openedBy", s.opened_at as "openedAt", s.built_at as "builtAt", s.done, s.findings, c.labels, c.bads, c.rejected`;
const counts = sql`cross join lateral (select count(*)::integer as labels, count(*) filter (where bad)::integer as bads,
    count(*) filter (where bad is null)::integer as rejected from modelling.labels l where l.study_id = s.study_id) as c`;

type NewStudy = Pick<StudyRow, 'studyId' | 'institutionNo' | 'name' | 'badDefinition' | 'openedBy' | 'openedAt'>;

export async function insertStudy(tx: Tx, one: NewStudy): Promise<void> {
  await tx.run(sql`insert into modelling.studies (study_id, institution_no, name, bad_definition, state, opened_by, opened_at)
    values (${one.studyId}, ${one.institutionNo}, ${one.name}, ${one.badDefinition}, 'open', ${one.openedBy}, ${one.openedAt})`);
}

export function findStudy(tx: Tx, studyId: string): Promise<StudyRow | undefined> {
  return tx.row<StudyRow>(sql`select ${columns} from modelling.studies s ${counts} where s.study_id = ${studyId}`);
}

/** Studies before a place, the newest first. */
export function listStudies(tx: Tx, [openedAt, studyId]: readonly [string, string], limit: number): Promise<StudyRow[]> {
  const before = openedAt === '' ? sql`true` : sql`(s.opened_at, s.study_id) < (${openedAt}::timestamptz, ${studyId}::uuid)`;
  return tx.rows<StudyRow>(
    sql`select ${columns} from modelling.studies s ${counts} where ${before} order by s.opened_at desc, s.study_id desc limit ${limit}`,
  );
}

/** Holds the study for the rest of the transaction. */
export async function holdStudy(tx: Tx, studyId: string): Promise<void> {
  await tx.rows(sql`select from modelling.studies where study_id = ${studyId} for update`);
}

export async function setState(tx: Tx, studyId: string, state: StudyState): Promise<void> {
  await tx.run(sql`update modelling.studies set state = ${state}, done = 0 where study_id = ${studyId}`);
}

export async function setDone(tx: Tx, studyId: string, done: number): Promise<void> {
  await tx.run(sql`update modelling.studies set done = ${done} where study_id = ${studyId}`);
}

/** Ends the building: the training set, or why there is none. */
export async function endBuilding(
  tx: Tx,
  studyId: string,
  { body, findings, now }: { readonly body: Uint8Array | null; readonly findings: StudyFindings; readonly now: Date },
): Promise<void> {
  await tx.run(sql`delete from modelling.tables where study_id = ${studyId}`);
  if (body !== null) await tx.run(sql`insert into modelling.tables (study_id, body) values (${studyId}, ${body})`);
  await tx.run(sql`update modelling.studies set state = ${body === null ? 'unfit' : 'ready'}, built_at = ${now},
    findings = ${JSON.stringify(findings)}::jsonb where study_id = ${studyId}`);
}

export async function removeStudy(tx: Tx, studyId: string): Promise<number> {
  return tx.run(sql`delete from modelling.studies where study_id = ${studyId}`);
}

export async function findBody(tx: Tx, studyId: string): Promise<Uint8Array | undefined> {
  return (await tx.row<{ body: Uint8Array }>(sql`select body from modelling.tables where study_id = ${studyId}`))?.body;
}
