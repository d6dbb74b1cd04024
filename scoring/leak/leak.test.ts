import { expect, test } from 'vitest';
import { outcomeOf, rowsOf, type DataTable } from '../data/table.ts';
import { logOdds } from '../fitting/fit-evidence.ts';
import { random } from '../numeric/random.ts';
import { californiaLoans, germanCredit } from '../testing/public-data.testing.ts';
import { fitScreened } from './fit-screened.ts';
import { leakScreen } from './leak-screen.ts';
import { namesAnOutcome } from './outcome-words.ts';

const loans = californiaLoans();

test('of the California loans, the columns that were known only afterwards are flagged before anything is fitted, and no honest one', () => {
  const findings = leakScreen(loans.table, { bad: loans.bad });
  const encoding = findings.filter(({ encodes }) => encodes).map(({ code }) => code);
  expect(encoding.toSorted()).toEqual(['ChgOffDate', 'ChgOffPrinGr', 'MIS_Status', 'Term', 'daysterm']);
  const reasonsOf = (code: string) => findings.find((one) => one.code === code)?.reasons;
  expect(reasonsOf('BalanceGross')).toEqual(['named-for-outcome', 'constant']);
  expect(reasonsOf('ChgOffDate')).toContain('presence-tells');
  expect(reasonsOf('Term')).toContain('foretells-too-well');
  expect(reasonsOf('LoanNr_ChkDgt')).toContain('identifies-rows');
  for (const code of ['RealEstate', 'Portion', 'Recession', 'New', 'DisbursementGross', 'NoEmp', 'Bank', 'NAICS']) {
    expect(reasonsOf(code), code).toBeUndefined();
  }
  expect(fitScreened(loans.table, { bad: loans.bad }, { codes: ['Portion', 'Term'] }).outcome).toBe('leaks');
  expect(fitScreened(loans.table, { bad: loans.bad }, { codes: ['Portion', 'Term'], confirmed: ['Term'] }).outcome).toBe(
    'fitted',
  );
});

test('German credit, which holds nothing known afterwards, has no column that encodes the outcome', () => {
  const { table, bad } = germanCredit();
  expect(leakScreen(table, { bad })).toEqual([]);
});

test('chance alone is not flagged in small sets of many columns', () => {
  const next = random(4);
  const bad = Uint8Array.from({ length: 120 }, (_, row) => Number(row % 4 === 0));
  const columns = Array.from(
    { length: 60 },
    (_, at) => [`c${at}`, { kind: 'number', values: Float64Array.from(bad, next) }] as const,
  );
  expect(leakScreen({ rows: 120, specials: [], columns: new Map(columns) }, { bad })).toEqual([]);
});

test('a column that tells of the few bad of a set with few bad is found, though its other values say nothing', () => {
  const next = random(6);
  const bad = Uint8Array.from({ length: 3_000 }, () => Number(next() < 0.04));
  const values = Float64Array.from(bad, (one) => (one === 1 && next() < 0.3 ? 1 : 0));
  const table: DataTable = { rows: 3_000, specials: [], columns: new Map([['fee', { kind: 'number', values }]]) };
  expect(leakScreen(table, { bad })[0]).toMatchObject({ code: 'fee', encodes: true, reasons: ['parts-purely'] });
});

test('by the paper’s own split and features, at most 32.2 in 100 loans of the test set are judged wrongly', () => {
  const selected = loans.records.map((record) => record['Selected'] === '1');
  const rows = (want: boolean) => Uint32Array.from([...selected.keys()].filter((row) => selected[row] === want));
  const [train, held] = [rows(true), rows(false)];
  const fit = fitScreened(rowsOf(loans.table, train), outcomeOf({ bad: loans.bad }, train), {
    codes: ['RealEstate', 'Portion', 'Recession'],
  });
  if (fit.outcome !== 'fitted') throw new Error(fit.outcome);
  const odds = logOdds(fit.model, rowsOf(loans.table, held));
  const wrong = [...held].filter((row, at) => Number(odds[at]! > 0) !== loans.bad[row]).length;
  expect(held).toHaveLength(1_051);
  expect(wrong / held.length).toBeLessThanOrEqual(0.322);
});

test('names that speak of the outcome are known in both languages', () => {
  for (const code of ['ChgOffPrinGr', 'charge_off_amt', 'BalanceGross', 'loan_default', '核销金额', '贷款余额'])
    expect(namesAnOutcome(code), code).toBe(true);
  for (const code of ['Portion', 'defaulting_supplier_count', 'tax_level', '注册资本', 'unbalanced'])
    expect(namesAnOutcome(code), code).toBe(false);
});
