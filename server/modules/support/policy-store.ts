import type { Context, Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import {
  afterAct,
  foldProduct,
  type ProductAct,
  type ProductEvent,
  type ProductLife,
  type ProductState,
} from '../marketplace/index.ts';
import type { PolicyDocument } from './model/policy.ts';

export type PolicyRow = {
  readonly policyId: string;
  readonly providerNo: number | null;
  readonly state: ProductState;
  readonly publishedVersion: number;
  readonly pendingVersion: number | null;
  readonly pendingSubmitted: boolean;
  readonly updatedAt: Date;
  readonly eventCount: number;
};
export type PolicyVersion = { readonly policyId: string; readonly version: number; readonly document: PolicyDocument };
export type HeldPolicy = { readonly row: PolicyRow; readonly life: ProductLife; readonly events: readonly ProductEvent[] };

const columns: Query = sql`p.policy_id as "policyId", p.provider_no as "providerNo", p.state, p.published_version as "publishedVersion",
  p.pending_version as "pendingVersion", p.pending_submitted as "pendingSubmitted", p.updated_at as "updatedAt", p.event_count as "eventCount"`;

/** Acts upon one policy come one after the other. Its life is that of a product. */
export async function holdPolicy(tx: Tx, policyId: string): Promise<HeldPolicy | undefined> {
  const row = await tx.row<PolicyRow>(sql`select ${columns} from support.policies p where p.policy_id = ${policyId} for update`);
  if (row === undefined) return undefined;
  const events = await tx.rows<ProductEvent>(
    sql`select act, version, by_client as by from support.policy_events where policy_id = ${policyId} order by seq`,
  );
  return { row, events, life: foldProduct(events) };
}

export async function insertPolicy(
  ctx: Context,
  policyId: string,
  providerNo: number | null,
  document: PolicyDocument,
): Promise<void> {
  await ctx.tx
    .run(sql`insert into support.policies (policy_id, provider_no, state, published_version, pending_version, pending_submitted, versions,
      updated_at, event_count) values (${policyId}, ${providerNo}, 'draft', 0, 1, false, 1, ${ctx.now}, 1)`);
  await insertPolicyVersion(ctx, policyId, 1, document);
  await insertEvent(ctx, policyId, 1, { act: 'draft', version: 1, note: null });
}

export async function insertPolicyVersion(
  { tx, now, principal }: Context,
  policyId: string,
  version: number,
  document: PolicyDocument,
): Promise<void> {
  await tx.run(sql`insert into support.policy_versions (policy_id, version, document, author, made_at)
    values (${policyId}, ${version}, ${JSON.stringify(document)}::jsonb, ${principal.clientId}, ${now})`);
}

/** Appends an act to a held policy, and keeps what it makes of it. */
export async function appendPolicyAct(
  ctx: Context,
  { row, life }: HeldPolicy,
  event: { readonly act: ProductAct; readonly version: number; readonly note: string | null },
): Promise<ProductLife> {
  const after = afterAct(life, event);
  await insertEvent(ctx, row.policyId, row.eventCount + 1, event);
  await ctx.tx.run(sql`update support.policies set state = ${after.state}, published_version = ${after.publishedVersion},
      pending_version = ${after.pending?.version ?? null}, pending_submitted = ${after.pending?.submitted ?? false}, versions = ${after.versions},
      updated_at = ${ctx.now}, event_count = ${row.eventCount + 1} where policy_id = ${row.policyId}`);
  if (event.act === 'publish')
    await ctx.tx.run(
      sql`update support.policy_versions set published_at = ${ctx.now} where policy_id = ${row.policyId} and version = ${event.version}`,
    );
  return after;
}

async function insertEvent(
  { tx, now, principal }: Context,
  policyId: string,
  seq: number,
  { act, version, note }: { readonly act: ProductAct; readonly version: number; readonly note: string | null },
): Promise<void> {
  await tx.run(sql`insert into support.policy_events (policy_id, seq, act, version, by_client, at, note)
    values (${policyId}, ${seq}, ${act}, ${version}, ${principal.clientId}, ${now}, ${note})`);
}

/** Policies that hold on a day in China: published, begun and not ended. */
export function listPoliciesOn(tx: Tx, day: string, after: string, limit: number): Promise<PolicyVersion[]> {
  return tx.rows<PolicyVersion>(sql`select v.policy_id as "policyId", v.version, v.document from support.policies p
    join support.policy_versions v on v.policy_id = p.policy_id and v.version = p.published_version
    where p.state = 'published' and p.policy_id > ${after}::uuid and coalesce(v.document->>'opensOn', ${day}) <= ${day}
      and coalesce(v.document->>'endsOn', ${day}) >= ${day}
    order by p.policy_id limit ${limit}`);
}

type Filter = { readonly providerNo?: number | undefined; readonly submitted?: boolean | undefined };

/** With why the version was returned that has not been changed or handed in again since. */
type OwnPolicy = PolicyRow & PolicyVersion & { readonly returned: string | null };

/** Policies within the caller's reach with their newest version. */
export function listPolicies(tx: Tx, filter: Filter, after: string, limit: number): Promise<OwnPolicy[]> {
  const conditions = [sql`p.policy_id > ${after}::uuid`];
  if (filter.providerNo !== undefined) conditions.push(sql`p.provider_no = ${filter.providerNo}`);
  if (filter.submitted !== undefined) conditions.push(sql`p.pending_submitted = ${filter.submitted}`);
  return tx.rows(sql`select ${columns}, v.version, v.document, e.note as returned from support.policies p
    left join support.policy_events e on e.policy_id = p.policy_id and e.seq = p.event_count and e.act = 'return'
    join support.policy_versions v on v.policy_id = p.policy_id and v.version = coalesce(p.pending_version, p.published_version)
    where ${allOf(conditions)} order by p.policy_id limit ${limit}`);
}
