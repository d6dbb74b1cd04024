import { hash } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../kernel/pure/canonical-json.ts';
import { anyone, system, type Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { sampleLoan } from '../loans/loans.testing.ts';
import { inContext } from '../consent/consent.testing.ts';
import { eraseEnded } from './jobs/erase-ended.ts';
import type { ReportDocument } from './model/report-document.ts';
import { authorise, caseNo, code, makeFor, otherCode, owner, populate, type Report } from './reports.testing.ts';

const DAY_MS = 86_400_000;
let world: World;
let bank: Principal & { readonly institutionNo: number };
let late = 0;

type Shown = { report: Report; document: ReportDocument };
type Verdict = { verdict: string; file: string; report: object | null };

beforeAll(async () => {
  world = await openWorld({ now: () => new Date(Date.now() + late) });
  bank = await populate(world);
});
afterAll(() => world.close());

const makeOwn = async () => (await world.call<{ report: Report }>(owner, 'reports.make-own', {})).report;
const show = (who: Principal, number: string) => world.call<Shown>(who, 'reports.get', { number });
const verify = (number: string, sha256?: string) =>
  world.call<Verdict>('anyone', 'reports.verify', { number, ...(sha256 === undefined ? {} : { sha256 }) });
const itemsOf = (document: ReportDocument) => document.categories.flatMap(({ items }) => items);
const itemOf = (document: ReportDocument, name: string) => itemsOf(document).find(({ item }) => item === name)!;

test('an enterprise gets every item of the catalogue, with its records or the reason why there are none', async () => {
  const { document } = await show(owner, (await makeOwn()).number);
  expect(itemsOf(document)).toHaveLength(41);
  expect(document.categories.map(({ no }) => no)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  for (const { records, missing, item } of itemsOf(document)) expect(missing === null, item).toBe(records.length > 0);
  expect(itemOf(document, 'sales-summaries').missing).toBe('not-collected');
  expect(
    itemOf(document, 'penalties')
      .records.map(({ key }) => key)
      .toSorted(),
  ).toEqual(['罚1', '罚2']);
  expect(itemOf(document, 'penalties').records[0]!.source.name.zh).toContain('示例市');
  expect(document.head).toMatchObject({ kind: 'own', subjectId: code, name: '示例公司', institutionNo: null });
  expect(document.head.verifyUrl.endsWith(`/verify/${document.head.number}`)).toBe(true);
  expect(document.basics.find(({ title }) => title.zh.startsWith('注册资本'))?.value.zh).toBe('5,000,000.00');
  expect(document.evaluation).toMatchObject({ sample: true });
  expect(document.risks.map(({ item }) => item)).toContain('penalties');
});

test('a report does not change when what it was made of does, and its digest is that of its canonical form', async () => {
  const { number, digest } = await makeOwn();
  const before = await show(owner, number);
  const provider = await world.provider(['honours']);
  await world.call(provider, 'collection.deliver-records', {
    item: 'honours',
    deliveryKey: 'h',
    records: [{ unifiedCode: code, honourName: '示例奖', authority: '示例局', awardedOn: '2024-05-01', level: 'city' }],
  });
  await world.settle();
  expect(await show(owner, number)).toEqual(before);
  const bytes = await world.call<Buffer>(owner, 'reports.download', { number, format: 'json' });
  expect(hash('sha256', bytes, 'hex')).toBe(digest);
  expect(canonicalJson(before.document)).toBe(bytes.toString());
});

test('what is disputed is marked, and what is repaired or withheld is in no report', async () => {
  await world.call(owner, 'rights.object', { item: 'penalties', key: '罚1', text: '金额有误' });
  const { document } = await show(owner, (await makeOwn()).number);
  expect(document.statements).toEqual([{ item: 'penalties', title: itemOf(document, 'penalties').title, key: '罚1' }]);
  expect(itemOf(document, 'penalties').records.find(({ key }) => key === '罚1')?.disputed).toBe(true);
  const client = new Client({ connectionString: world.url });
  await client.connect();
  await client.query(
    `insert into records.marks (subject_id, item_no, record_key, provider_no, kind, reference, since)
     select subject_id, item_no, record_key, provider_no, 'repaired', 'test', now() from records.facts where subject_id = $1 and record_key = '罚2'`,
    [code],
  );
  const after = await show(owner, (await makeOwn()).number);
  expect(itemOf(after.document, 'penalties').records.map(({ key }) => key)).toEqual(['罚1']);
  await client.query(`update records.marks set until = now() where kind = 'repaired'`);
  await client.end();
});

test('an institution gets what its authorisation opens and nothing besides, for one use that stands in the log with a receipt', async () => {
  const authorisationId = await authorise(world, bank);
  const { report, receipt } = await makeFor(world, bank, authorisationId);
  const { document } = await show(bank, report.number);
  expect(
    itemsOf(document)
      .map(({ item }) => item)
      .toSorted(),
  ).toEqual(['penalties', 'registration']);
  expect(document.head).toMatchObject({
    kind: 'institution',
    institutionNo: bank.institutionNo,
    authorisationId,
    caseNo,
    purpose: 'loan-review',
    disclosureId: receipt.disclosureId,
  });
  expect(document.basics.map(({ title }) => title.zh)).not.toContain('企业规模');
  expect(document.evaluation?.missing.map(({ title }) => title.zh)).toContain('未获授权');
  const { authorisations } = await world.call<{ authorisations: { authorisationId: string; usedTotal: number }[] }>(
    owner,
    'consent.list-authorisations',
    {},
  );
  expect(authorisations.find((one) => one.authorisationId === authorisationId)?.usedTotal).toBe(1);
  const { accesses } = await world.call<{ accesses: { operation: string; disclosureId: string }[] }>(
    owner,
    'rights.list-accesses',
    {},
  );
  expect(accesses.find(({ disclosureId }) => disclosureId === receipt.disclosureId)?.operation).toBe('reports.make');
  await expect(makeFor(world, bank, authorisationId, ['tax-credit-ratings'])).rejects.toMatchObject({ code: 'consent.outside' });
});

test('an institution learns of its own inquiries only, the enterprise of all', async () => {
  const rivalBank = await admittedBank(world, 'rival-bank', { items: ['registration', 'penalties'], tier: 'bulk' });
  await world.call(rivalBank, 'query.open-case', { code, caseNo, kind: 'application' });
  const authorisationId = await authorise(world, rivalBank);
  const { report } = await makeFor(world, rivalBank, authorisationId);
  const { document } = await show(rivalBank, report.number);
  expect(document.inquiries).toEqual([]);
  expect(document.financing.map(({ institutionName }) => institutionName.zh)).toEqual(['示例银行rival-bank']);
  const own = await show(owner, (await makeOwn()).number);
  expect(new Set(own.document.inquiries.map(({ institutionName }) => institutionName.zh))).toEqual(
    new Set(['示例银行reporting-bank', '示例银行rival-bank']),
  );
});

test('a report tells the loans its reader may know of: an institution its own, the enterprise all, with what it says is not so', async () => {
  const lending = await admittedBank(world, 'loan-bank', { items: ['registration', 'penalties'], tier: 'bulk' });
  const second = await admittedBank(world, 'second-loan-bank', { items: ['registration', 'penalties'], tier: 'bulk' });
  for (const [at, who] of [lending, second].entries()) {
    await world.call(who, 'query.open-case', { code, caseNo, kind: 'application' });
    const { loanReport } = await world.call<{ loanReport: { refusals: object[] } }>(who, 'loans.report', {
      loans: [sampleLoan({ code, contractNo: `R-${at}`, caseNo })],
    });
    expect(loanReport.refusals).toEqual([]);
  }
  await world.call(owner, 'loans.dispute', {
    institutionNo: second.institutionNo,
    contractNo: 'R-1',
    version: 1,
    words: '余额不符',
  });
  const { report } = await makeFor(world, lending, await authorise(world, lending));
  const told = async (who: Principal, number: string) =>
    (await show(who, number)).document.loans!.map(({ contractNo, disputed }) => [contractNo, disputed]);
  expect(await told(lending, report.number)).toEqual([['R-0', false]]);
  expect(await told(owner, (await makeOwn()).number)).toEqual([
    ['R-0', false],
    ['R-1', true],
  ]);
});

test('a report is its maker’s alone: to everybody else it is not there', async () => {
  const own = await makeOwn();
  const { report } = await makeFor(world, bank, await authorise(world, bank));
  for (const [who, number] of [
    [bank, own.number],
    [owner, report.number],
    [subjectOf(otherCode), own.number],
  ] as const) {
    await expect(show(who, number)).rejects.toMatchObject({ code: 'resource.not-found' });
    await expect(world.call(who, 'reports.download', { number, format: 'json' })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
    const { reports } = await world.call<{ reports: Report[] }>(who, 'reports.list', {});
    expect(reports.map((one) => one.number)).not.toContain(number);
  }
  // Row security, not a condition that somebody could forget.
  for (const who of [operator, subjectOf(otherCode), anyone])
    for (const table of ['reports', 'files'])
      expect(
        await world.database.transaction(who, ({ rows }) => rows({ text: `select from reports.${table}`, values: [] })),
      ).toEqual([]);
});

test('anybody checks a report by its number and learns nothing of the enterprise; a file is told from a changed one', async () => {
  const { number, digest } = await makeOwn();
  const found = await verify(number.toLowerCase());
  expect(found).toMatchObject({ verdict: 'valid', file: 'not-given', report: { number, digest } });
  expect(JSON.stringify(found)).not.toContain(code);
  expect((await verify(number, digest)).file).toBe('same');
  expect((await verify(number, hash('sha256', 'x', 'hex'))).file).toBe('different');
  const wrong = number.slice(0, -1) + (number.endsWith('0') ? '1' : '0');
  expect(await verify(wrong)).toMatchObject({ verdict: 'not-a-number', report: null });
  expect(await verify('JQ-20200101-0000000Y')).toMatchObject({ verdict: 'unknown', report: null });
});

test('once its authorisation is revoked a report is given to nobody, and whoever checks it is told', async () => {
  const authorisationId = await authorise(world, bank);
  const { report } = await makeFor(world, bank, authorisationId);
  await world.call(owner, 'consent.revoke', { authorisationId });
  await expect(show(bank, report.number)).rejects.toMatchObject({ code: 'consent.revoked' });
  expect((await verify(report.number)).verdict).toBe('revoked');
});

test('a report goes when the authorisation’s retention ends; its number and digest can be checked for ever', async () => {
  const { report } = await makeFor(world, bank, await authorise(world, bank, { retentionDays: 5 }));
  expect(Date.parse(report.expiresAt) - Date.now()).toBeLessThanOrEqual(5 * DAY_MS);
  late = 6 * DAY_MS;
  try {
    await expect(show(bank, report.number)).rejects.toMatchObject({ code: 'state.conflict' });
    await inContext(world, system, eraseEnded.run);
    const { reports } = await world.call<{ reports: Report[] }>(bank, 'reports.list', {});
    expect(reports.find(({ number }) => number === report.number)).toMatchObject({ erased: true });
    expect(await verify(report.number, report.digest)).toMatchObject({ verdict: 'expired', file: 'same' });
  } finally {
    late = 0;
  }
});

test('nobody makes reports without end', async () => {
  const other = subjectOf(otherCode);
  for (let made = 0; made < 20; made++) await world.call(other, 'reports.make-own', {});
  await expect(world.call(other, 'reports.make-own', {})).rejects.toMatchObject({ code: 'quota.exceeded' });
});
