import type { Tx } from './pure/context.ts';
import type { FailureCode } from './pure/failure.ts';
import type { Principal } from './pure/principal.ts';
import { named, sql, type Query } from './pure/sql.ts';

export type AuditRow = {
  readonly requestId: string;
  readonly at: Date;
  readonly operation: string;
  readonly principal: Principal;
  /** The enterprise whose file was read; by default the one the caller acts for. */
  readonly subjectId?: string;
  readonly outcome: 'done' | FailureCode;
  /** SHA-256 of the canonical input: what was asked can be proven later without being kept here. */
  readonly inputDigest: string | null;
};

/** Appends one row to the log of uses. Only `perform` and the worker call it. */
export async function appendAudit(tx: Tx, row: AuditRow): Promise<void> {
  await tx.run(auditStatement(row));
}

/** The statement that appends the row. */
export function auditStatement(row: AuditRow): Query {
  return named(
    'audit-append',
    sql`insert into audit.entries (request_id, at, operation, client_id, role, provider_no, institution_no, subject_id, outcome, input_digest)
        values (${row.requestId}, ${row.at}, ${row.operation}, ${row.principal.clientId}, ${row.principal.role},
                ${row.principal.providerNo ?? null}, ${row.principal.institutionNo ?? null}, ${row.subjectId ?? row.principal.subjectId ?? null}, ${row.outcome}, ${row.inputDigest})`,
  );
}
