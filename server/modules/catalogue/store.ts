import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, named, sql, type Query } from '../../kernel/pure/sql.ts';
import type { UnreadCell } from './model/annex-row.ts';
import type { Overlay } from './model/cell.ts';
import type { SharingClass } from './model/field.ts';
import type { UnmatchedRow } from './model/read-annex.ts';
import type { SharingScope } from './model/sharing-scope.ts';

export type Version = {
  readonly version: number;
  readonly title: string;
  readonly source: string;
  readonly fileName: string;
  readonly sourceDigest: string;
  readonly cells: Overlay;
  readonly unmatched: readonly UnmatchedRow[];
  readonly unread: readonly UnreadCell[];
  readonly importedBy: string;
  readonly importedAt: Date;
};

/** A version without the cells it sets. */
export type VersionHead = Omit<Version, 'cells'>;

const headColumns = sql`version, title, source, file_name as "fileName", source_digest as "sourceDigest", unmatched, unread,
  imported_by as "importedBy", imported_at as "importedAt"`;

export function listVersions(tx: Tx, after: number, limit: number): Promise<VersionHead[]> {
  return tx.rows<VersionHead>(
    sql`select ${headColumns} from catalogue.versions where version > ${after} order by version limit ${limit}`,
  );
}

export function findVersionByDigest(tx: Tx, digest: string): Promise<VersionHead | undefined> {
  return tx.row<VersionHead>(sql`select ${headColumns} from catalogue.versions where source_digest = ${digest}`);
}

/** Digests of all imported versions, the oldest first: version n stands at place n - 1. */
export async function versionDigests(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ digest: string }>(
    named('catalogue-versions', sql`select source_digest as digest from catalogue.versions order by version`),
  );
  return rows.map((row) => row.digest);
}

/** What the versions up to this one set, the oldest first. */
export async function overlaysUpTo(tx: Tx, version: number): Promise<Overlay[]> {
  const rows = await tx.rows<{ cells: Overlay }>(
    sql`select cells from catalogue.versions where version <= ${version} order by version`,
  );
  return rows.map((row) => row.cells);
}

/** Lets one import at a time find the next number and read the version before it. */
export async function lockVersions(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('catalogue.versions', 0))`);
}

export async function insertVersion(tx: Tx, version: Version): Promise<void> {
  const json = {
    cells: JSON.stringify(version.cells),
    unmatched: JSON.stringify(version.unmatched),
    unread: JSON.stringify(version.unread),
  };
  await tx.run(sql`insert into catalogue.versions
    (version, title, source, file_name, source_digest, cells, unmatched, unread, imported_by, imported_at)
    values (${version.version}, ${version.title}, ${version.source}, ${version.fileName}, ${version.sourceDigest},
            ${json.cells}::jsonb, ${json.unmatched}::jsonb, ${json.unread}::jsonb, ${version.importedBy}, ${version.importedAt})`);
}

export type NarrowingRow = {
  readonly providerNo: number;
  readonly itemNo: number;
  /** Null for the whole item. */
  readonly field: string | null;
  /** One of the two is what was narrowed, the other is null. */
  readonly class: SharingClass | null;
  readonly scope: SharingScope | null;
  readonly reason: string;
  readonly decidedAt: Date;
};

const narrowingColumns = sql`provider_no as "providerNo", item_no as "itemNo", nullif(field, '') as field,
  case attribute when 'class' then value end as class, case attribute when 'scope' then value end as scope, reason, decided_at as "decidedAt"`;

export type NarrowingKey = readonly [itemNo: number, providerNo: number, field: string, attribute: string, value: string];

export const keyOf = (row: NarrowingRow): NarrowingKey => {
  const changed = row.class === null ? (['scope', row.scope!] as const) : (['class', row.class] as const);
  return [row.itemNo, row.providerNo, row.field ?? '', ...changed];
};

export const beforeAll: NarrowingKey = [0, 0, '', '', ''];

/** Narrowings of any provider, by item, provider, field and what was narrowed. */
export function listNarrowings(
  tx: Tx,
  filter: { readonly itemNo?: number | undefined; readonly providerNo?: number | undefined },
  after: NarrowingKey,
  limit: number,
): Promise<NarrowingRow[]> {
  const conditions: Query[] = [
    sql`(item_no, provider_no, field, attribute, value) > (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]}, ${after[4]})`,
  ];
  if (filter.itemNo !== undefined) conditions.push(sql`item_no = ${filter.itemNo}`);
  if (filter.providerNo !== undefined) conditions.push(sql`provider_no = ${filter.providerNo}`);
  // Qualified: a bare `field` would sort by the column that is given out, where the whole item is null and comes last.
  return tx.rows<NarrowingRow>(sql`select ${narrowingColumns} from catalogue.narrowings n where ${allOf(conditions)}
    order by n.item_no, n.provider_no, n.field, n.attribute, n.value limit ${limit}`);
}

/** All narrowings of one provider for one item; few, because each field can be narrowed four times at most. */
export function narrowingsOf(tx: Tx, providerNo: number, itemNo: number): Promise<NarrowingRow[]> {
  return tx.rows<NarrowingRow>(sql`select ${narrowingColumns} from catalogue.narrowings
    where item_no = ${itemNo} and provider_no = ${providerNo} order by decided_at`);
}

/** All narrowings of the given items by any provider: a handful for each, for providers narrow rarely and for good. */
export function narrowingsOfItems(tx: Tx, itemNos: readonly number[]): Promise<NarrowingRow[]> {
  return tx.rows<NarrowingRow>(
    named(
      'narrowings-of-items',
      sql`select ${narrowingColumns} from catalogue.narrowings where item_no = any(${itemNos}::smallint[])`,
    ),
  );
}

export async function insertNarrowing(tx: Tx, row: NarrowingRow, decidedBy: string): Promise<void> {
  const [itemNo, providerNo, field, attribute, value] = keyOf(row);
  await tx.run(sql`insert into catalogue.narrowings (item_no, provider_no, field, attribute, value, reason, decided_at, decided_by)
    values (${itemNo}, ${providerNo}, ${field}, ${attribute}, ${value}, ${row.reason}, ${row.decidedAt}, ${decidedBy})
    on conflict do nothing`);
}

export async function answersFor(tx: Tx, providerNo: number, itemNo: number): Promise<boolean> {
  return (
    (await tx.rows(sql`select from catalogue.provider_items where provider_no = ${providerNo} and item_no = ${itemNo}`)).length >
    0
  );
}
