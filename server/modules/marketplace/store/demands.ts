import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { named, sql, type Query } from '../../../kernel/pure/sql.ts';
import type { Demand } from '../model/demand.ts';

export type DemandRow = Demand & {
  readonly subjectId: string;
  readonly demandId: string;
  readonly note: string | null;
  readonly postedAt: Date;
  /** The last day in China on which it is open. */
  readonly endsOn: string;
  readonly closedAt: Date | null;
};

const columns: Query = sql`subject_id as "subjectId", demand_id as "demandId", amount_fen as "amountFen", term_months as "termMonths", purpose,
  guarantees, repayments, division_code as "divisionCode", industry_code as "industryCode", industry_section as "industrySection", note,
  posted_at as "postedAt", ends_on as "endsOn", closed_at as "closedAt"`;

export async function insertDemand({ tx, principal }: Context, row: Omit<DemandRow, 'closedAt'>): Promise<void> {
  await tx.run(sql`insert into marketplace.demands (subject_id, demand_id, amount_fen, term_months, purpose, guarantees, repayments, division_code,
      industry_code, industry_section, note, posted_at, posted_by, ends_on)
    values (${row.subjectId}, ${row.demandId}, ${row.amountFen}, ${row.termMonths}, ${row.purpose}, ${row.guarantees}, ${row.repayments},
      ${row.divisionCode}, ${row.industryCode}, ${row.industrySection}, ${row.note}, ${row.postedAt}, ${principal.clientId}, ${row.endsOn})`);
}

export function findDemand(tx: Tx, subjectId: string, demandId: string): Promise<DemandRow | undefined> {
  return tx.row<DemandRow>(
    named(
      'marketplace-demand',
      sql`select ${columns} from marketplace.demands where subject_id = ${subjectId} and demand_id = ${demandId}`,
    ),
  );
}

/** Whoever closes it and whoever applies for it come one after the other. */
export function holdDemand(tx: Tx, subjectId: string, demandId: string): Promise<DemandRow | undefined> {
  return tx.row<DemandRow>(
    named(
      'marketplace-hold-demand',
      sql`select ${columns} from marketplace.demands where subject_id = ${subjectId} and demand_id = ${demandId} for no key update`,
    ),
  );
}

export const isOpen = ({ closedAt, endsOn }: Pick<DemandRow, 'closedAt' | 'endsOn'>, today: string): boolean =>
  closedAt === null && endsOn >= today;

export async function closeDemand(tx: Tx, { subjectId, demandId }: DemandRow, now: Date): Promise<void> {
  await tx.run(
    sql`update marketplace.demands set closed_at = ${now} where subject_id = ${subjectId} and demand_id = ${demandId}`,
  );
}

export async function countOpenDemands(tx: Tx, subjectId: string, today: string): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`select count(*)::integer as n from marketplace.demands
    where subject_id = ${subjectId} and closed_at is null and ends_on >= ${today}::date`);
  return row!.n;
}

/** An enterprise's demands, the newest first. */
export function listDemands(
  tx: Tx,
  subjectId: string,
  before: readonly [postedAt: string, demandId: string],
  limit: number,
): Promise<DemandRow[]> {
  return tx.rows<DemandRow>(sql`select ${columns} from marketplace.demands
    where subject_id = ${subjectId} and (posted_at, demand_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)
    order by posted_at desc, demand_id desc limit ${limit}`);
}

export type Place = Pick<Demand, 'divisionCode' | 'industryCode' | 'industrySection'>;

/** Where an enterprise is and what it does, by its file; undefined where it is not on file. */
export function findPlace(tx: Tx, subjectId: string): Promise<(Place & { readonly name: string | null }) | undefined> {
  return tx.row(
    named(
      'marketplace-place',
      sql`select name, division_code as "divisionCode", industry_code as "industryCode", industry_section as "industrySection"
          from marketplace.enterprises where subject_id = ${subjectId}`,
    ),
  );
}

/** The same of several enterprises; those that are not on file are left out. */
export function findPlaces(
  tx: Tx,
  subjectIds: readonly string[],
): Promise<(Place & { readonly subjectId: string; readonly name: string | null })[]> {
  return tx.rows(sql`select subject_id as "subjectId", name, division_code as "divisionCode", industry_code as "industryCode",
      industry_section as "industrySection"
    from marketplace.enterprises where subject_id = any (${subjectIds}::text[])`);
}
