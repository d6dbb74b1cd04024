import { expect, test } from 'vitest';
import { Basis, makeBasis, type BasisTerms } from './pure/basis.ts';

const terms: BasisTerms = {
  kind: 'authorisation',
  authorisationId: 'a',
  artefactDigest: 'd',
  institutionNo: 1,
  subjectId: '91350100M000100Y43',
  items: [{ item: 'tax-payments', fields: ['month'] }],
  dataPeriod: { from: '2025-01', to: '2025-12' },
  filters: [{ item: 'tax-payments', filter: 'within-period' }],
  banded: false,
  retentionDays: 30,
  purpose: 'loan-review',
};

test('a basis cannot be had but from its maker', () => {
  const made = makeBasis(terms);
  expect(Basis.is(made)).toBe(true);
  expect(made).toMatchObject(terms);
  expect(Basis.is(Object.assign({}, made))).toBe(false);
  expect(Basis.is(Object.create(Basis.prototype))).toBe(false);
  expect(Basis.is(structuredClone(made))).toBe(false);
  const Constructor = made.constructor as unknown as new (given: symbol, given2: BasisTerms) => Basis;
  expect(() => new Constructor(Symbol('made by makeBasis'), terms)).toThrow(TypeError);
  expect(() => Basis.make(Symbol('made by makeBasis'), terms)).toThrow(TypeError);
  // @ts-expect-error what only looks like a basis is none to the compiler
  const looksLike: Basis = { ...terms };
  expect(Basis.is(looksLike)).toBe(false);
});

test('a basis cannot be widened afterwards, nor through what it was made from', () => {
  const items = [{ item: 'tax-payments', fields: ['month'] }];
  const made = makeBasis({ ...terms, items });
  items[0]!.fields.push('amount');
  expect(made.items).toEqual([{ item: 'tax-payments', fields: ['month'] }]);
  expect(() => Object.assign(made, { items: 'all' })).toThrow(TypeError);
  expect(() => (made.items as unknown as { item: string }[]).push({ item: 'x' })).toThrow(TypeError);
  expect(() => ((made.items[0] as { fields: unknown }).fields = null)).toThrow(TypeError);
  expect(() => Object.assign(made.dataPeriod!, { from: '1900-01' })).toThrow(TypeError);
});
