import type { Tx } from '../../kernel/pure/context.ts';
import { named, sql } from '../../kernel/pure/sql.ts';

export type ScoreRow = {
  readonly subjectId: string;
  readonly modelId: string;
  readonly shadow: boolean;
  readonly score: number;
  readonly grade: string | null;
  /** Of a thousand. */
  readonly coverage: number;
  readonly featureSet: string;
  readonly featuresDigest: string;
};
export type StoredScore = ScoreRow & { /** RFC 3339, to the microsecond. */ readonly asOf: string };

const COLUMNS = sql`subject_id as "subjectId", model_id as "modelId", shadow, score, grade, coverage, feature_set as "featureSet",
  features_digest as "featuresDigest", to_char(as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "asOf"`;

/** Of each of the subjects the newest score by each model. */
export function listNewestScores(tx: Tx, subjectIds: readonly string[]): Promise<StoredScore[]> {
  return tx.rows<StoredScore>(
    named(
      'evaluation-newest-scores',
      sql`select distinct on (subject_id, model_id) ${COLUMNS} from evaluation.scores where subject_id = any (${subjectIds}::text[])
          order by subject_id, model_id, as_of desc`,
    ),
  );
}

/** Scores of one subject, the newest first: those that counted, or by one model. */
export function listScores(tx: Tx, subjectId: string, before: string | null, limit: number): Promise<StoredScore[]> {
  return tx.rows<StoredScore>(sql`select ${COLUMNS} from evaluation.scores
    where subject_id = ${subjectId} and not shadow and (${before}::timestamptz is null or as_of < ${before}::timestamptz)
    order by as_of desc, model_id limit ${limit}`);
}

export function findScore(tx: Tx, subjectId: string, modelId: string, asOf: string): Promise<StoredScore | undefined> {
  return tx.row<StoredScore>(sql`select ${COLUMNS} from evaluation.scores
    where subject_id = ${subjectId} and model_id = ${modelId} and as_of = ${asOf}::timestamptz`);
}

/** Scores found as of a moment; one that is there already stays as it is. */
export async function insertScores(tx: Tx, asOf: string, rows: readonly ScoreRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <K extends keyof ScoreRow>(name: K) => rows.map((row) => row[name]);
  await tx.run(
    named(
      'evaluation-insert-scores',
      sql`insert into evaluation.scores (subject_id, model_id, as_of, shadow, score, grade, coverage, feature_set, features_digest)
          select s, m, ${asOf}::timestamptz, h, v, g, c, f, d from unnest(${column('subjectId')}::text[], ${column('modelId')}::text[],
            ${column('shadow')}::boolean[], ${column('score')}::integer[], ${column('grade')}::text[], ${column('coverage')}::smallint[],
            ${column('featureSet')}::text[], ${column('featuresDigest')}::text[]) as r (s, m, h, v, g, c, f, d)
          on conflict do nothing`,
    ),
  );
}

export type Standing = { readonly subjectId: string; /** '' where time alone changes nothing. */ readonly changesOn: string };

/** Puts down up to when subjects have been evaluated. What was found for a later moment stays. */
export async function saveStandings(tx: Tx, asOf: string, rows: readonly Standing[]): Promise<void> {
  const subjectIds = rows.map(({ subjectId }) => subjectId);
  const days = rows.map(({ changesOn }) => (changesOn === '' ? null : changesOn));
  await tx.run(
    named(
      'evaluation-save-standings',
      sql`insert into evaluation.standings as s (subject_id, as_of, changes_on)
          select i, ${asOf}::timestamptz, d from unnest(${subjectIds}::text[], ${days}::date[]) as r (i, d)
          on conflict (subject_id) do update set as_of = excluded.as_of, changes_on = excluded.changes_on where s.as_of <= excluded.as_of`,
    ),
  );
}
