import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { FitChoices } from './model/fit-choices.ts';

export const fitStates = ['fitting', 'fitted', 'refused'] as const;

export type FitRow = {
  readonly fitId: string;
  readonly studyId: string;
  readonly institutionNo: number | null;
  readonly state: (typeof fitStates)[number];
  readonly asked: FitChoices;
  readonly askedBy: string;
  readonly askedAt: Date;
  /** Canonical JSON of the sealed card; null unless fitted. */
  readonly card: string | null;
  readonly report: unknown;
};

const columns = sql`fit_id as "fitId", study_id as "studyId", institution_no as "institutionNo", state, asked, asked_by as "askedBy",
  asked_at as "askedAt", card, report`;

type NewFit = Pick<FitRow, 'fitId' | 'studyId' | 'institutionNo' | 'asked' | 'askedBy' | 'askedAt'>;

export async function insertFit(tx: Tx, one: NewFit): Promise<void> {
  await tx.run(sql`insert into modelling.fits (fit_id, study_id, institution_no, state, asked, asked_by, asked_at)
    values (${one.fitId}, ${one.studyId}, ${one.institutionNo}, 'fitting', ${JSON.stringify(one.asked)}::jsonb, ${one.askedBy}, ${one.askedAt})`);
}

export function findFit(tx: Tx, fitId: string): Promise<FitRow | undefined> {
  return tx.row<FitRow>(sql`select ${columns} from modelling.fits where fit_id = ${fitId}`);
}

export function listFits(tx: Tx, studyId: string, limit: number): Promise<FitRow[]> {
  return tx.rows<FitRow>(
    sql`select ${columns} from modelling.fits where study_id = ${studyId} order by asked_at desc, fit_id limit ${limit}`,
  );
}

/** Ends a fit that is under way; one that has ended stays as it is. */
export async function endFit(tx: Tx, fitId: string, card: string | null, report: unknown): Promise<void> {
  await tx.run(sql`update modelling.fits set state = ${card === null ? 'refused' : 'fitted'}, card = ${card},
    report = ${JSON.stringify(report)}::jsonb where fit_id = ${fitId} and state = 'fitting'`);
}
