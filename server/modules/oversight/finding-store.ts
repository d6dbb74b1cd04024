import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import type { Measured, Severity } from './model/define-rule.ts';

export const findingStates = ['open', 'explained', 'confirmed', 'dismissed'] as const;
export type FindingState = (typeof findingStates)[number];

export type Finding = {
  readonly findingId: string;
  readonly rule: string;
  readonly institutionNo: number;
  readonly day: string;
  readonly severity: Severity;
  readonly measured: Measured;
  readonly disclosureIds: readonly string[];
  readonly state: FindingState;
  readonly foundAt: string;
  readonly dueOn: string;
  readonly escalatedAt: Date | null;
  readonly explanation: string | null;
  readonly explainedBy: string | null;
  readonly explainedAt: Date | null;
  readonly note: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
};

const columns = sql`finding_id as "findingId", rule, institution_no as "institutionNo", to_char(day, 'YYYY-MM-DD') as day, severity, measured,
  disclosure_ids as "disclosureIds", state, to_char(found_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "foundAt",
  to_char(due_on, 'YYYY-MM-DD') as "dueOn", escalated_at as "escalatedAt", explanation, explained_by as "explainedBy",
  explained_at as "explainedAt", note, decided_by as "decidedBy", decided_at as "decidedAt"`;

type NewFinding = Pick<Finding, 'rule' | 'institutionNo' | 'day' | 'severity' | 'measured' | 'disclosureIds' | 'dueOn'> & {
  readonly foundAt: Date;
};

/**
 * Keeps a finding once for its rule, institution and day; found again while it is open, with what is measured now. Answers its number as long as it is
 * open.
 */
export async function saveFinding(tx: Tx, one: NewFinding): Promise<string | undefined> {
  const row = await tx.row<{ findingId: string }>(sql`
    insert into oversight.findings (finding_id, rule, institution_no, day, severity, measured, disclosure_ids, state, found_at, due_on)
    values (${crypto.randomUUID()}::uuid, ${one.rule}, ${one.institutionNo}, ${one.day}::date, ${one.severity}, ${JSON.stringify(one.measured)}::jsonb,
      ${one.disclosureIds}::uuid[], 'open', ${one.foundAt}, ${one.dueOn}::date)
    on conflict (rule, institution_no, day) do update
      set severity = excluded.severity, measured = excluded.measured, disclosure_ids = excluded.disclosure_ids
      where findings.state = 'open'
    returning finding_id as "findingId"`);
  return row?.findingId;
}

export type FindingFilter = {
  readonly institutionNo?: number | undefined;
  readonly rule?: string | undefined;
  readonly state?: FindingState | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** Findings the caller may see, the newest first. Days are China's; both are included. */
export function listFindings(
  tx: Tx,
  { institutionNo, rule, state, since, until }: FindingFilter,
  before: { readonly foundAt: string; readonly findingId: string },
  limit: number,
): Promise<Finding[]> {
  const condition = allOf([
    sql`(found_at, finding_id) < (${before.foundAt}::timestamptz, ${before.findingId}::uuid)`,
    ...(institutionNo === undefined ? [] : [sql`institution_no = ${institutionNo}`]),
    ...(rule === undefined ? [] : [sql`rule = ${rule}`]),
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(since === undefined ? [] : [sql`day >= ${since}::date`]),
    ...(until === undefined ? [] : [sql`day <= ${until}::date`]),
  ]);
  return tx.rows<Finding>(
    sql`select ${columns} from oversight.findings where ${condition} order by found_at desc, finding_id desc limit ${limit}`,
  );
}

/** The finding, kept from all others that would change it. */
export function lockFinding(tx: Tx, findingId: string): Promise<Finding | undefined> {
  return tx.row<Finding>(sql`select ${columns} from oversight.findings where finding_id = ${findingId}::uuid for update`);
}

export function findFindings(tx: Tx, findingIds: readonly string[]): Promise<Finding[]> {
  return tx.rows<Finding>(
    sql`select ${columns} from oversight.findings where finding_id = any (${findingIds}::uuid[]) order by finding_id`,
  );
}

type Act = { readonly text: string; readonly by: string; readonly at: Date };

export async function saveExplanation(tx: Tx, findingId: string, { text, by, at }: Act): Promise<void> {
  await tx.run(sql`update oversight.findings set state = 'explained', explanation = ${text}, explained_by = ${by}, explained_at = ${at}
    where finding_id = ${findingId}::uuid`);
}

export async function saveDecision(
  tx: Tx,
  findingId: string,
  state: 'confirmed' | 'dismissed',
  { text, by, at }: Act,
): Promise<void> {
  await tx.run(sql`update oversight.findings set state = ${state}, note = ${text}, decided_by = ${by}, decided_at = ${at}
    where finding_id = ${findingId}::uuid`);
}

/** Marks findings whose last day has passed without a decision; answers which. */
export function escalateLate(
  tx: Tx,
  today: string,
  now: Date,
  limit: number,
): Promise<Pick<Finding, 'findingId' | 'institutionNo'>[]> {
  return tx.rows(sql`update oversight.findings set escalated_at = ${now}
    where finding_id in (select finding_id from oversight.findings
      where state in ('open', 'explained') and escalated_at is null and due_on < ${today}::date order by due_on limit ${limit})
    returning finding_id as "findingId", institution_no as "institutionNo"`);
}
