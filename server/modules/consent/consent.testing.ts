import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { contextOf } from '../../kernel/perform.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { institutionOf, operator, subjectOf, type World } from '../../testing/world.ts';
import { takeUse, type WantedUse } from './take-use.ts';

export const subjectId = '91350100M000100Y43';
const otherId = '91330100799655058B';
export const subject = subjectOf(subjectId);
export const other = subjectOf(otherId);
export const bank = institutionOf(1);
export const rival = institutionOf(2);

export type State = { readonly authorisationId: string; readonly state: string; readonly version: number };

/** Two known enterprises and two admitted institutions. */
export async function populate(world: World): Promise<void> {
  const provider = await world.provider(['registration']);
  const records = [subjectId, otherId].map((unifiedCode) => ({ unifiedCode, name: `示例${unifiedCode}公司` }));
  await world.call(provider, 'collection.deliver-records', { item: 'registration', deliveryKey: 'k', records });
  await world.settle();
  await Promise.all([admit(world, 1), admit(world, 2)]);
}

/** Admits an institution by its row: how that comes about is tested where it belongs. */
async function admit(world: World, no: number): Promise<void> {
  await world.database.transaction(operator, (tx) =>
    tx.run(sql`insert into institutions.institutions (institution_no, code, unified_code, name_zh, name_en, kind, division_code, state, items,
        purposes, divisions, tier, admitted_until, event_count, registered_at, updated_at)
      values (${no}, ${`sample-bank-${no}`}, ${`91330100000000000${no}`}, ${`示例银行${no}`}, ${`Sample Bank ${no}`}, 'bank', '330100', 'admitted',
        ${['registration', 'tax-payments', 'tax-credit-ratings', 'gas-bills']}, ${['loan-review', 'post-loan-monitoring', 'pre-screening']}, '{}',
        'unattended', '2030-12-31', 1, now(), now())`),
  );
}

export const setAdmission = (world: World, no: number, state: string) =>
  world.database.transaction(operator, (tx) =>
    tx.run(sql`update institutions.institutions set state = ${state} where institution_no = ${no}`),
  );

export const asked = {
  subjectCode: subjectId,
  purpose: 'loan-review',
  items: [{ item: 'tax-payments', fields: ['taxKind', 'periodFrom'] }, { item: 'gas-bills' }],
  dataFrom: '2025-01',
  dataTo: '2025-12',
  validTo: '2026-01-21T00:00:00Z',
};

/** A request of the bank that the subject has given, whole or narrowed. */
export async function given(world: World, more: object = {}, narrower: object = {}): Promise<string> {
  const { authorisationId } = await world.call<State>(bank, 'consent.request', { ...asked, ...more });
  await world.call<State>(subject, 'consent.grant', { authorisationId, ...narrower });
  return authorisationId;
}

export const wanted: WantedUse = {
  institutionNo: 1,
  subjectId,
  purpose: 'loan-review',
  items: [{ item: 'tax-payments', fields: ['taxKind'] }],
  mode: 'query',
  channel: 'api',
  caseNo: 'XD-1',
};

/** Takes a use in a transaction of its own, as a query of another module would. */
export function use(world: World, more: Partial<WantedUse> = {}, who: Principal = bank): Promise<Basis> {
  return inContext(world, who, (ctx) => takeUse(ctx, { ...wanted, ...more }, async (basis) => basis));
}

export const inContext = <T>(world: World, who: Principal, work: (ctx: Context) => Promise<T>): Promise<T> =>
  world.database.transaction(who, (tx) =>
    work(contextOf(world.pipeline, { principal: who, language: 'zh' }, tx, crypto.randomUUID())),
  );
