import type { Client } from 'pg';

/** How an item's records look, as SQL over the number `s` of an enterprise and the month `m` (0 the oldest). */
type Shape = { readonly itemNo: number; readonly months: number; readonly key: string; readonly body: string };

const MONTHS = 24;
const MONTH = `to_char(date '2024-09-01' + m * interval '1 month', 'YYYY-MM')`;
const YUAN = '(hashint4(s * 31 + m) & 1048575)::bigint * 100';

/** Two years of four series, and what stands beside them: about a hundred records an enterprise. */
const shapes: readonly Shape[] = [
  {
    itemNo: 1,
    months: 1,
    key: `''`,
    body: `jsonb_build_object('name', '示例' || s || '公司', 'status', 'active', 'establishedOn', '2015-03-01', 'registeredCapital', ${YUAN}, 'entityType', '有限责任公司', 'domicile', '示例市示例区示例路1号', 'authority', '示例市市场监督管理局')`,
  },
  {
    itemNo: 18,
    months: 2,
    key: `(2024 + m)::text`,
    body: `jsonb_build_object('year', 2024 + m, 'level', case s % 5 when 0 then 'A' when 1 then 'D' else 'B' end, 'ratedOn', (2025 + m) || '-04-25')`,
  },
  {
    itemNo: 19,
    months: MONTHS,
    key: `'vat' || ${MONTH}`,
    body: `jsonb_build_object('taxKind', 'vat', 'declarationKind', 'regular', 'periodFrom', ${MONTH} || '-01', 'periodTo', ${MONTH} || '-28', 'declaredOn', ${MONTH} || '-28', 'declared', ${YUAN}, 'paid', ${YUAN}, 'lateFee', 0, 'authority', '示例市税务局')`,
  },
  {
    itemNo: 21,
    months: MONTHS,
    key: `'declared' || ${MONTH}`,
    body: `jsonb_build_object('basis', 'declared', 'month', ${MONTH}, 'sales', ${YUAN} * 10, 'salesLast3Months', ${YUAN} * 30, 'salesLast12Months', ${YUAN} * 120, 'growthOnYearPercent', 3.5)`,
  },
  {
    itemNo: 23,
    months: MONTHS,
    key: `'pension' || ${MONTH}`,
    body: `jsonb_build_object('insuranceKind', 'pension', 'month', ${MONTH}, 'payerCount', s % 60, 'base', ${YUAN}, 'due', ${YUAN}, 'paid', ${YUAN}, 'arrears', 0, 'agency', '示例市社会保险中心')`,
  },
  {
    itemNo: 29,
    months: MONTHS,
    key: `'1' || ${MONTH}`,
    body: `jsonb_build_object('accountNo', '1', 'month', ${MONTH}, 'consumption', ${YUAN} / 10000.0, 'due', ${YUAN}, 'paid', ${YUAN}, 'dueOn', ${MONTH} || '-20', 'paidOn', ${MONTH} || '-15', 'state', 'normal')`,
  },
];

const PROVIDER = 1;

/**
 * Fills the store of facts as deliveries would have: item by item and month by month, the enterprises in order within each. Answers how many facts there
 * are. The key is made afterwards, which is how it lies after years of vacuum, only sooner. With fewer months each series has its newest only.
 */
export async function fillFacts(admin: Client, enterprises: number, newest = MONTHS): Promise<number> {
  await admin.query('alter table records.facts drop constraint facts_pkey');
  await admin.query(
    `insert into subjects.subjects (subject_id, kind, division_code, first_seen_at, updated_at)
     select '91330100' || lpad(s::text, 10, '0'), 'enterprise', '330100', now(), now() from generate_series(1, $1::integer) as s`,
    [enterprises],
  );
  let facts = 0;
  for (const { itemNo, months, key, body } of shapes) {
    const { rowCount } = await admin.query(
      `insert into records.facts (subject_id, item_no, record_key, provider_no, recorded_at, delivery_id, row_no, status, digest, body)
       select '91330100' || lpad(s::text, 10, '0'), $1, ${key}, ${PROVIDER}, timestamptz '2026-10-01' - (24 - m) * interval '1 month', m, s, 'a', md5(s || ' ' || m)::uuid, ${body}
       from generate_series($4::integer, $2::integer - 1) as m, generate_series(1, $3::integer) as s`,
      [itemNo, months, enterprises, Math.max(0, months - newest)],
    );
    facts += rowCount ?? 0;
    await admin.query(
      `insert into records.streams (provider_no, item_no, changes, first_changed_at, last_changed_at) values ($1, $2, 1, '2024-01-01', now())`,
      [PROVIDER, itemNo],
    );
  }
  await admin.query(`alter table records.facts add primary key (subject_id, item_no, record_key, provider_no, recorded_at)`);
  await admin.query('vacuum analyze records.facts, subjects.subjects');
  await admin.query('checkpoint');
  return facts;
}
