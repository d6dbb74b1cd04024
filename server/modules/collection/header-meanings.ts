import type { Context, Tx } from '../../kernel/pure/context.ts';
import { Failure, type FieldIssue } from '../../kernel/pure/failure.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { ItemDefinition } from '../catalogue/index.ts';
import { canMean, type HeaderOverrides } from './intake/header-mapping.ts';
import { headerKey } from './intake/header-text.ts';

const MAX_HEADERS = 1_000;

/** @throws Failure `request.invalid` naming each header that is said to mean what the item does not have. */
export function requireMeanings(item: ItemDefinition, columns: HeaderOverrides): void {
  const issues: FieldIssue[] = Object.entries(columns)
    .filter(([, target]) => !canMean(item, target))
    .map(([header]) => ({ field: `columns.${header}`, rule: 'known', message: unknown }));
  if (issues.length > 0) throw new Failure('request.invalid', { issues });
}

const unknown = { zh: '不是该信息项的字段', en: 'is not a field of the item' };

type Place = { readonly providerNo: number; readonly itemNo: number };

/** Keeps what a provider says about headers for its next file of the item; what it said before about the same header gives way. */
export async function rememberMeanings(ctx: Context, { providerNo, itemNo }: Place, columns: HeaderOverrides): Promise<void> {
  const byKey = new Map(Object.entries(columns).map(([header, target]) => [headerKey(header), { header, target }]));
  byKey.delete('');
  if (byKey.size === 0) return;
  const said = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await ctx.tx.run(sql`
    insert into collection.header_meanings (provider_no, item_no, header_key, header, target, said_by, said_at)
    select ${providerNo}, ${itemNo}, key, header, target, ${ctx.principal.clientId}, ${ctx.now}
    from unnest(${said.map(([key]) => key)}::text[], ${said.map(([, one]) => one.header)}::text[], ${said.map(([, one]) => one.target)}::text[]) as said (key, header, target)
    on conflict (provider_no, item_no, header_key)
    do update set header = excluded.header, target = excluded.target, said_by = excluded.said_by, said_at = excluded.said_at`);
}

/** What a provider has said about headers, item by item, as far as the items still have it. */
export async function findMeanings(
  tx: Tx,
  providerNo: number,
  items: readonly ItemDefinition[],
): Promise<(item: ItemDefinition, headers: readonly string[]) => HeaderOverrides> {
  const rows = await tx.rows<{ itemNo: number; key: string; target: string }>(sql`
    select item_no as "itemNo", header_key as key, target from collection.header_meanings
    where provider_no = ${providerNo} and item_no = any (${items.map(({ no }) => no)}::smallint[])
    order by item_no, header_key limit ${MAX_HEADERS * Math.max(1, items.length)}`);
  return (item, headers) => {
    const own = new Map(rows.filter(({ itemNo }) => itemNo === item.no).map(({ key, target }) => [key, target]));
    const known = headers.flatMap((header): [string, string][] => {
      const target = own.get(headerKey(header));
      return target !== undefined && canMean(item, target) ? [[header, target]] : [];
    });
    return Object.fromEntries(known);
  };
}
