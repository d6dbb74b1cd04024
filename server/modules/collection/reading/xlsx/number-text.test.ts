import { describe, expect, it } from 'vitest';

import { styleOfCode } from './cell-styles.ts';
import { numberText } from './number-text.ts';

describe('numbers of cells as texts', () => {
  it.each([
    ['123456789012345', '123456789012345'],
    ['320928000001397123', '320928000001397123'],
    ['1E+21', '1000000000000000000000'],
    ['9.1440101E+17', '914401010000000000'],
    ['1.5E-7', '0.00000015'],
    ['-0.30000000000000004', '-0.3'],
    ['1234.5600000000001', '1234.56'],
    ['-0.0', '0'],
    ['abc', 'abc'],
  ])('%s is written %s, never with an exponent', (value, expected) => {
    expect(numberText(value, { kind: 'general' }, false)).toBe(expected);
  });

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '1900-02-29'],
    ['61', '1900-03-01'],
    ['45413.999999', '2024-05-02'],
    ['45413.25', '2024-05-01T06:00:00'],
    ['0.5', '12:00:00'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
    ['-1', '-1'],
  ])('day %s is %s', (value, expected) => {
    expect(numberText(value, { kind: 'date' }, false)).toBe(expected);
  });

  it('percentages keep their digits, durations their hours, codes their zeros', () => {
    expect(numberText('0.07', { kind: 'percent' }, false)).toBe('7%');
    expect(numberText('1.5', { kind: 'duration' }, false)).toBe('36:00:00');
    expect(numberText('42', { kind: 'padded', digits: 6 }, false)).toBe('000042');
  });
});

describe('kinds of number formats', () => {
  it.each([
    ['General', 'general'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 'general'],
    ['0.00"小时m"', 'general'],
    ['[$USD] 0.00', 'general'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['h:mm AM/PM', 'date'],
    ['[h]:mm:ss', 'duration'],
    ['0.0%', 'percent'],
    ['000000', 'padded'],
    ['0', 'general'],
  ])('%s is %s', (code, kind) => {
    expect(styleOfCode(code).kind).toBe(kind);
  });
});
