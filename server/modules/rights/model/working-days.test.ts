import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/pure/china-day.ts';
import { addWorkingDays, holidaysKnown, isWorkingDay, workingDaysBetween, type WorkCalendar } from './working-days.ts';

const span = (first: string, days: number) => Array.from({ length: days }, (_, i) => addDays(first, i));
/** National Day 2025 with Mid-Autumn, as the notice has it. */
const autumn: WorkCalendar = {
  off: new Set(span('2025-10-01', 8)),
  work: new Set(['2025-09-28', '2025-10-11']),
};
const none: WorkCalendar = { off: new Set(), work: new Set() };

const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-01-01', days));
const anyCalendar = fc
  .record({ off: fc.array(anyDay, { maxLength: 60 }), work: fc.array(anyDay, { maxLength: 30 }) })
  .map(({ off, work }): WorkCalendar => ({ off: new Set(off), work: new Set(work) }));
const anyCount = fc.integer({ min: 0, max: 60 });

describe('a term in working days', () => {
  test('passes over a long holiday and counts the weekend days worked in exchange', () => {
    // Friday; then Sunday the 28th is worked, Monday, Tuesday; the 1st to the 8th are off.
    expect(addWorkingDays('2025-09-26', 3, autumn)).toBe('2025-09-30');
    expect(addWorkingDays('2025-09-26', 4, autumn)).toBe('2025-10-09');
    expect(addWorkingDays('2025-09-26', 6, autumn)).toBe('2025-10-11');
    expect(addWorkingDays('2025-09-26', 7, autumn)).toBe('2025-10-13');
    expect(workingDaysBetween('2025-09-30', '2025-10-08', autumn)).toBe(0);
  });

  test('counts weekends alone where no holidays are known, and says so', () => {
    expect(addWorkingDays('2025-09-30', 1, none)).toBe('2025-10-01');
    expect(holidaysKnown('2025-09-30', '2025-10-09', autumn)).toBe(true);
    expect(holidaysKnown('2025-09-30', '2026-01-05', autumn)).toBe(false);
    expect(holidaysKnown('2025-09-30', '2025-10-09', none)).toBe(false);
  });

  test('ends on a working day, and not one day earlier would do', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCalendar, (day, count, calendar) => {
        const end = addWorkingDays(day, count, calendar);
        expect(workingDaysBetween(day, end, calendar)).toBe(count);
        if (count > 0) {
          expect(isWorkingDay(end, calendar)).toBe(true);
          expect(workingDaysBetween(day, addDays(end, -1), calendar)).toBe(count - 1);
        }
      }),
    );
  });

  test('can be counted in parts, and backwards it is the same with the other sign', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyCount, anyCount, anyCalendar, (day, other, a, b, calendar) => {
        expect(addWorkingDays(addWorkingDays(day, a, calendar), b, calendar)).toBe(addWorkingDays(day, a + b, calendar));
        expect(workingDaysBetween(day, other, calendar)).toBe(-workingDaysBetween(other, day, calendar) || 0);
      }),
    );
  });

  test('is a whole number of days within bounds, in a calendar that has working days', () => {
    for (const count of [-1, 1.5, 1_001, Number.NaN]) expect(() => addWorkingDays('2025-01-01', count, none)).toThrow(RangeError);
    const never: WorkCalendar = { off: new Set(span('2025-01-01', 40_100)), work: new Set() };
    expect(() => addWorkingDays('2025-01-01', 1, never)).toThrow(RangeError);
  });
});
