import { Compile } from 'typebox/schema';
import { describe, expect, test } from 'vitest';
import { listItems } from '../index.ts';
import { effectiveItemOf } from './effective-item.ts';
import type { Field } from './field.ts';
import { recordSchema, schemaIdOf } from './record-schema.ts';

describe.each(listItems())('the JSON Schema of $name', (definition) => {
  const item = effectiveItemOf(definition, []);
  const schema = recordSchema(item);
  const validator = Compile(schema);
  const example: Readonly<Record<string, unknown>> = { ...item.example };

  test('accepts the example of the item', () => {
    expect(validator.Errors(example)[1]).toEqual([]);
    expect(validator.Check(example)).toBe(true);
  });

  test('refuses an unknown field and a missing required one', () => {
    expect(validator.Check({ ...example, nobodyKnows: 1 })).toBe(false);
    for (const name of schema['required'] as string[]) {
      const { [name]: _left, ...rest } = example;
      expect(validator.Check(rest), name).toBe(false);
    }
  });

  test('refuses a wrong value in every field', () => {
    for (const [name, field] of Object.entries(item.fields)) {
      for (const value of wrongValues(field))
        expect(validator.Check({ ...example, [name]: value }), `${name}: ${JSON.stringify(value)}`).toBe(false);
    }
  });

  test('tells of every field its titles in both languages, class, sensitivity and mask', () => {
    expect(schema['$id']).toBe(schemaIdOf(item));
    for (const [name, field] of Object.entries(item.fields)) {
      const property = (schema['properties'] as Record<string, Record<string, unknown>>)[name]!;
      expect(property['title']).toBe(`${field.title.zh} · ${field.title.en}`);
      expect(property['x-jinqiao-class']).toBe(field.class ?? item.class);
      expect(property).toHaveProperty('x-jinqiao-sensitivity');
      expect(property).toHaveProperty('x-jinqiao-mask');
    }
  });
});

/** Values that the kind of a field excludes. */
const wrongValues = (field: Field): unknown[] => (wrong[field.kind] as (field: Field) => unknown[])(field);

const wrong: { readonly [K in Field['kind']]: (field: Extract<Field, { kind: K }>) => unknown[] } = {
  text: (field) => [1, '', '长'.repeat(field.maxLength + 1)],
  choice: () => ['no-such-choice', 1],
  code: () => ['不是代码', 330106],
  date: () => ['2024-13-01', '2024-1-5', '2024/01/05'],
  month: () => ['2024-13', '202401'],
  year: () => ['2024', 20.5, 99],
  integer: (field) => [
    '1',
    1.5,
    ...(field.min === undefined ? [] : [field.min - 1]),
    ...(field.max === undefined ? [] : [field.max + 1]),
  ],
  decimal: (field) => [
    '1',
    ...(field.min === undefined ? [] : [field.min - 1]),
    ...(field.max === undefined ? [] : [field.max + 1]),
  ],
  money: (field) => ['1', 1.5, ...(field.signed ? [] : [-1])],
  boolean: () => ['true', 1],
  'party-code': () => ['91330100MA0000007', '91330100ma00000072', '91330100IA00000072'],
  'person-id': () => ['110101199003070000', 1],
};
