import type { Tx } from '../../kernel/pure/context.ts';
import { named, sql } from '../../kernel/pure/sql.ts';

export type Provider = {
  readonly providerNo: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly divisionCode: string;
  readonly itemNos: readonly number[];
  readonly precedence: number;
  readonly maxRefusedShare: number | null;
};

const columns = sql`provider_no as "providerNo", code, name_zh as "nameZh", name_en as "nameEn", division_code as "divisionCode",
  item_nos as "itemNos", precedence, max_refused_share as "maxRefusedShare"`;

export function listProviders(tx: Tx, after: number, limit: number): Promise<Provider[]> {
  return tx.rows<Provider>(
    sql`select ${columns} from institutions.providers where provider_no > ${after} order by provider_no limit ${limit}`,
  );
}

export function findProvider(tx: Tx, providerNo: number): Promise<Provider | undefined> {
  return tx.row<Provider>(
    named('provider-by-no', sql`select ${columns} from institutions.providers where provider_no = ${providerNo}`),
  );
}

/** All providers that may deliver one of the given items. */
export function listProvidersOfItems(tx: Tx, itemNos: readonly number[]): Promise<Provider[]> {
  return tx.rows<Provider>(
    named('providers-of-items', sql`select ${columns} from institutions.providers where item_nos && ${itemNos}::integer[]`),
  );
}

export function findProviderByCode(tx: Tx, code: string): Promise<Provider | undefined> {
  return tx.row<Provider>(sql`select ${columns} from institutions.providers where code = ${code}`);
}

/** Inserts a provider or replaces what is known of it; its number stays. */
export async function upsertProvider(tx: Tx, provider: Provider, now: Date): Promise<void> {
  await tx.run(sql`insert into institutions.providers (provider_no, code, name_zh, name_en, division_code, item_nos, precedence, max_refused_share, created_at)
    values (${provider.providerNo}, ${provider.code}, ${provider.nameZh}, ${provider.nameEn}, ${provider.divisionCode}, ${provider.itemNos},
            ${provider.precedence}, ${provider.maxRefusedShare}, ${now})
    on conflict (provider_no) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, division_code = excluded.division_code,
      item_nos = excluded.item_nos, precedence = excluded.precedence, max_refused_share = excluded.max_refused_share`);
}

export async function nextProviderNo(tx: Tx): Promise<number> {
  // Providers are few and registered by hand: the lock costs nothing and keeps numbers without gaps or clashes.
  await tx.run(sql`lock table institutions.providers in share row exclusive mode`);
  const row = await tx.row<{ no: number }>(
    sql`select coalesce(max(provider_no), 0)::integer + 1 as no from institutions.providers`,
  );
  return row?.no ?? 1;
}
