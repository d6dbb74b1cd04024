import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** Names that sort otherwise by number, by alphabet, by UTF-8 or by UTF-16, and more of them than are sorted one by one. */
const names = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '1', '2', '10', 'a', 'A', 'é', 'ﬀ', '😀', '\u0000', '"', '\\', '__proto__', 'toJSON'),
);
const leaves = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 1e21, 1e-7, 5e-324, Number.MAX_VALUE),
  fc.boolean(),
  fc.constantFrom(null, undefined, new Date(0)),
);
const { anyValue } = fc.letrec((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 4 },
    leaves,
    fc.array(tie('anyValue'), { maxLength: 6 }),
    fc.dictionary(names, tie('anyValue'), { maxKeys: 50 }),
  ),
}));

test('the canonical form is, byte by byte, that of the reference library, whatever the value', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      fc.pre(value !== undefined);
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 2_000 },
  );
});

test('the canonical form of JSON says what the JSON says, and is its own canonical form', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('every character is written as the standard writes it, alone and beside others', () => {
  for (let unit = 0; unit < 0xd800; unit++) {
    const text = `a${String.fromCharCode(unit)}`;
    expect(canonicalJson(text)).toBe(JSON.stringify(text));
  }
});

test.each([undefined, () => 1, Symbol('s'), 1n, { a: 1n }, Number.NaN, [Number.POSITIVE_INFINITY], '\ud800', { '\udc00': 1 }])(
  'what JSON cannot hold has no canonical form: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  },
);
