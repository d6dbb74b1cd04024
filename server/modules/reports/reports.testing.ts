import type { Principal } from '../../kernel/pure/principal.ts';
import { syntheticCode } from '../../../sandbox/synthetic-code.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { operator, subjectOf, type World } from '../../testing/world.ts';

export const code = syntheticCode('91', '330100', 'enterprise', 1);
export const otherCode = syntheticCode('91', '330100', 'enterprise', 2);
export const owner = subjectOf(code);
export const caseNo = 'XD-1';
const items = ['registration', 'penalties', 'tax-credit-ratings', 'sales-summaries'];
const DAY_MS = 86_400_000;

export type Report = {
  readonly number: string;
  readonly digest: string;
  readonly expiresAt: string;
  readonly erased: boolean;
  readonly disclosureId: string | null;
};

/** An enterprise with records of four items, an evaluation by the sample model, and a bank admitted to three of them. */
export async function populate(world: World): Promise<Principal & { readonly institutionNo: number }> {
  const provider = await world.provider(items);
  const deliver = (item: string, records: readonly object[]) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records });
  await deliver(
    'registration',
    [code, otherCode].map((unifiedCode) => ({
      unifiedCode,
      name: '示例公司',
      establishedOn: '2015-01-01',
      registeredCapital: '500万元',
      divisionCode: '330102',
      status: 'active',
    })),
  );
  await deliver('penalties', [penalty('罚1', '第一次'), penalty('罚2', '第二次')]);
  await deliver('tax-credit-ratings', [{ unifiedCode: code, year: 2025, level: 'A' }]);
  await world.settle();
  const { modelId } = await world.call<{ modelId: string }>(operator, 'evaluation.draft-model', {});
  for (const act of ['validate', 'submit', 'approve', 'try', 'promote'])
    await world.call(act === 'approve' ? { ...operator, clientId: 'another' } : operator, 'evaluation.move-model', {
      modelId,
      act,
    });
  await world.settle();
  const bank = await admittedBank(world, 'reporting-bank', { items: items.slice(0, 3), tier: 'bulk' });
  await world.call(bank, 'query.open-case', { code, caseNo, kind: 'application' });
  return bank;
}

const penalty = (documentNo: string, content: string) => ({
  unifiedCode: code,
  documentNo,
  content,
  authority: '示例局',
  decidedOn: new Date(Date.now() - 20 * DAY_MS).toISOString().slice(0, 10),
  severityClass: 'serious',
  publicationStatus: 'published',
});

/** An authorisation of the enterprise for the bank. */
export async function authorise(world: World, bank: Principal, more: object = {}): Promise<string> {
  const month = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 7);
  const { authorisationId } = await world.call<{ authorisationId: string }>(bank, 'consent.request', {
    subjectCode: code,
    purpose: 'loan-review',
    items: [{ item: 'registration' }, { item: 'penalties' }],
    dataFrom: month(-1050),
    dataTo: month(0),
    validTo: new Date(Date.now() + 10 * DAY_MS).toISOString(),
    ...more,
  });
  await world.call(owner, 'consent.grant', { authorisationId });
  return authorisationId;
}

export const makeFor = (world: World, bank: Principal, authorisationId: string, names = ['registration', 'penalties']) =>
  world.call<{ report: Report; receipt: { disclosureId: string; jws: string } }>(bank, 'reports.make', {
    authorisationId,
    code,
    purpose: 'loan-review',
    caseNo,
    items: names.map((item) => ({ item })),
  });
