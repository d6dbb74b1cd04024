import type { Principal } from '../../server/kernel/pure/principal.ts';
import { operator, security, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import { fillFacts } from '../evaluation/fill-facts.ts';
import { admitAsker } from '../query/prepare.ts';
import type { Run } from '../run.ts';

const PRODUCTS = 6_000;
const BANKS = 6;
const ENTERPRISES = 500;
/** One for each connection of a load. */
const CALLERS = 16;

export type Caller = {
  readonly principal: Principal & { readonly subjectId: string };
  readonly key: string;
  readonly demandId: string;
};
export type Bank = Principal & { readonly institutionNo: number };
export type Market = {
  readonly callers: readonly Caller[];
  readonly banks: readonly Bank[];
  readonly productIds: readonly string[];
};

/** Enterprises with two years of records, and banks with 6,000 products of five clauses each: one is drafted and published, the others are copies of it with other figures. */
export async function prepareMarket(bench: BenchServer, platform: BenchPlatform, { note }: Run): Promise<Market> {
  const facts = await fillFacts(bench.admin, ENTERPRISES);
  note(`${ENTERPRISES} enterprises with ${facts} records`);
  const banks: Bank[] = [];
  for (let index = 1; index <= BANKS; index++) {
    const { principal, institutionNo } = await admitAsker(platform, index);
    banks.push({ ...principal, institutionNo });
  }
  const first = await publish(platform, banks[0]!);
  await copyProduct(bench, first);
  const { rows } = await bench.admin.query<{ id: string }>(
    'select product_id as id from marketplace.products order by product_id',
  );
  note(`${rows.length} products of ${BANKS} banks`);
  const callers: Caller[] = [];
  for (let number = 1; number <= CALLERS; number++) callers.push(await enterprise(platform, number));
  return { callers, banks, productIds: rows.map(({ id }) => id) };
}

async function enterprise(platform: BenchPlatform, number: number): Promise<Caller> {
  const subjectId = `91330100${String(number).padStart(10, '0')}`;
  const client = { clientId: `bench-${subjectId}`, name: 'bench', role: 'subject', subjectId } as const;
  const { key } = await platform.call<{ key: string }>(security, 'access.create-client', client);
  const asked = { amountFen: 80_000_000, termMonths: 24, purpose: 'working-capital', guarantees: ['credit'], repayments: [] };
  const { demand } = await platform.call<{ demand: { demandId: string } }>(client, 'marketplace.post-demand', asked);
  return { principal: client, key, demandId: demand.demandId };
}

/** Five conditions as banks write them; the copies have other thresholds. */
const clauses = [
  'sales_12m >= 100000000',
  'tax_credit_level in ["A", "B"]',
  'age_months >= 12 && serious_penalties_12m == 0',
  'sales_growth_3m > -0.3 || tax_paid_12m >= 1000000',
  'insured_3m >= 3',
].map((expression, at) => ({ id: `c${at}`, expression, hard: at < 4 }));

async function publish(platform: BenchPlatform, bank: Bank): Promise<string> {
  const product = {
    name: { zh: '示例产品', en: 'Sample product' },
    description: { zh: '示例', en: 'A sample' },
    amountFen: { min: 1_000_000, max: 300_000_000 },
    termMonths: { min: 3, max: 36 },
    annualRateBp: { min: 350, max: 480 },
    fees: [{ title: { zh: '服务费', en: 'service fee' }, basis: 'amount-once', value: 50 }],
    guarantees: ['credit'],
    repayments: ['equal-instalments'],
    divisions: [],
    industries: [],
    zones: [],
    clauses,
  };
  const made = await platform.call<{ productId: string; version: number }>(bank, 'marketplace.draft-product', { product });
  await platform.call(bank, 'marketplace.move-product', { productId: made.productId, act: 'submit' });
  const { productId, version } = made;
  await platform.call(operator, 'marketplace.review-product', { productId, version, act: 'publish' });
  return productId;
}

async function copyProduct({ admin }: BenchServer, productId: string): Promise<void> {
  await admin.query(
    `insert into marketplace.products select gen_random_uuid(), 1 + n % $3::integer, state, published_version, pending_version, pending_submitted, versions,
       listing_no, made_at, updated_at, event_count from marketplace.products, generate_series(1, $2::integer - 1) as n where product_id = $1`,
    [productId, PRODUCTS, BANKS],
  );
  await admin.query(
    `insert into marketplace.product_versions
     select p.product_id, 1, jsonb_set(jsonb_set(jsonb_set(jsonb_set(v.document, '{annualRateBp,max}', to_jsonb(400 + n % 800)), '{clauses,0,expression}',
       to_jsonb('sales_12m >= ' || (n % 40) * 50000000)), '{clauses,4,expression}', to_jsonb('insured_3m >= ' || n % 23)),
       '{clauses,2,expression}', to_jsonb('age_months >= ' || n % 37 || ' && serious_penalties_12m == 0')), v.author, v.made_at, v.published_at
     from (select product_id, row_number() over (order by product_id) as n from marketplace.products where product_id <> $1) as p,
       marketplace.product_versions v where v.product_id = $1`,
    [productId],
  );
  await admin.query('analyze marketplace.products, marketplace.product_versions');
}
