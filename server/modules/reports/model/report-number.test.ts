import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReportNumber, reportNumber } from './report-number.ts';

const numbers = fc
  .tuple(
    fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    fc.array(fc.nat(255), { minLength: 7, maxLength: 7 }),
  )
  .map(([day, chance]) => reportNumber(day.toISOString().slice(0, 10), chance));

test('a number is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(number).toMatch(/^JQ-\d{8}-[0-9A-Z]{8}$/);
      expect(readReportNumber(number)).toBe(number);
      expect(readReportNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number);
      expect(readReportNumber(number.replaceAll('-', '－'))).toBe(number);
    }),
  );
});

test('one wrong character is noticed, and two exchanged neighbours are', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');
  fc.assert(
    fc.property(numbers, fc.integer({ min: 3, max: 19 }), fc.constantFrom(...alphabet), (number, at, other) => {
      if (number[at] === '-') return;
      if (number[at] !== other) expect(readReportNumber(number.slice(0, at) + other + number.slice(at + 1))).toBeUndefined();
      const next = number[at + 1];
      if (next === undefined || next === '-' || next === number[at]) return;
      expect(readReportNumber(number.slice(0, at) + next + number[at]! + number.slice(at + 2))).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

test('what is no number is not taken for one', () => {
  for (const text of ['', 'JQ', 'JQ-20260314', 'XX-20260314-00000000', 'JQ-20260314-OOOOOOOO', 'JQ-20260314-000000000'])
    expect(readReportNumber(text)).toBeUndefined();
});
