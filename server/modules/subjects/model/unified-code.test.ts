import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeRules } from './code-rule.ts';
import { maxRawLength } from './identifier-text.ts';
import { mendings, type Mending } from './mending.ts';
import { organisationCheckCharacter } from './organisation-check.ts';
import { provincePrefixes } from './province-prefixes.ts';
import { unifiedAlphabet, unifiedCheckCharacter, unifiedCodeLength } from './unified-code-check.ts';
import { readUnifiedCode } from './unified-code.ts';

const digits = '0123456789';
const textOf = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...alphabet.split('')), { minLength: length, maxLength: length })
    .map((characters) => characters.join(''));
const organisationCode = textOf(unifiedAlphabet, 8).map((body) => body + organisationCheckCharacter(body));
const validCode = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '11', '52', 'N1'),
    fc.constantFrom(...provincePrefixes),
    textOf(digits, 4),
    organisationCode,
  )
  .map(([kind, province, rest, organisation]) => `${kind}${province}${rest}${organisation}`)
  .map((body) => body + unifiedCheckCharacter(body));
const place = fc.integer({ min: 0, max: unifiedCodeLength - 1 });
const replaceAt = (text: string, index: number, by: string): string => text.slice(0, index) + by + text.slice(index + 1);

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const lookAlikes: Readonly<Record<string, string>> = { '1': 'I', '0': 'O', '5': 'S', '2': 'Z', U: 'V' };

describe('a code written as GB 32100 demands', () => {
  it.each([
    '91440300708461136T',
    '91330100799655058B',
    '914403001922038216',
    '91100000100003962T',
    '91110000710925462X',
    '91440300100012316L',
    '91512081MA62K0260E',
    '91110108551385082Q',
    '9131000063159284XQ',
    '91350100M000100Y43',
  ])('is valid without a warning: %s', (code) => {
    expect(readUnifiedCode(code)).toEqual({ outcome: 'valid', code, warnings: [] });
  });

  it('is valid for every class, province, division and organisation code', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        expect(readUnifiedCode(code)).toEqual({ outcome: 'valid', code, warnings: [] });
      }),
    );
  });

  it('is valid though its division was abolished or never existed, as long as the province exists', () => {
    const body = '9132999912345678' + organisationCheckCharacter('12345678');
    expect(readUnifiedCode(body + unifiedCheckCharacter(body)).outcome).toBe('valid');
  });

  it('is valid with a warning where only the organisation code within fails its check', () => {
    const body = '9132010012345678' + (organisationCheckCharacter('12345678') === '0' ? '1' : '0');
    const code = body + unifiedCheckCharacter(body);
    expect(readUnifiedCode(code)).toEqual({ outcome: 'valid', code, warnings: ['organisation-check'] });
  });

  it.each(['81', '12', '51', '52', '11', '89', '19', '99', '34', 'A1', 'N2', 'Y1'])(
    'is valid without a warning for the known class %s',
    (kind) => {
      const body = `${kind}320100M000100Y4`;
      expect(readUnifiedCode(body + unifiedCheckCharacter(body))).toMatchObject({ outcome: 'valid', warnings: [] });
    },
  );

  it.each(['94', '00', 'YY', 'X1'])('is valid with a warning for the unknown class %s', (kind) => {
    const body = `${kind}320100M000100Y4`;
    expect(readUnifiedCode(body + unifiedCheckCharacter(body))).toMatchObject({
      outcome: 'valid',
      warnings: ['registering-class'],
    });
  });
});

describe('mending', () => {
  const mended = (raw: string, code: string, used: readonly Mending[]): void => {
    expect(readUnifiedCode(raw)).toEqual({ outcome: 'mended', code, warnings: [], mendings: used });
  };

  it('reads full-width characters as their half-width forms', () => {
    fc.assert(fc.property(validCode, (code) => mended(fullWidth(code), code, ['full-width'])));
  });

  it('reads lower-case letters as capitals', () => {
    fc.assert(
      fc.property(
        validCode.filter((code) => code !== code.toLowerCase()),
        (code) => mended(code.toLowerCase(), code, ['lower-case']),
      ),
    );
  });

  it('removes blanks, invisible characters and hyphens wherever they stand', () => {
    const blank = fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\u00a0',
      '\u3000',
      '\u200b',
      '\u200d',
      '\ufeff',
      '\u2060',
      '-',
      '－',
      '–',
      '—',
      '−',
    );
    fc.assert(
      fc.property(validCode, fc.integer({ min: 0, max: unifiedCodeLength }), blank, (code, index, found) =>
        mended(code.slice(0, index) + found + code.slice(index), code, ['space']),
      ),
    );
  });

  it('replaces letters outside the alphabet by what they are mistaken for, however many there are', () => {
    const hasLookAlike = validCode.filter((code) => /[1052U]/.test(code));
    fc.assert(
      fc.property(hasLookAlike, fc.boolean(), (code, all) => {
        const raw = code.replace(all ? /[1052U]/g : /[1052U]/, (character) => lookAlikes[character] ?? character);
        mended(raw, code, ['confusable']);
      }),
    );
  });

  it('names every mending it used, once and in a fixed order', () => {
    mended(' ９135O100-m000100y43 ', '91350100M000100Y43', ['full-width', 'lower-case', 'space', 'confusable']);
    expect(Object.keys(mendings)).toEqual(['full-width', 'lower-case', 'space', 'confusable']);
  });

  it('does not turn a look-alike into a code whose organisation code fails its check', () => {
    const body = '9132010012345678' + (organisationCheckCharacter('12345678') === '7' ? '8' : '7');
    const code = body + unifiedCheckCharacter(body);
    expect(readUnifiedCode(code).outcome).toBe('valid');
    expect(readUnifiedCode(code.replace('1', 'I'))).toMatchObject({ outcome: 'refused', rule: 'character', position: 2 });
  });

  it('never makes a code out of a wrong character: one changed character is refused unless it is a way of writing the same', () => {
    fc.assert(
      fc.property(validCode, place, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), (code, index, by) => {
        fc.pre(by !== code.charAt(index));
        const reading = readUnifiedCode(replaceAt(code, index, by));
        if (reading.outcome === 'refused') return;
        expect(reading).toMatchObject({ outcome: 'mended', code });
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a reading that is itself valid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), textOf(`${unifiedAlphabet}IOSVZ`, 18)), (raw) => {
        const reading = readUnifiedCode(raw);
        if (reading.outcome === 'mended')
          expect(readUnifiedCode(reading.code)).toMatchObject({ outcome: 'valid', code: reading.code });
      }),
    );
  });
});

describe('a refusal names the broken rule', () => {
  it.each([
    ['', 'empty'],
    [' \u3000-\u200b', 'empty'],
    ['9135010M000100Y43', 'length'],
    ['91350100M000100Y433', 'length'],
    ['N/A', 'length'],
    ['123456789012345', 'old-registration-number'],
    ['1234567890123', 'old-registration-number'],
    ['企合示总字第000001号', 'old-registration-number'],
    ['企独示示总字第００２００３号', 'old-registration-number'],
    ['12345678-8', 'organisation-code'],
    ['MA0000000', 'organisation-code'],
    ['91350100M000100Y4*', 'character'],
    ['91350100M000100Y4Z', 'character'],
    ['913501A0M000100Y43', 'division'],
    ['91350211M0000XUF46', 'check-character'],
    ['91350100M0001TGQXM', 'check-character'],
    ['91350100M000100Y44', 'check-character'],
  ])('%j breaks %s', (raw, rule) => {
    expect(readUnifiedCode(raw)).toMatchObject({ outcome: 'refused', rule });
  });

  it('for every one character changed to another of the alphabet', () => {
    fc.assert(
      fc.property(validCode, place, fc.constantFrom(...unifiedAlphabet.split('')), (code, index, by) => {
        fc.pre(by !== code.charAt(index));
        const reading = readUnifiedCode(replaceAt(code, index, by));
        expect(reading.outcome).toBe('refused');
        if (reading.outcome === 'refused') expect(['division', 'check-character']).toContain(reading.rule);
      }),
      { numRuns: 1000 },
    );
  });

  it('for a province that does not exist, though the check character agrees', () => {
    for (let prefix = 0; prefix < 100; prefix++) {
      const body = `91${String(prefix).padStart(2, '0')}0100M000100Y4`;
      const reading = readUnifiedCode(body + unifiedCheckCharacter(body));
      if (provincePrefixes.includes(prefix)) expect(reading.outcome).toBe('valid');
      else expect(reading).toMatchObject({ outcome: 'refused', rule: 'division', position: 3 });
    }
  });

  it('for a letter in the division part, though the check character agrees', () => {
    for (let index = 2; index < 8; index++) {
      const body = replaceAt('91350100M000100Y4', index, 'A');
      const reading = readUnifiedCode(body + unifiedCheckCharacter(body));
      expect(reading).toMatchObject({ outcome: 'refused', rule: 'division', position: index + 1 });
    }
  });

  it('with the place of the first offending character', () => {
    expect(readUnifiedCode('91350100M000100YS3')).toMatchObject({ rule: 'character', position: 17 });
    expect(readUnifiedCode('9135010AM000100Y43')).toMatchObject({ rule: 'division', position: 8 });
    expect(readUnifiedCode('91350100M000100Y44')).toMatchObject({ rule: 'check-character', position: 18 });
  });

  it('and tells whether the organisation code within is right, so that the registry may confirm the code', () => {
    expect(readUnifiedCode('91350211M0000XUF46')).toMatchObject({ organisationPartValid: true });
    expect(readUnifiedCode('91350100M000100Y53')).toMatchObject({ rule: 'check-character', organisationPartValid: false });
    expect(readUnifiedCode('')).toMatchObject({ organisationPartValid: false });
  });

  it('for a text beyond the limit, even if a code stands at its beginning', () => {
    const padded = (length: number): string => '91350100M000100Y43'.padEnd(length, ' ');
    expect(readUnifiedCode(padded(maxRawLength)).outcome).toBe('mended');
    expect(readUnifiedCode(padded(maxRawLength + 1))).toMatchObject({ outcome: 'refused', rule: 'length' });
  });

  it('and always has a title and an advice in both languages', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), textOf(`${unifiedAlphabet}IOSVZ`, 18)), (raw) => {
        const reading = readUnifiedCode(raw);
        if (reading.outcome !== 'refused') return;
        const { title, mend } = codeRules[reading.rule];
        for (const text of [title.zh, title.en, mend.zh, mend.en]) expect(text).not.toBe('');
      }),
    );
  });
});

describe('the check character', () => {
  it('is computed only for seventeen characters of the alphabet', () => {
    expect(unifiedCheckCharacter('91350100M000100Y4')).toBe('3');
    expect(() => unifiedCheckCharacter('91350100M000100Y')).toThrow(RangeError);
    expect(() => unifiedCheckCharacter('91350100M000100YZ')).toThrow(RangeError);
  });
});
