import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionTerms, searchTerms, type Searchable } from './search-terms.ts';

const subject: Searchable = {
  kind: 'enterprise',
  nameKey: '示例龙井茶业有限公司',
  status: 'active',
  divisionCode: '330106',
  industryCode: '0164',
  industrySection: 'A',
  size: 'small',
};
const meets = (one: Searchable, conditions: Parameters<typeof conditionTerms>[0]): boolean => {
  const terms = new Set(searchTerms(one));
  return conditionTerms(conditions).every((term) => terms.has(term));
};

describe('the words a subject is found by', () => {
  it('hold those of every part of its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (name, a, b) => {
        const characters = Array.from(name);
        const [from, to] = [a % characters.length, b % characters.length].toSorted((x, y) => x - y) as [number, number];
        const part = characters.slice(from, to + 1).join('');
        expect(meets({ ...subject, nameKey: name }, { nameKey: part })).toBe(true);
      }),
    );
  });

  it('hold those of each level of its region and industry, its section, kind, status and size', () => {
    for (const divisionPrefix of ['33', '3301', '330106']) expect(meets(subject, { divisionPrefix })).toBe(true);
    for (const industryPrefix of ['A', '01', '016', '0164']) expect(meets(subject, { industryPrefix })).toBe(true);
    expect(meets(subject, { kind: 'enterprise', status: 'active', size: 'small', nameKey: '茶' })).toBe(true);
  });

  it('do not hold those of anything else', () => {
    for (const conditions of [
      { divisionPrefix: '3302' },
      { industryPrefix: 'C' },
      { status: 'revoked' },
      { size: 'micro' },
      { nameKey: '井龙' },
      { nameKey: '绿' },
    ]) {
      expect(meets(subject, conditions)).toBe(false);
    }
  });

  it('leave out what most subjects have, unless nothing else is asked for', () => {
    expect(conditionTerms({ nameKey: '龙井有限公司', status: 'active', kind: 'enterprise' })).toEqual(
      conditionTerms({ nameKey: '龙井有' }),
    );
    for (const conditions of [{ nameKey: '有限公司' }, { status: 'active' }, { kind: 'enterprise' }]) {
      expect(conditionTerms(conditions)).not.toEqual([]);
      expect(meets(subject, conditions)).toBe(true);
    }
  });

  it('are 32-bit integers, each once, and none for no conditions', () => {
    const terms = searchTerms({ ...subject, nameKey: '茶茶茶茶' });
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms.every((term) => (term | 0) === term)).toBe(true);
    expect(conditionTerms({})).toEqual([]);
  });
});
