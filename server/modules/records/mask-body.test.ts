import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listItems, maskText } from '../catalogue/index.ts';
import { maskedBody, whole } from './mask-body.ts';

/** The form in which PostgreSQL writes a flat jsonb object. */
const written = (body: object) =>
  `{${Object.entries(body)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(', ')}}`;

const items = listItems();

test('of every item, exactly the texts of masked fields are masked, whatever stands in any of the fields', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
    // What a value would have to hold to be taken for a member of the record.
    fc.constantFrom('"legalRepresentative": "李四"', '\\', '\\"', '", "phone": "13800000000', '{"name": "x"}', ': "'),
    fc.constantFrom('示例人名甲', '示例市示例区示例路1号', '913301060000000000'),
  );
  const anyBody = fc.constantFrom(...items).chain((item) =>
    fc.tuple(
      fc.constant(item),
      fc.record(Object.fromEntries(Object.keys(item.fields).map((name) => [name, fc.oneof(nasty, fc.integer(), fc.boolean())])), {
        requiredKeys: [],
      }),
    ),
  );
  fc.assert(
    fc.property(anyBody, ([item, body]) => {
      const expected = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [
          name,
          typeof value === 'string' ? maskText(item.fields[name]!.mask ?? 'none', value) : value,
        ]),
      );
      expect(JSON.parse(maskedBody(item)(written(body)))).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});

test('an item without anything to mask is not touched, and the enterprise sees its record as it is', () => {
  const open = items.find((item) => Object.values(item.fields).every(({ mask }) => mask === undefined || mask === 'band'))!;
  expect(maskedBody(open)).toBe(whole);
  expect(whole('{"a": 1}')).toBe('{"a": 1}');
});
