import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateNormaliser } from './date.ts';
import { monthNormaliser } from './month.ts';
import { normalisedBy } from './normalised-by.ts';
import { yearNormaliser } from './year.ts';

const date = (raw: string) => normalisedBy(dateNormaliser(), raw);
const month = (raw: string) => normalisedBy(monthNormaliser(), raw);
const year = (raw: string) => normalisedBy(yearNormaliser(), raw);

describe('a date', () => {
  it.each([
    ['2017-01-04', '2017-01-04', []],
    ['2017/1/4', '2017-01-04', ['date.separators']],
    ['2017.1.4', '2017-01-04', ['date.separators']],
    ['2017-1-4', '2017-01-04', ['date.separators']],
    ['2017年1月4日', '2017-01-04', ['date.separators']],
    ['2017年01月04日', '2017-01-04', ['date.separators']],
    ['20170104', '2017-01-04', ['date.separators']],
    ['2017-01-04 00:00:00', '2017-01-04', ['date.time-dropped']],
    ['2017/1/4 8:30', '2017-01-04', ['date.time-dropped']],
    ['2017-01-04T08:30:00.123', '2017-01-04', ['date.time-dropped']],
    ['20170104083000', '2017-01-04', ['date.time-dropped']],
    [' 2017-01-04 ', '2017-01-04', ['text.trimmed']],
    ['２０１７－０１－０４', '2017-01-04', ['text.full-width']],
    ['2024-02-29', '2024-02-29', []],
    ['2000-02-29', '2000-02-29', []],
    ['长期', null, ['date.open-ended']],
    ['9999-12-31', null, ['date.open-ended']],
    ['9999-12-31 00:00:00', null, ['date.open-ended']],
    ['N/A', null, ['null-text']],
    ['—', null, ['null-text']],
    ['', null, []],
    ['   ', null, ['text.trimmed']],
  ])('reads %j as %j and says by which rules', (raw, is, by) => {
    expect(date(raw)).toEqual({ is, by });
  });

  it.each([
    ['2017-01-03T16:00:00Z', '2017-01-04'],
    ['2017-01-03T15:59:59.999Z', '2017-01-03'],
    ['2017-01-04T00:30:00+08:00', '2017-01-04'],
    ['2016-12-31 20:00 -0500', '2017-01-01'],
  ])('with a zone is the day in Beijing: %s is %s', (raw, is) => {
    expect(date(raw)).toEqual({ is, by: ['date.zone'] });
  });

  it.each([
    ['2023-02-30', 'date.invalid'],
    ['2023/2/30', 'date.invalid'],
    ['2023-13-01', 'date.invalid'],
    ['2023-00-10', 'date.invalid'],
    ['1900-02-29', 'date.invalid'],
    ['1799-12-31', 'date.range'],
    ['2201-01-01', 'date.range'],
    ['9999-11-30', 'date.range'],
    ['17/1/4', 'date.shape'],
    ['04/01/2017', 'date.shape'],
    ['2017-01', 'date.shape'],
    ['2017-01-04 noon', 'date.shape'],
    ['43105', 'date.shape'],
    ['明天', 'date.shape'],
  ])('%j is refused by %s', (raw, rule) => {
    expect(date(raw)).toMatchObject({ is: null, rule });
  });

  it('comes out the same however its parts are separated', () => {
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-'), (at, separator) => {
        const iso = at.toISOString().slice(0, 10);
        const short = iso.split('-').map(Number).join(separator);
        expect(date(iso).is).toBe(iso);
        expect(date(short).is).toBe(iso);
        expect(date(iso.replaceAll('-', '')).is).toBe(iso);
      }),
    );
  });
});

describe('a month', () => {
  it.each([
    ['2024-03', '2024-03', []],
    ['202403', '2024-03', ['month.separators']],
    ['2024-3', '2024-03', ['month.separators']],
    ['2024/03', '2024-03', ['month.separators']],
    ['2024年3月', '2024-03', ['month.separators']],
    ['2024年3月份', '2024-03', ['month.separators']],
    ['2024-03-01', '2024-03', ['month.day-dropped']],
    ['2024/3/1 0:00:00', '2024-03', ['month.day-dropped']],
    ['20240301', '2024-03', ['month.day-dropped']],
    ['无', null, ['null-text']],
  ])('reads %j as %j and says by which rules', (raw, is, by) => {
    expect(month(raw)).toEqual({ is, by });
  });

  it.each([
    ['2024-13', 'date.invalid'],
    ['202400', 'date.invalid'],
    ['2024-02-30', 'date.invalid'],
    ['1700-01', 'date.range'],
    ['2024', 'month.shape'],
    ['一季度', 'month.shape'],
  ])('%j is refused by %s', (raw, rule) => {
    expect(month(raw)).toMatchObject({ is: null, rule });
  });
});

describe('a year', () => {
  it.each([
    ['2024', 2024, []],
    ['2024年', 2024, ['year.word']],
    ['2024年度', 2024, ['year.word']],
    ['２０２４', 2024, ['text.full-width']],
    ['-', null, ['null-text']],
  ])('reads %j as %j and says by which rules', (raw, is, by) => {
    expect(year(raw)).toEqual({ is, by });
  });

  it.each([
    ['24', 'year.shape'],
    ['2024-01-01', 'year.shape'],
    ['1799', 'date.range'],
    ['9999', 'date.range'],
  ])('%j is refused by %s', (raw, rule) => {
    expect(year(raw)).toMatchObject({ is: null, rule });
  });
});
