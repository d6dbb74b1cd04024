import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalNormaliser } from './decimal.ts';
import { integerNormaliser } from './integer.ts';
import { normalisedBy } from './normalised-by.ts';

const integer = (raw: string) => normalisedBy(integerNormaliser({ min: -10, max: 1_000_000 }), raw);
const kwh = { scale: 2, min: 0, unit: { zh: '千瓦时', en: 'kWh' } };
const decimal = (raw: string) => normalisedBy(decimalNormaliser(kwh, { headerPlaces: 0 }), raw);
const ratio = (raw: string) => normalisedBy(decimalNormaliser({ scale: 4 }, { headerPlaces: 0 }), raw);
const percent = (raw: string) =>
  normalisedBy(decimalNormaliser({ scale: 2, unit: { zh: '%', en: '%' } }, { headerPlaces: 0 }), raw);

describe('a whole number', () => {
  it.each([
    ['35', 35, []],
    ['0', 0, []],
    ['007', 7, []],
    ['1,000', 1000, ['number.grouping']],
    ['１０', 10, ['text.full-width']],
    ['10.00', 10, []],
    ['+5', 5, ['number.plus']],
    ['-5', -5, []],
    ['35人', 35, ['number.unit']],
    ['1E3', 1000, ['number.exponent']],
    ['NULL', null, ['null-text']],
    [' ', null, ['text.trimmed']],
  ])('reads %j as %j and says by which rules', (raw, is, by) => {
    expect(integer(raw)).toEqual({ is, by });
  });

  it.each([
    ['10.5', 'integer.shape'],
    ['十', 'integer.shape'],
    ['35吨', 'integer.shape'],
    ['约35', 'integer.shape'],
    ['1,00', 'integer.shape'],
    ['1000001', 'integer.range'],
    ['-11', 'integer.range'],
    ['9'.repeat(30), 'integer.range'],
  ])('%j is refused by %s', (raw, rule) => {
    expect(integer(raw)).toMatchObject({ is: null, rule });
  });
});

describe('a decimal', () => {
  it.each([
    ['12.5', 12.5, []],
    ['12.500', 12.5, []],
    ['1,200.75', 1200.75, ['number.grouping']],
    ['1200千瓦时', 1200, ['number.unit']],
    ['.5', 0.5, []],
    ['1.1000000000000001', 1.1, ['number.spreadsheet-noise']],
    ['/', null, ['null-text']],
  ])('reads %j as %j and says by which rules', (raw, is, by) => {
    expect(decimal(raw)).toEqual({ is, by });
  });

  it.each([
    ['12.345', 'decimal.scale'],
    ['-1', 'decimal.range'],
    ['9'.repeat(20), 'decimal.range'],
    ['12.5%', 'decimal.shape'],
    ['12度', 'decimal.shape'],
    ['--1', 'decimal.shape'],
  ])('%j is refused by %s', (raw, rule) => {
    expect(decimal(raw)).toMatchObject({ is: null, rule });
  });

  it('reads a per cent sign as a ratio without a unit and as the figure in a field of per cent', () => {
    expect(ratio('12.5%')).toEqual({ is: 0.125, by: ['percent'] });
    expect(percent('12.5%')).toEqual({ is: 12.5, by: ['number.unit'] });
    expect(
      normalisedBy(decimalNormaliser({ scale: 2, unit: { zh: '百分比', en: 'percent' } }, { headerPlaces: 0 }), '12.5％').is,
    ).toBe(12.5);
  });

  it('is multiplied by the unit of its column header', () => {
    const normaliser = decimalNormaliser(kwh, { headerPlaces: 4 });
    expect(normalisedBy(normaliser, '1.234567').is).toBe(12345.67);
    expect(normalisedBy(normaliser, '1.2345678')).toMatchObject({ is: null, rule: 'decimal.scale' });
  });

  it('keeps the value its digits say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (hundredths) => {
        const digits = String(hundredths).padStart(3, '0');
        expect(decimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`).is).toBe(hundredths / 100);
      }),
    );
  });
});
