import { expect, test } from 'vitest';
import { loanFaults } from '../server/modules/loans/model/loan-faults.ts';
import { loanBook } from './loan-book.ts';
import { worldOf } from './world.ts';

const book = loanBook(worldOf(), { asOf: '2026-06-15', loans: 3000, enterprises: 1500, institutions: [1, 2], prefix: 'SL' });
const meanRate = (year: string) => {
  const granted = book.filter(({ version, grantedOn }) => version === 1 && grantedOn.startsWith(year));
  return granted.reduce((sum, { ratePpm }) => sum + ratePpm, 0) / granted.length;
};

test('every version of the book would be accepted from an institution, and none is known before its day', () => {
  const faults = book.flatMap((loan) =>
    loanFaults({ ...loan }, '2026-06-15').map(({ field, rule }) => `${loan.contractNo} ${field} ${rule}`),
  );
  expect(faults).toEqual([]);
  expect(book.length).toBeGreaterThan(5000);
  expect(book.filter(({ recordedAt, asOn }) => recordedAt.slice(0, 10) <= asOn)).toEqual([]);
});

test('it grows, gets cheaper, and some of it goes bad', () => {
  const grants = (year: string) => book.filter(({ version, grantedOn }) => version === 1 && grantedOn.startsWith(year)).length;
  expect(grants('2026') * 2).toBeGreaterThan(grants('2025') * 0.8);
  expect(meanRate('2025')).toBeLessThan(meanRate('2024'));
  expect(meanRate('2026')).toBeLessThan(meanRate('2025'));
  const bad = new Set(book.filter(({ overdueDays }) => overdueDays >= 60).map(({ contractNo }) => contractNo));
  expect(bad.size).toBeGreaterThan(10);
});

test('the same settings make the same book, and every enterprise is of an industry that is known', () => {
  expect(loanBook(worldOf(), { asOf: '2026-06-15', loans: 3000, enterprises: 1500, institutions: [1, 2], prefix: 'SL' })).toEqual(
    book,
  );
  expect(book.filter(({ industrySection }) => !/^[A-T]$/.test(industrySection))).toEqual([]);
});
