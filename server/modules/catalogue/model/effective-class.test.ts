import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveClass, listItems } from '../index.ts';
import { effectiveItemOf } from './effective-item.ts';
import { rankOf, widestClass } from './effective-class.ts';
import { sharingClasses, type Field, type SharingClass } from './field.ts';
import type { Fields } from './item.ts';

const anyClass = fc.constantFrom(...sharingClasses);
const narrowings = fc.array(fc.record({ field: fc.constantFrom(null, 'a', 'b'), class: anyClass }), { maxLength: 6 });

type Classed = { readonly class: SharingClass; readonly floor: SharingClass; readonly fields: Fields };
const title = { zh: '甲', en: 'A' };
const field = fc.record({ own: fc.option(anyClass), opens: fc.boolean() }).map(({ own, opens }): Field => ({
  kind: 'text',
  title,
  maxLength: 1,
  ...(own === null ? {} : { class: own }),
  ...(opens ? { openIf: 'shown' } : {}),
}));
const item: fc.Arbitrary<Classed> = fc.record({ class: anyClass, floor: anyClass, fields: fc.record({ a: field, b: field }) });
const record = fc.record({ shown: fc.boolean() });

test('the effective class is never wider than any narrowing of the field or the item, nor than the floor', () => {
  fc.assert(
    fc.property(item, narrowings, record, (one, given, body) => {
      const rank = rankOf(effectiveClass(one, 'a', given, body));
      const bounds = [one.floor, ...given.filter((n) => n.field !== 'b').map((n) => n.class)];
      expect(rank).toBeGreaterThanOrEqual(Math.max(...bounds.map(rankOf)));
    }),
  );
});

test('the effective class is never wider than the class of the field, unless its record opens it', () => {
  fc.assert(
    fc.property(item, narrowings, record, (one, given, body) => {
      const { class: own = one.class, openIf } = one.fields['a']!;
      fc.pre(openIf === undefined || !body.shown);
      expect(rankOf(effectiveClass(one, 'a', given, body))).toBeGreaterThanOrEqual(rankOf(own));
    }),
  );
});

test('a further narrowing never widens, and the order of narrowings does not matter', () => {
  fc.assert(
    fc.property(
      item,
      narrowings,
      fc.record({ field: fc.constantFrom(null, 'a'), class: anyClass }),
      record,
      (one, given, more, body) => {
        const before = effectiveClass(one, 'a', given, body);
        const after = effectiveClass(one, 'a', [more, ...given], body);
        expect(rankOf(after)).toBe(Math.max(rankOf(before), rankOf(more.class)));
        expect(effectiveClass(one, 'a', [...given, more], body)).toBe(after);
      },
    ),
  );
});

test('the widest class is that of some record, and no record is wider', () => {
  fc.assert(
    fc.property(item, narrowings, (one, given) => {
      const all = ['a', 'b'].flatMap((name) => [true, false].map((shown) => rankOf(effectiveClass(one, name, given, { shown }))));
      expect(rankOf(widestClass(one, null, given))).toBe(Math.min(...all));
    }),
  );
});

test('a figure of an annual report is open only where the enterprise publishes it', () => {
  const report = effectiveItemOf(
    listItems().find((one) => one.name === 'annual-report')!,
    [],
  );
  expect(effectiveClass(report, 'revenue', [], { revenuePublished: true })).toBe('open');
  expect(effectiveClass(report, 'revenue', [], { revenuePublished: false })).toBe('authorised');
  expect(effectiveClass(report, 'revenue', [])).toBe('authorised');
  expect(effectiveClass(report, 'revenue', [{ field: 'revenue', class: 'authorised' }], { revenuePublished: true })).toBe(
    'authorised',
  );
  expect(() => effectiveClass(report, 'nothing', [])).toThrow(RangeError);
});

test('a version narrows the fields with a class of their own, and widens only those without', () => {
  const trade = listItems().find((one) => one.name === 'customs-trade-2024')!;
  const under = (sharingClass: SharingClass) => effectiveItemOf(trade, [{ [String(trade.no)]: { class: sharingClass } }]);
  const classes = (sharingClass: SharingClass) =>
    ['month', 'creditLevel', 'exportRebate'].map((name) => effectiveClass(under(sharingClass), name, []));
  expect(classes('open')).toEqual(['open', 'open', 'compute-only']);
  expect(classes('authorised')).toEqual(['authorised', 'open', 'compute-only']);
  expect(classes('compute-only')).toEqual(['compute-only', 'compute-only', 'compute-only']);
});
