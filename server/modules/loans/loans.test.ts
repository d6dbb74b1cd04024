import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, operator, regulator, subjectOf, type World } from '../../testing/world.ts';
import { unifiedCheckCharacter } from '../subjects/model/unified-code-check.ts';
import { loanColumns } from './model/loan-columns.ts';
import { sampleLoan, type LoanRow } from './loans.testing.ts';

const DAY_MS = 86_400_000;
const codeOf = (number: number) => {
  const body = `91330100${String(number).padStart(9, '0')}`;
  return `${body}${unifiedCheckCharacter(body)}`;
};
type Report = {
  readonly reportId: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rows: number;
  readonly refusals: readonly { readonly row: number; readonly field: string; readonly rule: string }[];
};
type Loan = { readonly contractNo: string; readonly version: number; readonly balanceFen: number; readonly confirmation: string };

let world: World;
let bank: Principal & { institutionNo: number };
let rival: Principal & { institutionNo: number };
let late = 0;
let contracts = 0;

beforeAll(async () => {
  world = await openWorld({ now: () => new Date(Date.now() + late) });
  bank = await admittedBank(world, 'lender', { items: ['registration'] });
  rival = await admittedBank(world, 'rival', { items: ['registration'] });
});
afterAll(() => world.close());

const report = async (who: Principal, ...loans: object[]) =>
  (await world.call<{ loanReport: Report }>(who, 'loans.report', { loans })).loanReport;
const open = (who: Principal, code: string, caseNo: string) =>
  world.call(who, 'query.open-case', { code, caseNo, kind: 'application' });
/** A loan of its own with its case. */
async function lend(who: Principal, code: string, more: LoanRow = {}): Promise<{ code: string; contractNo: string }> {
  const contractNo = `HT-${++contracts}`;
  await open(who, code, `CASE-${contractNo}`);
  const taken = await report(who, sampleLoan({ code, contractNo, ...more }));
  expect(taken).toMatchObject({ added: 1, refusals: [] });
  return { code, contractNo };
}
const history = (who: Principal, code: string, contractNo: string) =>
  world.call<{ versions: Loan[]; ownerAnswers: { answer: string }[] }>(who, 'loans.get', {
    code,
    institutionNo: bank.institutionNo,
    contractNo,
  });

test('a correction is another version; what was known before can be read again, and a repeated report adds nothing', async () => {
  const loan = await lend(bank, codeOf(1));
  const before = new Date(Date.now() + late).toISOString();
  late += 1000;
  const corrected = sampleLoan({ ...loan, balanceFen: 400_000_00 });
  expect(await report(bank, corrected)).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
  expect(await report(bank, corrected)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  const { versions } = await history(bank, loan.code, loan.contractNo);
  expect(versions.map(({ version, balanceFen }) => [version, balanceFen])).toEqual([
    [2, 400_000_00],
    [1, 1_000_000_00],
  ]);
  const known = await world.call<{ loans: Loan[] }>(bank, 'loans.list', { code: loan.code, knownAt: before });
  expect(known.loans.map(({ balanceFen }) => balanceFen)).toEqual([1_000_000_00]);
});

test('a loan comes once: a second contract for its case, of the same day and sum, is refused, also of two reports at once, until the first is cancelled', async () => {
  const code = codeOf(2);
  await open(bank, code, 'ONE');
  const of = (contractNo: string, more: LoanRow = {}) => sampleLoan({ code, contractNo, caseNo: 'ONE', ...more });
  const both = await Promise.all([report(bank, of('ONE-A')), report(bank, of('ONE-B'))]);
  expect(both.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(both.flatMap(({ refusals }) => refusals).map(({ field, rule }) => [field, rule])).toEqual([['caseNo', 'once']]);
  const [kept, other] = both[0].added === 1 ? ['ONE-A', 'ONE-B'] : ['ONE-B', 'ONE-A'];
  expect(await report(bank, of(kept, { loanState: 'cancelled' }), of(other))).toMatchObject({
    added: 1,
    changed: 1,
    refusals: [],
  });
});

test('one case may come to several contracts, which count as one household and as the sum of their amounts', async () => {
  const code = codeOf(20);
  await open(bank, code, 'SEVERAL');
  const of = (contractNo: string, grantedFen: number) =>
    sampleLoan({ code, contractNo, caseNo: 'SEVERAL', grantedFen, drawnFen: grantedFen, balanceFen: grantedFen });
  const count = () =>
    world.database.transaction(system, (tx) =>
      tx.row<{ households: number; fen: number }>(sql`select households::integer as households, balance_fen::bigint as fen
        from statistics.count_loans('2025-06-30', ${new Date(Date.now() + late)}, 1000000000) where grouped_by = 'all'`),
    );
  const before = await count();
  const taken = await report(bank, of('SEVERAL-A', 30_000_000), of('SEVERAL-B', 20_000_000));
  expect(taken).toMatchObject({ added: 2, refusals: [] });
  const after = await count();
  expect([after!.households - before!.households, after!.fen - before!.fen]).toEqual([1, 50_000_000]);
});

test('each row is taken or refused by itself, with its field and its reason', async () => {
  const code = codeOf(3);
  await open(bank, code, 'ROWS');
  const of = (more: LoanRow) => sampleLoan({ code, contractNo: 'ROWS', caseNo: 'ROWS', ...more });
  const tomorrow = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
  const taken = await report(
    bank,
    of({ drawnFen: 1_000_000_01 }),
    of({ ratePpm: 360_001 }),
    of({ costPpm: 43_499 }),
    of({ asOn: tomorrow }),
    of({ asOn: '2025-01-09' }),
    of({ loanState: 'settled' }),
    of({ overdueDays: 3 }),
    of({ caseNo: 'NONE' }),
    of({ code: '91330100000000000X' }),
    of({}),
  );
  expect(taken.refusals.map(({ row, field, rule }) => `${row} ${field} ${rule}`)).toEqual([
    '1 drawnFen granted',
    '2 ratePpm bounds',
    '3 costPpm bounds',
    '4 asOn future',
    '5 asOn order',
    '6 balanceFen ended',
    '7 overdueFen both',
    '8 caseNo known',
    '9 code code',
  ]);
  expect(taken).toMatchObject({ rows: 10, added: 1 });
  const { loanReport: kept } = await world.call<{ loanReport: Report }>(bank, 'loans.get-report', { reportId: taken.reportId });
  expect(kept).toEqual(taken);
});

test('an institution lists its own reports page by page, the newest first, with how many rows were refused', async () => {
  const code = codeOf(21);
  const lister = await admittedBank(world, 'lister', { items: ['registration'] });
  await open(lister, code, 'LISTED');
  const of = (more: LoanRow) => sampleLoan({ code, contractNo: 'LISTED', caseNo: 'LISTED', ...more });
  const first = await report(lister, of({}), of({ caseNo: 'NONE' }));
  const second = await report(lister, of({ balanceFen: 0 }));
  type Page = { loanReports: { reportId: string; refusedRows: number }[]; next: string | null };
  const page = (input: object) => world.call<Page>(lister, 'loans.list-reports', { limit: 1, ...input });
  const newest = await page({});
  expect(newest.loanReports).toMatchObject([{ reportId: second.reportId, rows: 1, changed: 1, refusedRows: 0 }]);
  const older = await page({ cursor: newest.next });
  expect(older.loanReports).toMatchObject([{ reportId: first.reportId, rows: 2, added: 1, refusedRows: 1 }]);
  expect(older.next).toBeNull();
});

test('a file comes to the same as the interface, and says which cell is wrong', async () => {
  const code = codeOf(4);
  await open(bank, code, 'F-1');
  const template = await world.call<Buffer>(bank, 'loans.download-template', {});
  const header = template.toString().trim();
  expect(header.replace('\uFEFF', '')).toBe(loanColumns.map((column) => column.header).join(','));
  const line = (rate: string) =>
    `${code},F-1,F-1,,,流动资金贷款,信用,2025-01-10,1000000.00,"1,000,000",1000000,${rate},,12,银行申报,未结清,0,0,2025-01-31`;
  const bytes = Buffer.from(`${header}\r\n${line('4.35')}\r\n${line('四点三')}\r\n`);
  const { loanReport: taken } = await world.call<{ loanReport: Report }>(
    bank,
    'loans.report-file',
    { fileName: '三月.csv' },
    { bytes },
  );
  expect(taken).toMatchObject({ rows: 2, added: 1 });
  expect(taken.refusals.map(({ row, field }) => [row, field])).toEqual([[3, '年利率（%）']]);
  const same = sampleLoan({ code, contractNo: 'F-1', caseNo: 'F-1', firstLoan: 'bank-declared' });
  expect(await report(bank, same)).toMatchObject({ unchanged: 1 });
});

test('the enterprise confirms or disputes the version it saw, and is asked again when another comes', async () => {
  const loan = await lend(bank, codeOf(5));
  const owner = subjectOf(loan.code);
  const say = (operation: string, version: number, more: object = {}) =>
    world.call(owner, operation, { institutionNo: bank.institutionNo, contractNo: loan.contractNo, version, ...more });
  const standing = async () => (await world.call<{ loans: Loan[] }>(owner, 'loans.list-own', {})).loans[0]?.confirmation;
  expect(await standing()).toBe('open');
  await say('loans.dispute', 1, { words: '实际余额为 40 万元' });
  expect(await standing()).toBe('disputed');
  const disputed = async () => (await world.call<{ loans: Loan[] }>(bank, 'loans.list', { confirmation: 'disputed' })).loans;
  expect(await disputed()).toMatchObject([{ contractNo: loan.contractNo }]);
  late += 1000;
  await report(bank, sampleLoan({ ...loan, balanceFen: 400_000_00 }));
  expect(await standing()).toBe('changed');
  expect(await disputed()).toEqual([]);
  await expect(say('loans.confirm', 1)).rejects.toMatchObject({ code: 'state.conflict' });
  await say('loans.confirm', 2);
  expect(await standing()).toBe('confirmed');
});

test('a loan is seen by its institution, its enterprise and the operator; to everybody else it is not there', async () => {
  const loan = await lend(bank, codeOf(6));
  for (const who of [bank, operator, subjectOf(loan.code)])
    expect((await history(who, loan.code, loan.contractNo)).versions).toHaveLength(1);
  for (const who of [rival, subjectOf(codeOf(7))])
    await expect(history(who, loan.code, loan.contractNo)).rejects.toMatchObject({ code: 'resource.not-found' });
  const all = (who: Principal, table: string) =>
    world.database.transaction(who, (tx) => tx.rows({ text: `select from loans.${table}`, values: [] }));
  for (const table of ['versions', 'reports', 'newest', 'labels']) {
    expect((await all(bank, table)).length, table).toBeGreaterThan(0);
    for (const who of [rival, regulator]) expect(await all(who, table), table).toEqual([]);
  }
  await expect(all(bank, 'versions where false; update loans.versions set balance_fen = 0')).rejects.toThrow(/permission denied/);
});

test('a use that came neither to a loan nor to a refusal with its reason surfaces when its days are over', async () => {
  const silent = async (who: Principal = regulator, days = 30) =>
    (await world.call<{ cases: { caseNo: string }[] }>(who, 'loans.list-silent-cases', { days })).cases.map(
      ({ caseNo }) => caseNo,
    );
  const code = codeOf(8);
  for (const caseNo of ['USED-LENT', 'USED-REFUSED', 'USED-CLOSED', 'USED', 'UNUSED']) await open(bank, code, caseNo);
  const used = new Date(Date.now() - 40 * DAY_MS);
  await world.database.transaction({ clientId: 'x', name: 'x', role: 'system' }, (tx) =>
    tx.run(sql`insert into audit.disclosures (subject_id, disclosure_id, request_id, at, institution_no, client_id, provider_nos, operation,
        case_no, items, request_digest, rule_version, salt)
      select ${code}, gen_random_uuid(), 'r', ${used}::timestamptz, ${bank.institutionNo}, 'x', '{}', 'query.ask', c, '[]'::jsonb, '', '', decode(repeat('00', 32), 'hex')
      from unnest(array['USED-LENT', 'USED-REFUSED', 'USED-CLOSED', 'USED']) c`),
  );
  expect(await silent()).toEqual(['USED', 'USED-CLOSED', 'USED-LENT', 'USED-REFUSED']);
  await world.call(bank, 'query.close-case', { code, caseNo: 'USED-REFUSED', reason: '负债率过高' });
  await world.call(bank, 'query.close-case', { code, caseNo: 'USED-CLOSED' });
  await report(bank, sampleLoan({ code, contractNo: 'LENT', caseNo: 'USED-LENT' }));
  expect(await silent()).toEqual(['USED', 'USED-CLOSED']);
  expect(await silent(bank)).toEqual(['USED', 'USED-CLOSED']);
  expect(await silent(rival)).toEqual([]);
  expect(await silent(regulator, 41)).toEqual([]);
  await world.call(bank, 'query.close-case', { code, caseNo: 'USED-CLOSED', reason: '企业另行融资' });
  expect(await silent()).toEqual(['USED']);
  await report(bank, sampleLoan({ code, contractNo: 'LENT', caseNo: 'USED-LENT', loanState: 'cancelled' }));
  expect(await silent()).toEqual(['USED', 'USED-LENT']);
});

test('a loan is bad when it was sixty days overdue within twelve months of its grant, and unknown until these are over', async () => {
  const code = codeOf(9);
  const cases: [LoanRow[], boolean | null][] = [
    [[{ asOn: '2025-05-10', overdueDays: 60, overdueFen: 1 }, { asOn: '2025-06-30' }], true],
    [[{ asOn: '2025-05-10', overdueDays: 59, overdueFen: 1 }], null],
    [[{ asOn: '2026-01-10' }], false],
    [[{ asOn: '2026-03-31', overdueDays: 60, overdueFen: 1 }], false],
    [[{ asOn: '2025-06-30', loanState: 'settled', balanceFen: 0 }], false],
    [[{ asOn: '2025-06-30', loanState: 'written-off', balanceFen: 0 }], true],
  ];
  const wanted = new Map<string, boolean | null>();
  for (const [versions, bad] of cases) {
    const loan = await lend(bank, code);
    for (const version of versions) await report(bank, sampleLoan({ ...loan, ...version }));
    wanted.set(loan.contractNo, bad);
  }
  const { loanLabels: labels } = await world.call<{ loanLabels: { contractNo: string; bad: boolean | null }[] }>(
    bank,
    'loans.list-labels',
    {
      limit: 500,
    },
  );
  expect(new Map(labels.filter(({ contractNo }) => wanted.has(contractNo)).map((one) => [one.contractNo, one.bad]))).toEqual(
    wanted,
  );
});

test('default rates count by the grade of the day before the grant, and grades of fewer than ten enterprises are withheld', async () => {
  const score = (code: string, grade: string, at: string, shadow = false) =>
    world.database.transaction({ clientId: 'x', name: 'x', role: 'system' }, (tx) =>
      tx.run(sql`insert into evaluation.scores (subject_id, model_id, as_of, shadow, score, grade, coverage, feature_set, features_digest)
        values (${code}, ${shadow ? 'trial' : 'model'}, ${at}::timestamptz, ${shadow}, 600, ${grade}, 900, '', '')`),
    );
  for (let index = 0; index < 12; index++) {
    const code = codeOf(100 + index);
    await score(code, index < 10 ? 'A' : 'C', '2025-01-05T00:00:00Z');
    // Neither what came with the grant nor what is on trial counts.
    await score(code, 'B', '2025-01-10T01:00:00Z');
    await score(code, 'D', '2025-01-06T00:00:00Z', true);
    const loan = await lend(bank, code);
    const bad = index % 5 === 0;
    await report(
      bank,
      sampleLoan({ ...loan, asOn: '2026-01-10', ...(bad ? { asOn: '2025-09-01', overdueDays: 90, overdueFen: 1 } : {}) }),
    );
  }
  const { rates } = await world.call<{ rates: object[] }>(regulator, 'loans.show-default-rates', {});
  expect(rates).toEqual([
    { year: 2025, modelId: 'model', grade: 'A', loans: 10, bads: 2, badRate: 0.2 },
    { year: 2025, modelId: 'model', grade: 'C', loans: null, bads: null, badRate: null },
  ]);
});
