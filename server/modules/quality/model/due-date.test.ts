import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { addDays, chinaDay, daysBetween, startOfChinaDay } from '../../../kernel/pure/china-day.ts';
import { dueDates, MAX_DUE_DATES, nextDue } from './due-date.ts';
import { dueDay, findPeriod } from './period.ts';

type Refresh = ItemDefinition['refresh'];
const item = (frequency: Refresh['frequency'], dueDays: number) => ({ refresh: { frequency, dueDays } });
/** A moment on China's clock. */
const at = (text: string) => new Date(`${text}+08:00`);

const periodic = ['realtime', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
const anyRefresh = fc.record({ frequency: fc.constantFrom(...periodic), dueDays: fc.nat(200) });
const anyMoment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const dueOf = (refresh: Refresh, from: string, to: string) =>
  dueDates({ refresh }, startOfChinaDay(from), startOfChinaDay(to)).map(({ dueOn }) => dueOn);

describe('a day in China', () => {
  test('begins at 16:00 UTC of the day before', () => {
    expect(chinaDay(new Date('2026-02-28T15:59:59.999Z'))).toBe('2026-02-28');
    expect(chinaDay(new Date('2026-02-28T16:00:00.000Z'))).toBe('2026-03-01');
    expect(startOfChinaDay('2026-03-01').toISOString()).toBe('2026-02-28T16:00:00.000Z');
  });

  test('is the same as the calendar of Asia/Shanghai says', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(fc.property(anyMoment, (moment) => chinaDay(moment) === format.format(moment)));
  });
});

describe('a period', () => {
  test.each([
    ['daily', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['weekly', '2024-12-31', '2024-12-30', '2025-01-05'],
    ['weekly', '2025-01-05', '2024-12-30', '2025-01-05'],
    ['monthly', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['monthly', '2023-02-10', '2023-02-01', '2023-02-28'],
    ['monthly', '2024-12-31', '2024-12-01', '2024-12-31'],
    ['quarterly', '2024-11-30', '2024-10-01', '2024-12-31'],
    ['yearly', '2024-02-29', '2024-01-01', '2024-12-31'],
  ] as const)('%s of %s runs from %s to %s', (frequency, day, first, last) => {
    expect(findPeriod(frequency, day)).toEqual({ first, last });
  });

  test('holds its day, and the next begins where it ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodic), anyMoment, (frequency, moment) => {
        const day = chinaDay(moment);
        const period = findPeriod(frequency, day)!;
        expect(period.first <= day && day <= period.last).toBe(true);
        expect(findPeriod(frequency, period.first)).toEqual(period);
        expect(findPeriod(frequency, addDays(period.last, 1))!.first).toBe(addDays(period.last, 1));
      }),
    );
  });
});

describe('due dates', () => {
  test.each([
    [{ frequency: 'monthly', dueDays: 15 }, '2024-01-01', '2024-04-30', ['2024-01-15', '2024-02-15', '2024-03-15', '2024-04-15']],
    [{ frequency: 'monthly', dueDays: 0 }, '2024-02-01', '2024-03-31', ['2024-02-29', '2024-03-31']],
    [{ frequency: 'monthly', dueDays: 30 }, '2023-03-01', '2023-03-31', ['2023-03-02', '2023-03-30']],
    [{ frequency: 'quarterly', dueDays: 15 }, '2023-12-01', '2024-05-01', ['2024-01-15', '2024-04-15']],
    [{ frequency: 'yearly', dueDays: 60 }, '2024-01-01', '2025-12-31', ['2024-02-29', '2025-03-01']],
    [{ frequency: 'weekly', dueDays: 7 }, '2024-12-30', '2025-01-12', ['2025-01-05', '2025-01-12']],
    [{ frequency: 'daily', dueDays: 1 }, '2024-02-28', '2024-03-01', ['2024-02-28', '2024-02-29', '2024-03-01']],
    [{ frequency: 'on-change', dueDays: 3 }, '2024-01-01', '2024-12-31', []],
  ] as const)('of %o from %s to %s are %o', (refresh, from, to, expected) => {
    expect(dueOf(refresh, from, to)).toEqual(expected);
  });

  test('of two adjoining spans are those of the whole, none lost and none twice', () => {
    fc.assert(
      fc.property(anyRefresh, anyMoment, fc.nat(300), fc.nat(300), (refresh, moment, first, second) => {
        const from = chinaDay(moment);
        const middle = addDays(from, first);
        const to = addDays(middle, second + 1);
        expect([...dueOf(refresh, from, middle), ...dueOf(refresh, addDays(middle, 1), to)]).toEqual(dueOf(refresh, from, to));
      }),
    );
  });

  test('are refused when they are too many to be meant', () => {
    expect(() => dueOf({ frequency: 'daily', dueDays: 1 }, '2000-01-01', addDays('2000-01-01', MAX_DUE_DATES))).toThrow(
      RangeError,
    );
  });
});

describe('what is due next', () => {
  test.each([
    // Delivered on time for February, in March: March is next, due in April.
    ['2024-03-10T09:00', '2024-04-15T23:59', '2024-04-15', 0],
    ['2024-03-10T09:00', '2024-04-16T00:00', '2024-04-15', 1],
    // The last minute of a month brings the month before; the first minute of the next brings that month.
    ['2024-02-29T23:59', '2024-03-16T00:00', '2024-03-15', 1],
    ['2024-03-01T00:00', '2024-03-16T00:00', '2024-04-15', 0],
    ['2023-12-31T12:00', '2024-01-20T12:00', '2024-01-15', 5],
  ])('monthly, delivered %s, is at %s due on %s and %i days late', (delivered, now, dueOn, daysLate) => {
    expect(nextDue(item('monthly', 15), at(delivered), at(now))).toEqual({ dueOn, daysLate });
  });

  test('is nothing for an item delivered on change', () => {
    expect(nextDue(item('on-change', 3), at('2024-01-01T00:00'), at('2026-01-01T00:00'))).toBeNull();
  });

  test('is from today on where nothing was ever delivered', () => {
    fc.assert(
      fc.property(anyRefresh, anyMoment, (refresh, now) => {
        const { dueOn, daysLate } = nextDue({ refresh }, null, now)!;
        expect(daysLate).toBe(0);
        expect(dueOf(refresh, chinaDay(now), dueOn)).toEqual([dueOn]);
      }),
    );
  });

  test('is the due day of the period of the last delivery, and one more day late each day', () => {
    fc.assert(
      fc.property(anyRefresh, anyMoment, fc.nat(800), (refresh, delivered, days) => {
        const now = new Date(delivered.getTime() + days * 86_400_000);
        const { dueOn, daysLate } = nextDue({ refresh }, delivered, now)!;
        expect(dueOn).toBe(dueDay(findPeriod(refresh.frequency, chinaDay(delivered))!, refresh));
        expect(daysLate).toBe(Math.max(0, daysBetween(dueOn, chinaDay(now))));
        expect(nextDue({ refresh }, delivered, new Date(now.getTime() + 86_400_000))!.daysLate - daysLate).toBe(
          chinaDay(now) >= dueOn ? 1 : 0,
        );
      }),
    );
  });
});
