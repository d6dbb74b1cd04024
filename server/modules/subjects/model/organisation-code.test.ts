import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationCheckCharacter } from './organisation-check.ts';
import { organisationPartOf, readOrganisationCode } from './organisation-code.ts';

const textOf = (alphabet: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet.split('')), { minLength: 8, maxLength: 8 }).map((characters) => characters.join(''));
const validCode = textOf('0123456789ABCDEFGHJKLMNPQRTUWXY').map((body) => body + organisationCheckCharacter(body));
const hyphened = (code: string): string => `${code.slice(0, 8)}-${code.slice(8)}`;

describe('an organisation code', () => {
  it.each(['70846113-6', '79965505-8', '71092546-2', '63159284-X', 'MA62K026-0', 'M000100Y-4'])(
    'is valid as printed: %s',
    (raw) => {
      expect(readOrganisationCode(raw)).toEqual({ outcome: 'valid', code: raw.replace('-', '') });
    },
  );

  it('is valid with its hyphen and without', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        expect(readOrganisationCode(code)).toEqual({ outcome: 'valid', code });
        expect(readOrganisationCode(hyphened(code))).toEqual({ outcome: 'valid', code });
      }),
    );
  });

  it('writes the check value 10 as X and 11 as 0', () => {
    expect(organisationCheckCharacter('63159284')).toBe('X');
    expect(organisationCheckCharacter('MA62K026')).toBe('0');
    expect(organisationCheckCharacter('00000000')).toBe('0');
    expect(() => organisationCheckCharacter('1234567')).toThrow(RangeError);
  });

  it('is mended from full-width, lower-case and blanks, and says so', () => {
    expect(readOrganisationCode('63159284-x')).toEqual({
      outcome: 'mended',
      code: '63159284X',
      mendings: ['lower-case', 'space'],
    });
    expect(readOrganisationCode('６３１５９２８４Ｘ')).toEqual({
      outcome: 'mended',
      code: '63159284X',
      mendings: ['full-width'],
    });
    expect(readOrganisationCode(' 63159284X')).toEqual({ outcome: 'mended', code: '63159284X', mendings: ['space'] });
  });

  it('is mended from one look-alike letter that the check confirms, and never from two', () => {
    expect(readOrganisationCode('7O846113-6')).toEqual({
      outcome: 'mended',
      code: '708461136',
      mendings: ['space', 'confusable'],
    });
    expect(readOrganisationCode('7O846113-5')).toMatchObject({ outcome: 'refused', rule: 'check-character' });
    expect(readOrganisationCode('M0001OOY4')).toMatchObject({ outcome: 'refused', rule: 'check-character' });
  });

  it('is left as written where a letter that looks like a digit makes the check agree', () => {
    const code = `1234567O${organisationCheckCharacter('1234567O')}`;
    expect(readOrganisationCode(code)).toEqual({ outcome: 'valid', code });
  });

  it('is refused with any other check character', () => {
    fc.assert(
      fc.property(validCode, fc.constantFrom(...'0123456789X'.split('')), (code, check) => {
        fc.pre(!code.endsWith(check));
        expect(readOrganisationCode(code.slice(0, 8) + check)).toMatchObject({ outcome: 'refused', rule: 'check-character' });
      }),
    );
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1234567-8', 'length'],
    ['1234567890', 'length'],
    ['1234567代-0', 'character'],
    ['12345678-Y', 'character'],
  ])('%j is refused by the rule %s', (raw, rule) => {
    expect(readOrganisationCode(raw)).toMatchObject({ outcome: 'refused', rule });
  });

  it('stands in characters 9 to 17 of a unified code', () => {
    expect(organisationPartOf('91512081MA62K0260E')).toBe('MA62K0260');
  });
});
