import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeRegistrationNumber, readRegistrationNumber, registrationCheckDigit } from './registration-number.ts';

const body = fc
  .array(fc.constantFrom(...'0123456789'.split('')), { minLength: 14, maxLength: 14 })
  .map((digits) => digits.join(''));

describe('an old registration number', () => {
  it('has a check digit by ISO 7064 MOD 11,10', () => {
    expect(registrationCheckDigit('11010800000001')).toBe('6');
    expect(() => registrationCheckDigit('1101080000000')).toThrow(RangeError);
  });

  it('is valid with fifteen digits of which the last agrees', () => {
    fc.assert(
      fc.property(body, (digits) => {
        const number = digits + registrationCheckDigit(digits);
        expect(readRegistrationNumber(number)).toEqual({ outcome: 'valid', number, form: 'fifteen-digit', mendings: [] });
      }),
    );
  });

  it('is no longer valid after any one digit is changed, yet stays usable as the key of an alias', () => {
    const change = fc.record({ index: fc.integer({ min: 0, max: 14 }), digit: fc.constantFrom(...'0123456789'.split('')) });
    fc.assert(
      fc.property(body, change, (digits, { index, digit }) => {
        const number = digits + registrationCheckDigit(digits);
        fc.pre(number.charAt(index) !== digit);
        const changed = number.slice(0, index) + digit + number.slice(index + 1);
        expect(readRegistrationNumber(changed)).toEqual({
          outcome: 'unchecked',
          number: changed,
          form: 'fifteen-digit',
          mendings: [],
        });
      }),
    );
  });

  it('is unchecked with thirteen digits, which had no check digit', () => {
    expect(readRegistrationNumber('3200001000001')).toEqual({
      outcome: 'unchecked',
      number: '3200001000001',
      form: 'thirteen-digit',
      mendings: [],
    });
  });

  it('is unchecked in words, in one normalised form', () => {
    const expected = { outcome: 'unchecked', number: '企合示总字第000001号', form: 'worded' };
    expect(readRegistrationNumber('企合示总字第000001号')).toMatchObject({ ...expected, mendings: [] });
    expect(readRegistrationNumber('企合示总字第 ０００００１ 号')).toMatchObject({
      ...expected,
      mendings: ['full-width', 'space'],
    });
  });

  it.each([
    ['', 'empty'],
    ['12345678901234', 'length'],
    ['1234567890123456', 'length'],
    ['12345678901234A', 'character'],
    ['暂无', 'character'],
    [`企合${'示'.repeat(40)}字第1号`, 'character'],
  ])('%j is refused by the rule %s', (raw, rule) => {
    expect(readRegistrationNumber(raw)).toMatchObject({ outcome: 'refused', rule });
    expect(looksLikeRegistrationNumber(raw)).toBe(false);
  });
});
