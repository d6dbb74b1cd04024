import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, dayText, firstDay, monthOf, monthText } from './calendar.ts';
import { next, normal, poisson, seeded, unit } from './seeded.ts';

const draws = (...keys: Parameters<typeof seeded>) => {
  const rng = seeded(...keys);
  return Array.from({ length: 4 }, () => next(rng));
};

describe('a seeded generator', () => {
  it('draws the same for the same seed, number, stream and place, and otherwise for any other', () => {
    expect(draws(1, 2, 'a', 3)).toEqual(draws(1, 2, 'a', 3));
    const others = [draws(1, 2, 'a', 3), draws(2, 2, 'a', 3), draws(1, 3, 'a', 3), draws(1, 2, 'b', 3), draws(1, 2, 'a', 4)];
    expect(new Set(others.flat()).size).toBe(others.length * 4);
  });

  it('keeps drawing the numbers it drew before, since samples must not change between releases', () => {
    expect(draws(20260101, 0, 'enterprise')).toMatchInlineSnapshot(`
      [
        2553177744,
        4098857471,
        2247164545,
        3849182791,
      ]
    `);
  });

  it('draws evenly, also over the first draws of neighbouring numbers', () => {
    const firsts = Array.from({ length: 40_000 }, (_, index) => unit(seeded(5, index, 'even')));
    const tenths = Array.from({ length: 10 }, (_, tenth) => firsts.filter((value) => Math.floor(value * 10) === tenth).length);
    for (const count of tenths) expect(Math.abs(count - 4000)).toBeLessThan(300);
  });

  it('has the mean and deviation that were asked for', () => {
    const rng = seeded(1, 1, 'moments');
    const values = Array.from({ length: 40_000 }, () => normal(rng, 3, 2));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(3, 1);
    expect(Math.sqrt(variance)).toBeCloseTo(2, 1);
    const counts = Array.from({ length: 40_000 }, () => poisson(rng, 1.5));
    expect(counts.reduce((sum, value) => sum + value, 0) / counts.length).toBeCloseTo(1.5, 1);
  });
});

describe('the calendar', () => {
  it('agrees with the civil calendar on every day from 1970 to 2050', () => {
    for (let day = 0; day < 29_000; day++) {
      const text = new Date(day * 86_400_000).toISOString();
      expect(dayText(day)).toBe(text.slice(0, 10));
      expect(monthText(monthOf(day))).toBe(text.slice(0, 7));
      if (text.startsWith('01', 8)) expect(firstDay(monthOf(day))).toBe(day);
    }
  });

  it('stays within the month when it adds months', () => {
    expect(dayText(addMonths(dayOf('2024-01-31'), 1))).toBe('2024-02-29');
    expect(dayText(addMonths(dayOf('2024-03-15'), 12))).toBe('2025-03-15');
  });

  it('takes no day that does not exist', () => {
    for (const text of ['2023-02-29', '2023-13-01', '2023-1-1', '', 'today']) expect(() => dayOf(text), text).toThrow(RangeError);
  });
});
