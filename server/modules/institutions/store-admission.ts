import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, named, sql } from '../../kernel/pure/sql.ts';
import type { Admission, AdmissionState } from './model/admission.ts';
import type { InstitutionEvent } from './model/institution-event.ts';
import { admissionState, applicationState, type ApplicationState, type InstitutionState } from './model/institution-state.ts';
import { nothing } from './model/scope.ts';

export const institutionKinds = ['bank', 'insurer', 'guarantor', 'other'] as const;

/** Who an institution is; all of it but this follows from the events. */
export type Identity = Pick<Admission, 'institutionNo' | 'code' | 'nameZh' | 'nameEn' | 'divisionCode'> & {
  readonly unifiedCode: string;
  readonly kind: (typeof institutionKinds)[number];
};

export type InstitutionRow = Identity &
  Admission & {
    readonly applicationState: ApplicationState | null;
    readonly eventCount: number;
    readonly registeredAt: Date;
    readonly updatedAt: Date;
  };

const admissionColumns = sql`institution_no as "institutionNo", code, name_zh as "nameZh", name_en as "nameEn", division_code as "divisionCode",
  state, items, purposes, divisions, tier, admitted_until as "admittedUntil"`;
const columns = sql`${admissionColumns}, unified_code as "unifiedCode", kind, application_state as "applicationState",
  event_count as "eventCount", registered_at as "registeredAt", updated_at as "updatedAt"`;

/** Who an institution is and what it is admitted to; one indexed row. Undefined also for a caller who may not know of it. */
export function findAdmission(tx: Tx, institutionNo: number): Promise<Admission | undefined> {
  return tx.row<Admission>(
    named(
      'admission-by-no',
      sql`select ${admissionColumns} from institutions.institutions where institution_no = ${institutionNo}`,
    ),
  );
}

export function findInstitution(tx: Tx, institutionNo: number): Promise<InstitutionRow | undefined> {
  return tx.row<InstitutionRow>(sql`select ${columns} from institutions.institutions where institution_no = ${institutionNo}`);
}

/** The institution, kept from all others that would change it until the transaction ends. */
export function lockInstitution(tx: Tx, institutionNo: number): Promise<InstitutionRow | undefined> {
  return tx.row<InstitutionRow>(
    sql`select ${columns} from institutions.institutions where institution_no = ${institutionNo} for update`,
  );
}

/** Institutions that have the code or the unified code. */
export function listNamesakes(tx: Tx, code: string, unifiedCode: string): Promise<Identity[]> {
  return tx.rows<Identity>(
    sql`select ${columns} from institutions.institutions where code = ${code} or unified_code = ${unifiedCode} order by institution_no`,
  );
}

export function listInstitutions(
  tx: Tx,
  state: AdmissionState | undefined,
  after: number,
  limit: number,
): Promise<InstitutionRow[]> {
  const conditions = [sql`institution_no > ${after}`, ...(state === undefined ? [] : [sql`state = ${state}`])];
  return tx.rows<InstitutionRow>(
    sql`select ${columns} from institutions.institutions where ${allOf(conditions)} order by institution_no limit ${limit}`,
  );
}

export const directoryStates = ['admitted', 'expired', 'suspended', 'withdrawn'] as const;

/** What is public of an institution that is or was admitted. */
export type DirectoryEntry = {
  institutionNo: number;
  nameZh: string;
  nameEn: string;
  kind: (typeof institutionKinds)[number];
  divisionCode: string;
  purposes: string[];
  admittedUntil: string | null;
  state: (typeof directoryStates)[number];
};

export function listDirectory(tx: Tx, after: number, limit: number): Promise<DirectoryEntry[]> {
  return tx.rows<DirectoryEntry>(sql`
    select institution_no as "institutionNo", name_zh as "nameZh", name_en as "nameEn", kind, division_code as "divisionCode", purposes,
           admitted_until as "admittedUntil", state
    from institutions.directory where institution_no > ${after} order by institution_no limit ${limit}`);
}

export async function nextInstitutionNo(tx: Tx): Promise<number> {
  // Institutions are registered by hand: the lock costs nothing and keeps numbers without gaps or clashes.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('institutions.institutions', 0))`);
  const row = await tx.row<{ no: number }>(
    sql`select coalesce(max(institution_no), 0)::integer + 1 as no from institutions.institutions`,
  );
  return row?.no ?? 1;
}

export async function insertInstitution(tx: Tx, one: Identity, now: Date): Promise<void> {
  await tx.run(sql`insert into institutions.institutions (institution_no, code, unified_code, name_zh, name_en, kind, division_code, state,
      items, purposes, divisions, tier, event_count, registered_at, updated_at)
    values (${one.institutionNo}, ${one.code}, ${one.unifiedCode}, ${one.nameZh}, ${one.nameEn}, ${one.kind}, ${one.divisionCode}, 'registered',
      ${nothing.items}, ${nothing.purposes}, ${nothing.divisions}, ${nothing.tier}, 0, ${now}, ${now})`);
}

/** The events of an institution after a number, the oldest first. */
export function listEvents(
  tx: Tx,
  institutionNo: number,
  after: number,
  limit: number,
): Promise<(InstitutionEvent & { readonly seq: number })[]> {
  return (
    tx
      .rows<{ seq: number; kind: string; at: Date; clientId: string; role: string; body: object }>(
        sql`select seq, kind, at, client_id as "clientId", role, body from institutions.institution_events
        where institution_no = ${institutionNo} and seq > ${after} order by seq limit ${limit}`,
      )
      // The body was written from an event of this kind, and nothing changes it.
      .then((rows) =>
        rows.map(({ body, at, ...row }) => ({ ...body, ...row, at: at.toISOString() }) as InstitutionEvent & { seq: number }),
      )
  );
}

/** Appends an event and puts what it makes of the institution beside it. The institution must be locked, or new. */
export async function appendEvent(
  tx: Tx,
  institutionNo: number,
  seq: number,
  event: InstitutionEvent,
  after: InstitutionState,
): Promise<void> {
  const { kind, at, clientId, role, ...body } = event;
  await tx.run(sql`insert into institutions.institution_events (institution_no, seq, kind, at, client_id, role, body)
    values (${institutionNo}, ${seq}, ${kind}, ${at}, ${clientId}, ${role}, ${JSON.stringify(body)})`);
  const scope = after.admission?.scope ?? nothing;
  await tx.run(sql`update institutions.institutions set state = ${admissionState(after)}, application_state = ${applicationState(after)},
      items = ${scope.items}, purposes = ${scope.purposes}, divisions = ${scope.divisions}, tier = ${scope.tier},
      admitted_until = ${after.admission?.until ?? null}, event_count = ${seq}, updated_at = ${at}
    where institution_no = ${institutionNo}`);
}
