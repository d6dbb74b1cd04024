import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonText, jsonPieces } from './json-text.ts';

test('an answer with texts in it reads as if the values themselves stood there, wherever they stand', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 5 }), (around, values) => {
      const build = (put: (value: unknown) => unknown) => ({
        around,
        all: values.map(put),
        first: { deep: [put(values[0] ?? 1)] },
      });
      const woven = jsonPieces(build((value) => new JsonText(JSON.stringify(value)))).join('');
      expect(woven).toBe(JSON.stringify(build((value) => value)));
    }),
  );
});

test('a text is passed on as it is written, not written anew', () => {
  expect(jsonPieces({ values: new JsonText('{"a":  1}') }).join('')).toBe('{"values":{"a":  1}}');
});

test('whoever writes JSON in any other way gets the value, also after an answer that could not be written', () => {
  expect(() => jsonPieces([new JsonText('{}'), 1n])).toThrow(TypeError);
  expect(JSON.stringify({ values: new JsonText('{"a": 1}') })).toBe('{"values":{"a":1}}');
});
