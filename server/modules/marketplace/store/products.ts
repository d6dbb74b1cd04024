import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { allOf, named, sql, type Query } from '../../../kernel/pure/sql.ts';
import type { ProductDocument } from '../model/product-document.ts';
import {
  afterAct,
  foldProduct,
  type ProductAct,
  type ProductEvent,
  type ProductLife,
  type ProductState,
} from '../model/product-life.ts';

export type ProductRow = {
  readonly productId: string;
  readonly institutionNo: number;
  readonly state: ProductState;
  readonly publishedVersion: number;
  readonly pendingVersion: number | null;
  readonly pendingSubmitted: boolean;
  readonly versions: number;
  readonly updatedAt: Date;
  readonly eventCount: number;
};

export type VersionRow = {
  readonly productId: string;
  readonly version: number;
  readonly document: ProductDocument;
  readonly author: string;
  readonly madeAt: Date;
  readonly publishedAt: Date | null;
};

export type ProductEventRow = ProductEvent & { readonly role: string; readonly at: Date; readonly note: string | null };
export type HeldProduct = { readonly row: ProductRow; readonly life: ProductLife; readonly events: readonly ProductEventRow[] };

const columns: Query = sql`p.product_id as "productId", p.institution_no as "institutionNo", p.state, p.published_version as "publishedVersion",
  p.pending_version as "pendingVersion", p.pending_submitted as "pendingSubmitted", p.versions, p.updated_at as "updatedAt",
  p.event_count as "eventCount"`;
const versionColumns: Query = sql`v.product_id as "productId", v.version, v.document, v.author, v.made_at as "madeAt",
  v.published_at as "publishedAt"`;

export function findProduct(tx: Tx, productId: string): Promise<ProductRow | undefined> {
  return tx.row<ProductRow>(sql`select ${columns} from marketplace.products p where p.product_id = ${productId}`);
}

/** Acts upon one product come one after the other. */
export async function holdProduct(tx: Tx, productId: string): Promise<HeldProduct | undefined> {
  const row = await tx.row<ProductRow>(
    sql`select ${columns} from marketplace.products p where p.product_id = ${productId} for update`,
  );
  if (row === undefined) return undefined;
  const events = await listProductEvents(tx, productId);
  return { row, events, life: foldProduct(events) };
}

export function listProductEvents(tx: Tx, productId: string): Promise<ProductEventRow[]> {
  return tx.rows<ProductEventRow>(sql`select act, version, by_client as by, role, at, note from marketplace.product_events
    where product_id = ${productId} order by seq`);
}

export function findVersion(tx: Tx, productId: string, version: number): Promise<VersionRow | undefined> {
  return tx.row<VersionRow>(sql`select ${versionColumns} from marketplace.product_versions v
    where v.product_id = ${productId} and v.version = ${version}`);
}

/** Begins a product with its first version. */
export async function insertProduct(
  ctx: Context,
  productId: string,
  institutionNo: number,
  document: ProductDocument,
): Promise<void> {
  const listingNo = await nextListingNo(ctx.tx);
  await ctx.tx
    .run(sql`insert into marketplace.products (product_id, institution_no, state, published_version, pending_version, pending_submitted,
      versions, listing_no, made_at, updated_at, event_count)
    values (${productId}, ${institutionNo}, 'draft', 0, 1, false, 1, ${listingNo}, ${ctx.now}, ${ctx.now}, 1)`);
  await insertVersion(ctx, productId, 1, document);
  await insertEvent(ctx, productId, 1, { act: 'draft', version: 1, note: null });
}

export async function insertVersion(ctx: Context, productId: string, version: number, document: ProductDocument): Promise<void> {
  await ctx.tx.run(sql`insert into marketplace.product_versions (product_id, version, document, author, made_at)
    values (${productId}, ${version}, ${JSON.stringify(document)}::jsonb, ${ctx.principal.clientId}, ${ctx.now})`);
}

export async function markPublished(tx: Tx, productId: string, version: number, now: Date): Promise<void> {
  await tx.run(
    sql`update marketplace.product_versions set published_at = ${now} where product_id = ${productId} and version = ${version}`,
  );
}

/** Appends an act to a held product, and keeps what it makes of it. */
export async function appendAct(
  ctx: Context,
  { row, life }: HeldProduct,
  event: { readonly act: ProductAct; readonly version: number; readonly note: string | null },
): Promise<ProductLife> {
  const after = afterAct(life, event);
  const listingNo = await nextListingNo(ctx.tx);
  await insertEvent(ctx, row.productId, row.eventCount + 1, event);
  await ctx.tx.run(sql`update marketplace.products set state = ${after.state}, published_version = ${after.publishedVersion},
      pending_version = ${after.pending?.version ?? null}, pending_submitted = ${after.pending?.submitted ?? false}, versions = ${after.versions},
      listing_no = ${listingNo}, updated_at = ${ctx.now}, event_count = ${row.eventCount + 1} where product_id = ${row.productId}`);
  return after;
}

async function insertEvent(
  { tx, now, principal }: Context,
  productId: string,
  seq: number,
  { act, version, note }: { readonly act: ProductAct; readonly version: number; readonly note: string | null },
): Promise<void> {
  await tx.run(sql`insert into marketplace.product_events (product_id, seq, act, version, by_client, role, at, note)
    values (${productId}, ${seq}, ${act}, ${version}, ${principal.clientId}, ${principal.role}, ${now}, ${note})`);
}

async function nextListingNo(tx: Tx): Promise<number> {
  return (await tx.row<{ no: number }>(sql`update marketplace.listing set no = no + 1 returning no`))!.no;
}

export async function currentListingNo(tx: Tx): Promise<number> {
  return (await tx.row<{ no: number }>(named('marketplace-listing', sql`select no from marketplace.listing`)))!.no;
}

export type Offer = {
  readonly productId: string;
  readonly institutionNo: number;
  readonly version: number;
  /** Null where it is not on offer now. */
  readonly document: ProductDocument | null;
};

/** What has changed on offer after a number, up to another. Drafts that never were on offer are among them, with nothing to offer. */
export function listChangedOffers(tx: Tx, after: number, upTo: number): Promise<Offer[]> {
  return tx.rows<Offer>(sql`select p.product_id as "productId", p.institution_no as "institutionNo", p.published_version as version,
      case when p.state = 'published' then v.document end as document
    from marketplace.products p left join marketplace.product_versions v on v.product_id = p.product_id and v.version = p.published_version
    where p.listing_no > ${after} and p.listing_no <= ${upTo}`);
}

export type ProductFilter = {
  readonly institutionNo?: number | undefined;
  readonly state?: ProductState | undefined;
  /** Versions that wait for the operator. */
  readonly submitted?: boolean | undefined;
};

/** Products within the caller's reach with their newest version, by number. */
export function listProducts(tx: Tx, filter: ProductFilter, after: string, limit: number): Promise<(ProductRow & VersionRow)[]> {
  const conditions = [sql`p.product_id > ${after}::uuid`];
  if (filter.institutionNo !== undefined) conditions.push(sql`p.institution_no = ${filter.institutionNo}`);
  if (filter.state !== undefined) conditions.push(sql`p.state = ${filter.state}`);
  if (filter.submitted !== undefined) conditions.push(sql`p.pending_submitted = ${filter.submitted}`);
  return tx.rows(sql`select ${columns}, ${versionColumns} from marketplace.products p
    join marketplace.product_versions v on v.product_id = p.product_id and v.version = coalesce(p.pending_version, p.published_version)
    where ${allOf(conditions)} order by p.product_id limit ${limit}`);
}

/** Names of institutions, by number. */
export async function institutionNames(
  tx: Tx,
  nos: readonly number[],
): Promise<ReadonlyMap<number, { readonly zh: string; readonly en: string }>> {
  const rows = await tx.rows<{ no: number; zh: string; en: string }>(
    named(
      'marketplace-institutions',
      sql`select institution_no as no, name_zh as zh, name_en as en from marketplace.institutions where institution_no = any (${nos}::integer[])`,
    ),
  );
  return new Map(rows.map(({ no, zh, en }) => [no, { zh, en }]));
}

/** Institutions that are admitted on a day in China: nothing of the others is on offer. */
export async function admittedInstitutions(tx: Tx, day: string): Promise<ReadonlySet<number>> {
  const rows = await tx.rows<{ no: number }>(
    named(
      'marketplace-admitted',
      sql`select institution_no as no from marketplace.institutions where state = 'admitted' and admitted_until >= ${day}::date`,
    ),
  );
  return new Set(rows.map(({ no }) => no));
}
