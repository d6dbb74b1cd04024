import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdentifier } from './subject-identifier.ts';
import { divisionHint, subjectKindOf } from './subject.ts';

describe('the kind of an identifier', () => {
  it.each([
    ['91350100M000100Y43', 'unified-code', 'valid'],
    ['91350100m000100y43', 'unified-code', 'mended'],
    ['91350100M000100Y44', 'unified-code', 'refused'],
    ['91350100M000100Y4Z', 'unified-code', 'refused'],
    ['63159284-X', 'organisation-code', 'valid'],
    ['63159284-x', 'organisation-code', 'mended'],
    ['63159284-1', 'organisation-code', 'refused'],
    ['7O8461I36', 'organisation-code', 'refused'],
    ['110108000000016', 'registration-number', 'valid'],
    ['110108000000017', 'registration-number', 'unchecked'],
    ['3200001000001', 'registration-number', 'unchecked'],
    ['企合示总字第000001号', 'registration-number', 'unchecked'],
    ['', 'none', 'refused'],
    ['暂无', 'none', 'refused'],
    ['12345', 'none', 'refused'],
    ['九一三五〇一〇〇一二三四五六七八九〇', 'none', 'refused'],
  ])('%j is %s, %s', (raw, kind, outcome) => {
    expect(readIdentifier(raw)).toMatchObject({ kind, reading: { outcome } });
  });

  it('is found for any text whatever, with a rule wherever it is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const { kind, reading } = readIdentifier(raw);
        if (reading.outcome === 'refused') expect(reading.rule).toBeTypeOf('string');
        else expect(kind).not.toBe('none');
      }),
    );
  });
});

describe('what a unified code tells of its subject', () => {
  it.each([
    ['91350100M000100Y43', 'enterprise'],
    ['92350100M000100Y4X', 'individual-business'],
    ['93350100M000100Y4X', 'cooperative'],
    ['12350100M000100Y4X', 'other'],
    ['51350100M000100Y4X', 'other'],
  ])('%s is of the kind %s', (code, kind) => {
    expect(subjectKindOf(code)).toBe(kind);
  });

  it('includes the division of the authority that issued it', () => {
    expect(divisionHint('91350100M000100Y43')).toBe('350100');
  });
});
