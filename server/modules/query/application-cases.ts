import type { Context } from '../../kernel/pure/context.ts';
import { named, sql } from '../../kernel/pure/sql.ts';

export type ApplicationCase = {
  readonly subjectId: string;
  readonly institutionNo: number;
  readonly caseNo: string;
  readonly amountFen: number;
};

/** Opens the financing cases that applications are, in the enterprise's own name: its institutions' uses of data then have a case to name. */
export async function openApplicationCases({ tx, now, principal }: Context, cases: readonly ApplicationCase[]): Promise<void> {
  const column = <K extends keyof ApplicationCase>(name: K) => cases.map((one) => one[name]);
  await tx.run(
    named(
      'query-open-application-cases',
      sql`insert into query.cases (subject_id, institution_no, case_no, kind, amount_fen, opened_at, opened_by)
          select s, i, c, 'application', a, ${now}, ${principal.clientId} from unnest(${column('subjectId')}::text[],
            ${column('institutionNo')}::integer[], ${column('caseNo')}::text[], ${column('amountFen')}::bigint[]) as n (s, i, c, a)`,
    ),
  );
}

/** Closes the case of an application that has ended. One that its institution has closed before stays as it is. */
export async function closeApplicationCase(
  { tx, now }: Context,
  { subjectId, institutionNo, caseNo }: Omit<ApplicationCase, 'amountFen'>,
  reason: string,
): Promise<void> {
  await tx.run(
    named(
      'query-close-application-case',
      sql`update query.cases set closed_at = ${now}, close_reason = ${reason}
          where subject_id = ${subjectId} and institution_no = ${institutionNo} and case_no = ${caseNo} and closed_at is null`,
    ),
  );
}
