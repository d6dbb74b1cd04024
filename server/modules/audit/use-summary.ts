import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';

/** How often one provider's records of one item were given to one institution for one purpose in one month (China). */
export type UseSummary = {
  readonly month: string;
  readonly providerNo: number;
  readonly item: string;
  readonly institutionNo: number;
  readonly purpose: string;
  readonly uses: number;
  /** How many enterprises' records; never which. */
  readonly enterprises: number;
  readonly lastAt: string;
};

export type UseFilter = {
  /** First day of the first month and of the one after the last, in China. */
  readonly from: string;
  readonly to: string;
  readonly providerNo?: number | undefined;
  readonly item?: string | undefined;
  readonly institutionNo?: number | undefined;
};

export type UsePlace = readonly [month: string, providerNo: number, item: string, institutionNo: number, purpose: string];
export const firstUse: UsePlace = ['', 0, '', 0, ''];

/** Uses by month, provider, item, institution and purpose, in this order. Only items that name the provider count as its. */
export function summariseUses(tx: Tx, filter: UseFilter, after: UsePlace, limit: number): Promise<UseSummary[]> {
  const { from, to, providerNo, item, institutionNo } = filter;
  const condition = allOf([
    sql`d.at >= ${from}::timestamp at time zone 'Asia/Shanghai' and d.at < ${to}::timestamp at time zone 'Asia/Shanghai'`,
    sql`d.institution_no is not null`,
    ...(institutionNo === undefined ? [] : [sql`d.institution_no = ${institutionNo}`]),
    ...(item === undefined ? [] : [sql`i ->> 'item' = ${item}`]),
    ...(providerNo === undefined ? [] : [sql`${providerNo}::integer = any (d.provider_nos) and p.no::integer = ${providerNo}`]),
  ]);
  const place = sql`(${after[0]}, ${after[1]}::integer, ${after[2]}, ${after[3]}::integer, ${after[4]})`;
  return tx.rows<UseSummary>(sql`
    with counted as (
      select to_char(d.at at time zone 'Asia/Shanghai', 'YYYY-MM') collate "C" as month, p.no::integer as provider_no,
        (i ->> 'item') collate "C" as item, d.institution_no, coalesce(d.purpose, '') collate "C" as purpose,
        count(*) as uses, count(distinct d.subject_id) as enterprises, max(d.at) as last_at
      from audit.disclosures d
      cross join lateral jsonb_array_elements(d.items) as i
      cross join lateral jsonb_array_elements_text(i -> 'providerNos') as p (no)
      where ${condition} group by 1, 2, 3, 4, 5
    )
    select month, provider_no as "providerNo", item, institution_no as "institutionNo", purpose, uses, enterprises,
      to_char(last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt"
    from counted where (month, provider_no, item, institution_no, purpose) > ${place}
    order by month, provider_no, item, institution_no, purpose limit ${limit}`);
}
