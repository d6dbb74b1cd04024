import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyNormaliser, type MoneyOptions } from './money.ts';
import { normalisedBy } from './normalised-by.ts';

const plain: MoneyOptions = { headerUnit: null, foreign: false };
const wan = (raw: string) => normalisedBy(moneyNormaliser({ unit: 'wan-yuan' }, plain), raw);
const yuan = (raw: string, signed = false) => normalisedBy(moneyNormaliser({ unit: 'yuan', signed }, plain), raw);
const foreign = (raw: string) => normalisedBy(moneyNormaliser({ unit: 'wan-yuan' }, { headerUnit: null, foreign: true }), raw);

describe('an amount', () => {
  it.each([
    ['50', 50_000_000, []],
    ['50.5', 50_500_000, []],
    ['0.000001', 1, []],
    ['1,000万元', 1_000_000_000, ['money.grouping', 'money.unit']],
    ['3,000.4007(万元人民币)', 3_000_400_700, ['money.grouping', 'money.unit']],
    ['50万人民币', 50_000_000, ['money.unit']],
    ['200(万)', 200_000_000, ['money.unit']],
    ['50（万元）', 50_000_000, ['text.full-width', 'money.unit']],
    ['100(万元(人民币))', 100_000_000, ['money.unit']],
    ['8,866.1000(万元（人民币）)', 8_866_100_000, ['text.full-width', 'money.grouping', 'money.unit']],
    ['100(万人民币元)', 100_000_000, ['money.unit']],
    ['2000万元人民币', 2_000_000_000, ['money.unit']],
    ['219()', 219_000_000, []],
    ['5000元', 500_000, ['money.unit']],
    ['人民币5000元', 500_000, ['money.unit']],
    ['¥5,000.50', 500_050, ['money.grouping', 'money.unit']],
    ['1.5亿元', 15_000_000_000, ['money.unit']],
    ['3百万', 300_000_000, ['money.unit']],
    ['500人民币', 500_000_000, []],
    ['1.2E3', 1_200_000_000, ['number.exponent']],
    ['１００', 100_000_000, ['text.full-width']],
    ['0万元', 0, ['money.unit']],
    ['N/A', null, ['null-text']],
    ['无', null, ['null-text']],
    ['', null, []],
    ['示例甲', null, ['warning money.unreadable']],
    ['1,2340000(万)', null, ['warning money.unreadable']],
    ['1,00', null, ['warning money.unreadable']],
  ])('in a column of 万元 reads %j as %j fen and says by which rules', (raw, is, by) => {
    expect(wan(raw)).toEqual({ is, by });
  });

  it.each([
    ['1234.56', 123_456, []],
    ['1234.5000', 123_450, []],
    ['1,2345,6789', 12_345_678_900, ['money.grouping']],
    ['90000000000000', 9_000_000_000_000_000, []],
    ['1234.560000000000045', 123_456, ['number.spreadsheet-noise']],
    ['0.30000000000000004', 30, ['number.spreadsheet-noise']],
    ['0.28999999999999998', 29, ['number.spreadsheet-noise']],
    ['9.9999999999999996', 1000, ['number.spreadsheet-noise']],
  ])('in a column of 元 reads %j as %j fen and says by which rules', (raw, is, by) => {
    expect(yuan(raw)).toEqual({ is, by });
  });

  it.each([
    ['1234.567', 'money.fraction'],
    ['0.001', 'money.fraction'],
    ['33.33333333333333333', 'money.fraction'],
    ['90000000000001', 'money.range'],
    ['9'.repeat(40), 'money.range'],
    ['-5', 'money.negative'],
    ['(5)', 'money.negative'],
    ['700(万美元)', 'money.currency'],
    ['USD 700', 'money.currency'],
    ['1.2.3', 'money.shape'],
    ['10至20', 'money.shape'],
    ['10斤', 'money.shape'],
    ['1e99', 'money.shape'],
  ])('%j is refused by %s', (raw, rule) => {
    expect(yuan(raw)).toMatchObject({ is: null, rule });
  });

  it('of more decimals than a fen has is refused in 万元 too', () => {
    expect(wan('0.0000001')).toMatchObject({ rule: 'money.fraction' });
  });

  it.each(['示例甲', '1,00', '1,0000,00'])('that says no amount is refused where it is required: %s', (raw) => {
    expect(normalisedBy(moneyNormaliser({ unit: 'yuan', required: true }, plain), raw)).toMatchObject({ rule: 'money.shape' });
  });

  it.each([
    ['-5', -500],
    ['(1,000.00)', -100_000],
    ['−3.5', -350],
    ['-0', 0],
  ])('may be negative where the field is signed: %j is %j fen', (raw, is) => {
    expect(yuan(raw, true).is).toBe(is);
  });

  it.each([
    ['700(万美元)', 700_000_000, 'USD'],
    ['9,310(万香港元)', 9_310_000_000, 'HKD'],
    ['20(万新加坡元)', 20_000_000, 'SGD'],
    ['275,101.4780(万日元)', 275_101_478_000, 'JPY'],
    ['100英镑', 10_000, 'GBP'],
    ['50万人民币', 50_000_000, 'CNY'],
  ])('names its currency where the item has a place for one: %j', (raw, is, currency) => {
    expect(foreign(raw)).toMatchObject({ is, currency });
  });

  it('follows the unit of its column header, which its own text overrides', () => {
    const normaliser = moneyNormaliser({ unit: 'yuan' }, { headerUnit: { places: 6, currency: null }, foreign: false });
    expect(normalisedBy(normaliser, '12')).toEqual({ is: 12_000_000, by: ['money.header-unit'] });
    expect(normalisedBy(normaliser, '12元')).toEqual({ is: 1_200, by: ['money.unit'] });
  });

  it('comes back exactly from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000_000 }), (fen) => {
        const digits = String(fen).padStart(7, '0');
        const inYuan = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const inWan = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
        const grouped = `${String(BigInt(digits.slice(0, -2))).replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}元`;
        expect(yuan(inYuan).is).toBe(fen);
        expect(wan(inWan).is).toBe(fen);
        expect(wan(grouped).is).toBe(fen);
        expect(yuan(`${inWan}(万元人民币)`).is).toBe(fen);
      }),
    );
  });
});
