import type { Field, CodeTableName } from './field.ts';
import { effectiveClass } from './effective-class.ts';
import type { EffectiveItem } from './effective-item.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The identifier of an item's record schema; it does not change with the version of the list, because the record does not. */
export const schemaIdOf = (item: Pick<EffectiveItem, 'name'>): string => `urn:jinqiao:schema:${item.name}`;

/** JSON Schema 2020-12 of a stored record of an item. What people need to read it stands in `x-jinqiao-…` annotations. */
export function recordSchema(item: EffectiveItem): Schema {
  const names = Object.keys(item.fields);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaIdOf(item),
    title: `${item.title.zh} · ${item.title.en}`,
    description: `${item.content.zh}\n\n${item.content.en}`,
    'x-jinqiao-item': {
      name: item.name,
      no: item.no,
      title: item.title,
      key: item.key,
      validFrom: item.validFrom,
      validTo: item.validTo ?? null,
    },
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, fieldSchema(item, name)])),
    required: names.filter((name) => item.fields[name]!.required === true || item.key.includes(name)),
    additionalProperties: false,
    examples: [item.example],
  };
}

function fieldSchema(item: EffectiveItem, name: string): Schema {
  const field = item.fields[name]!;
  return {
    title: `${field.title.zh} · ${field.title.en}`,
    ...(field.note ? { description: `${field.note.zh}\n\n${field.note.en}` } : {}),
    ...valueSchema(field),
    'x-jinqiao-title': field.title,
    'x-jinqiao-kind': field.kind,
    'x-jinqiao-class': effectiveClass(item, name, []),
    ...(field.openIf === undefined ? {} : { 'x-jinqiao-open-if': field.openIf }),
    'x-jinqiao-sensitivity': field.sensitivity ?? 'public',
    'x-jinqiao-mask': field.mask ?? 'none',
  };
}

const valueSchema = (field: Field): Schema => (valueSchemas[field.kind] as (field: Field) => Schema)(field);

const valueSchemas: { readonly [K in Field['kind']]: (field: Extract<Field, { kind: K }>) => Schema } = {
  text: (field) => ({ type: 'string', minLength: 1, maxLength: field.maxLength }),
  choice: (field) => ({ type: 'string', enum: Object.keys(field.values), 'x-jinqiao-values': field.values }),
  code: (field) => ({ type: 'string', pattern: codePatterns[field.table], 'x-jinqiao-table': field.table }),
  date: () => ({ type: 'string', format: 'date', pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$' }),
  month: () => ({ type: 'string', pattern: '^\\d{4}-(?:0[1-9]|1[0-2])$' }),
  year: () => ({ type: 'integer', minimum: 1800, maximum: 2200 }),
  integer: (field) => ({ type: 'integer', ...bounds(field) }),
  decimal: (field) => ({
    type: 'number',
    ...bounds(field),
    'x-jinqiao-scale': field.scale,
    ...(field.unit ? { 'x-jinqiao-unit': field.unit } : {}),
  }),
  money: (field) => ({ type: 'integer', ...(field.signed ? {} : { minimum: 0 }), 'x-jinqiao-unit': { zh: '分', en: 'fen' } }),
  boolean: () => ({ type: 'boolean' }),
  // The alphabet of GB 32100: no I, O, S, V and Z.
  'party-code': () => ({ type: 'string', pattern: '^[0-9A-HJ-NP-RTUWXY]{18}$' }),
  // Only the masked form is ever stored, so a number without stars is wrong.
  'person-id': () => ({ type: 'string', pattern: '^(?=.*\\*)[0-9A-Z()*]{5,30}$' }),
};

const bounds = ({ min, max }: { readonly min?: number; readonly max?: number }): Schema => ({
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
});

/** The shape only; whether a code exists is for the code table, which grows without a new schema. */
const codePatterns: Readonly<Record<CodeTableName, string>> = {
  division: '^\\d{6}$',
  industry: '^(?:[A-T]|\\d{2,4})$',
  currency: '^[A-Z]{3}$',
  'document-kind': '^[a-z][a-z0-9-]*$',
};
