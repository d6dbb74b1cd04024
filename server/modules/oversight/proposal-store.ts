import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import type { CarriedOut, Step } from './model/sanction-ladder.ts';

export type Proposal = {
  readonly proposalId: string;
  readonly institutionNo: number;
  readonly step: Step;
  readonly findingIds: readonly string[];
  readonly reason: string;
  readonly rectifyBy: string | null;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly carriedOutBy: string | null;
  readonly carriedOutAt: Date | null;
};

const columns = sql`proposal_id as "proposalId", institution_no as "institutionNo", step, finding_ids as "findingIds", reason,
  to_char(rectify_by, 'YYYY-MM-DD') as "rectifyBy", proposed_by as "proposedBy",
  to_char(proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "proposedAt", carried_out_by as "carriedOutBy",
  carried_out_at as "carriedOutAt"`;

/** Keeps a proposal unless one waits for the institution already; answers whether it was kept. */
export async function insertProposal(
  tx: Tx,
  one: Omit<Proposal, 'proposedAt' | 'carriedOutBy' | 'carriedOutAt'>,
  now: Date,
): Promise<boolean> {
  const kept = await tx.run(sql`
    insert into oversight.proposals (proposal_id, institution_no, step, finding_ids, reason, rectify_by, proposed_by, proposed_at)
    values (${one.proposalId}::uuid, ${one.institutionNo}, ${one.step}, ${one.findingIds}::uuid[], ${one.reason}, ${one.rectifyBy}::date,
      ${one.proposedBy}, ${now}) on conflict do nothing`);
  return kept === 1;
}

/** More steps than an institution can have been through. */
const MAX_STEPS = 1_000;

/** What was carried out of an institution's proposals, with the day in China. */
export function listCarriedOut(tx: Tx, institutionNo: number): Promise<CarriedOut[]> {
  return tx.rows<CarriedOut>(sql`select step, to_char(carried_out_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
    from oversight.proposals where institution_no = ${institutionNo} and carried_out_at is not null order by carried_out_at limit ${MAX_STEPS}`);
}

/** Marks a proposal as carried out; false where none of this kind waits under the number. */
export async function markCarriedOut(
  tx: Tx,
  one: {
    readonly proposalId: string;
    readonly institutionNo: number;
    readonly steps: readonly Step[];
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const marked = await tx.run(sql`update oversight.proposals set carried_out_by = ${one.by}, carried_out_at = ${one.at}
    where proposal_id = ${one.proposalId}::uuid and institution_no = ${one.institutionNo} and step = any (${one.steps}::text[])
      and carried_out_at is null`);
  return marked === 1;
}

/** Proposals the caller may see, the newest first. */
export function listProposals(
  tx: Tx,
  { institutionNo, open }: { readonly institutionNo?: number | undefined; readonly open?: boolean | undefined },
  before: { readonly at: string; readonly id: string },
  limit: number,
): Promise<Proposal[]> {
  const condition = allOf([
    sql`(proposed_at, proposal_id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
    ...(institutionNo === undefined ? [] : [sql`institution_no = ${institutionNo}`]),
    ...(open === undefined ? [] : [open ? sql`carried_out_at is null` : sql`carried_out_at is not null`]),
  ]);
  return tx.rows<Proposal>(
    sql`select ${columns} from oversight.proposals where ${condition} order by proposed_at desc, proposal_id desc limit ${limit}`,
  );
}
