import * as fc from 'fast-check';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../kernel/pure/canonical-json.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { sampleDisclosure } from '../../testing/sample-disclosure.ts';
import { auditor, openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { recordDisclosure, sealRound } from '../audit/index.ts';

type Access = {
  at: string;
  kind: 'disclosure' | 'read';
  operation: string;
  by: { role: string; institutionNo: number | null; providerNo: number | null; name: { zh: string } };
  purposeTitle: { zh: string } | null;
  caseNo: string | null;
  authorisationId: string | null;
  items: { item: string; itemTitle: { zh: string }; fields: { field: string; title: { zh: string } }[]; records: number }[];
  disclosureId: string | null;
  sealed: boolean;
  requestId: string;
};
type Page = { accesses: Access[]; next: string | null };
type Use = {
  month: string;
  providerNo: number;
  item: string;
  institutionNo: number;
  purpose: string;
  uses: number;
  enterprises: number;
};

const mine = '91350100M000100Y43';
const theirs = '91330100799655058B';
const me = subjectOf(mine);
let world: World;
let provider: Principal & { providerNo: number };
let other: Principal & { providerNo: number };
let banks: (Principal & { institutionNo: number })[];

beforeAll(async () => {
  // A coarse clock: many uses bear the same moment, in both logs.
  world = await openWorld({ now: () => new Date(Math.floor(Date.now() / 100) * 100) });
  provider = await world.provider(['registration', 'water-bills']);
  other = await world.provider(['registration']);
  const deliver = (item: string, records: object[]) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records });
  await deliver(
    'registration',
    [mine, theirs].map((unifiedCode) => ({ unifiedCode, name: `示例${unifiedCode}公司` })),
  );
  await deliver('water-bills', [{ unifiedCode: mine, accountNo: 'SLW1', month: '2026-01', volume: 10, due: 100 }]);
  await world.settle();
  banks = [
    await admittedBank(world, 'access-one', { items: ['registration', 'water-bills'] }),
    await admittedBank(world, 'access-two', { items: ['registration', 'water-bills'] }),
  ];
});
afterAll(() => world.close());

async function history(more: object = {}, who: Principal = me, limit = 2): Promise<Access[]> {
  const all: Access[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await world.call<Page>(who, 'rights.list-accesses', {
      ...more,
      limit,
      ...(cursor === null ? {} : { cursor }),
    });
    all.push(...page.accesses);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** A real use: authorised by the owner, for a case of its own. */
async function useData(bank: Principal, of: string, caseNo: string, operation: 'query.ask' | 'query.verify') {
  const validTo = new Date(Date.now() + 10 * 86_400_000).toISOString();
  const items = [{ item: 'registration' }, { item: 'water-bills' }];
  const asked = { subjectCode: of, purpose: 'loan-review', items, dataFrom: '2026-01', dataTo: '2026-06', validTo };
  const { authorisationId } = await world.call<{ authorisationId: string }>(bank, 'consent.request', asked);
  await world.call(subjectOf(of), 'consent.grant', { authorisationId });
  await world.call(bank, 'query.open-case', { code: of, caseNo, kind: 'application' });
  const question = { authorisationId, code: of, purpose: 'loan-review', caseNo };
  const claims = [{ item: 'water-bills', field: 'due', measure: 'sum', months: 12, is: 'at-least', figure: 100 }];
  const answer = await world.call<{ receipt: { disclosureId: string } }>(
    bank,
    operation,
    operation === 'query.ask' ? { ...question, items } : { ...question, claims },
  );
  return { disclosureId: answer.receipt.disclosureId, authorisationId };
}

test('the access history names who used what for which purpose and case, on which authorisation, with its proof', async () => {
  const { disclosureId, authorisationId } = await useData(banks[0]!, mine, 'XD-A', 'query.ask');
  await world.database.transaction(system, (tx) => sealRound(tx, world.pipeline.signer));
  const [one] = await history();
  expect(one).toMatchObject({
    kind: 'disclosure',
    operation: 'query.ask',
    by: { role: 'institution', institutionNo: banks[0]!.institutionNo, name: { zh: '示例银行access-one' } },
    purposeTitle: { zh: '贷前审查' },
    caseNo: 'XD-A',
    authorisationId,
    disclosureId,
    sealed: true,
  });
  expect(one!.items.map(({ itemTitle, records }) => [itemTitle.zh, records])).toEqual([
    ['登记注册基本信息', 1],
    ['用水缴费信息', 1],
  ]);
  expect(one!.items[1]!.fields).toContainEqual({
    field: 'due',
    title: { zh: expect.stringMatching(/\S/), en: expect.any(String) },
  });
  const proof = await world.call<{ disclosureId: string }>(me, 'audit.get-proof', { disclosureId });
  expect(proof.disclosureId).toBe(disclosureId);
});

test('k uses are k rows, whoever made them: banks that asked or verified, departments and the operator that read the file', async () => {
  const kinds = ['query.ask', 'query.verify', 'operator', 'provider', 'history', 'stranger', 'own'] as const;
  const uses = fc.sample(fc.tuple(fc.constantFrom(...kinds), fc.nat(1), fc.boolean()), { numRuns: 60, seed: 11 });
  const before = await history();
  const made: string[] = [];
  for (const [index, [kind, bank, ofMine]] of uses.entries()) {
    const of = ofMine ? mine : theirs;
    const read = (who: Principal) => world.call(who, 'records.read-file', { code: of, items: ['registration'] });
    if (kind === 'query.ask' || kind === 'query.verify') await useData(banks[bank]!, of, `P-${index}`, kind);
    else if (kind === 'operator') await read(operator);
    else if (kind === 'provider') await read(provider);
    else if (kind === 'stranger') await read(other);
    else if (kind === 'history') await world.call(provider, 'records.read-history', { code: of, item: 'registration', key: '' });
    else await world.call(subjectOf(of), 'records.read-file', {});
    if (ofMine && kind !== 'own') made.push(kind);
  }
  // Moments are of a tenth of a second here, so one made before may stand among the first of these.
  const earlier = new Set(before.map(({ requestId }) => requestId));
  const rows = (await history()).filter(({ requestId }) => !earlier.has(requestId));
  const kindOf = ({ kind, operation, by }: Access) => {
    if (kind === 'disclosure') return operation;
    if (operation === 'records.read-history') return 'history';
    return by.providerNo === other.providerNo ? 'stranger' : by.role;
  };
  expect(made.length).toBeGreaterThan(20);
  expect(rows.map(kindOf).toSorted()).toEqual(made.toSorted());
  // Milliseconds and microseconds of the two logs side by side: the newest first.
  const moments = rows.map(({ at }) => Date.parse(at));
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  expect(new Set(rows.map(({ requestId }) => requestId)).size).toBe(made.length);
  expect(rows.find((row) => kindOf(row) === 'provider')?.by.name.zh).toMatch(/示例市第\d局/);
  expect(JSON.stringify(await history({}, subjectOf(theirs)))).not.toContain(before[0]!.requestId);
});

test('the access history is narrowed to an institution, an item or a time', async () => {
  const all = await history();
  const [bank] = banks;
  const ofBank = await history({ institutionNo: bank!.institutionNo });
  expect(ofBank).toEqual(all.filter(({ by }) => by.institutionNo === bank!.institutionNo));
  expect(ofBank.length).toBeGreaterThan(0);
  const water = await history({ item: 'water-bills' });
  expect(water).toEqual(all.filter(({ items }) => items.some(({ item }) => item === 'water-bills')));
  const middle = all[Math.floor(all.length / 2)]!.at;
  expect(await history({ since: middle })).toEqual(all.filter(({ at }) => Date.parse(at) >= Date.parse(middle)));
});

test('one download has the file, the authorisations, every matter and the whole access history, in canonical JSON', async () => {
  await world.call(me, 'rights.object', { item: 'water-bills', key: 'SLW1|2026-01', text: '用量有误' });
  const report = { honourName: '示例奖', level: 'city', authority: '示例市人民政府', awardedOn: '2025-03-15' };
  await world.call(me, 'rights.report-record', { item: 'honours', values: report, commitmentVersion: '2026-1' });
  const bytes = await world.call<Uint8Array>(me, 'rights.download-file', { format: 'json' });
  const text = Buffer.from(bytes).toString();
  type Archive = {
    subjectId: string;
    accesses: Access[];
    authorisations: object[];
    file: { item: string; records: { values: object; selfReported: boolean }[] }[];
    objections: { key: string; timeline: object[] }[];
    repairs: object[];
    reports: { receipt: string }[];
    notices: object[];
  };
  const archive = JSON.parse(text) as Archive;
  expect(canonicalJson(archive)).toBe(text);
  expect(archive.subjectId).toBe(mine);
  expect(archive.accesses).toEqual(await history());
  expect(archive.authorisations.length).toBe(new Set(archive.accesses.flatMap((one) => one.authorisationId ?? [])).size);
  const file = await world.call<{ sections: Archive['file'] }>(me, 'records.read-file', {});
  expect(archive.file).toEqual(file.sections);
  expect(archive.objections).toMatchObject([{ key: 'SLW1|2026-01', timeline: [{ step: 'raised' }, { step: 'forwarded' }] }]);
  expect(archive.reports.length).toBe(1);
  expect(text).not.toContain(theirs);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await world.call<Buffer>(me, 'rights.download-file', { format: 'xlsx' })).buffer as ArrayBuffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    '使用记录',
    '授权',
    '信用档案',
    '更正通知',
    '异议',
    '信用修复',
    '自愿填报',
  ]);
  expect(JSON.stringify(workbook.getWorksheet('信用档案')!.getSheetValues())).toContain('示例奖');
});

test('a provider learns how its data was used, item by item, how many uses and of how many enterprises, and nothing of others’', async () => {
  const at = new Date('2026-01-31T18:00:00Z');
  const given = (subjectId: string, institutionNo: number, more: object = {}) =>
    world.database.transaction(system, async (tx) =>
      recordDisclosure(
        tx,
        sampleDisclosure({
          subjectId,
          institutionNo,
          at,
          providerNos: [provider.providerNo, other.providerNo],
          items: [
            { item: 'registration', fields: ['name'], recordDigests: ['a'], providerNos: [other.providerNo] },
            { item: 'water-bills', fields: ['due'], recordDigests: ['b'], providerNos: [provider.providerNo] },
          ],
          ...more,
        }),
        at,
      ),
    );
  const [one, two] = banks.map(({ institutionNo }) => institutionNo) as [number, number];
  for (const [subject, bank] of [
    [mine, one],
    [mine, one],
    [theirs, one],
    [mine, two],
  ] as const)
    await given(subject, bank);
  await given(mine, one, { at: new Date('2025-12-31T15:59:00Z') });
  const summary = async (who: Principal, more: object = {}): Promise<Use[]> => {
    const all: Use[] = [];
    let cursor: string | null = null;
    do {
      const input = { from: '2026-01', to: '2026-02', limit: 2, ...more, ...(cursor === null ? {} : { cursor }) };
      const page: { uses: Use[]; next: string | null } = await world.call(who, 'audit.summarise-uses', input);
      all.push(...page.uses);
      cursor = page.next;
    } while (cursor !== null);
    return all;
  };
  const own = { providerNo: provider.providerNo, item: 'water-bills', purpose: 'loan-review', month: '2026-02' };
  // Two in the morning of the first of February in China.
  expect(await summary(provider)).toMatchObject([
    { ...own, institutionNo: one, uses: 3, enterprises: 2 },
    { ...own, institutionNo: two, uses: 1, enterprises: 1 },
  ]);
  expect((await summary(other)).every(({ providerNo, item }) => providerNo === other.providerNo && item === 'registration')).toBe(
    true,
  );
  expect(await summary(provider, { providerNo: other.providerNo })).toEqual([]);
  expect(await summary(provider, { from: '2026-01', to: '2026-01' })).toEqual([]);
  expect((await summary(auditor)).map(({ providerNo, institutionNo, uses }) => [providerNo, institutionNo, uses])).toEqual([
    [provider.providerNo, one, 3],
    [provider.providerNo, two, 1],
    [other.providerNo, one, 3],
    [other.providerNo, two, 1],
  ]);
  expect(JSON.stringify(await summary(provider))).not.toMatch(new RegExp(`${mine}|${theirs}`));
  await expect(summary(provider, { from: '2025-01', to: '2026-02' })).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(summary(provider, { from: '2026-03', to: '2026-02' })).rejects.toMatchObject({ code: 'request.invalid' });
});
