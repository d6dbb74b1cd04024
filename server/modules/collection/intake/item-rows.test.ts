import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookUpCode } from '../../catalogue/code-tables.ts';
import type { Field, ItemDefinition } from '../../catalogue/index.ts';
import type { CompiledRow } from './compiled-row.ts';
import { describeReason } from './describe-reason.ts';
import { mapHeader } from './header-mapping.ts';
import { compileRows } from './row-compiler.ts';

type Values = ItemDefinition['example'];

const folder = new URL('../../catalogue/items/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const items: ItemDefinition[] = [];
for (const file of files) {
  const loaded = (await import(new URL(file, folder).href)) as Readonly<Record<string, ItemDefinition>>;
  items.push(...Object.values(loaded));
}

const subject = '913301061000000084';

/** A stored value as a provider would deliver it. */
function delivered(field: Field, value: string | number | boolean): string {
  if (field.kind !== 'money') return String(value);
  const places = field.unit === 'yuan' ? 2 : 6;
  const digits = String(Math.abs(Number(value))).padStart(places + 1, '0');
  return `${Number(value) < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function compile(item: ItemDefinition, values: Values, headerOf: (name: string) => string = (name) => name): CompiledRow {
  const names = Object.keys(item.fields);
  const mapping = mapHeader(item, ['统一社会信用代码', ...names.map(headerOf)]);
  expect(mapping.problems).toEqual([]);
  const cells = names.map((name) => (values[name] === undefined ? '' : delivered(item.fields[name]!, values[name])));
  return compileRows(item, mapping, { lookUpCode }).compile([subject, ...cells]);
}

const inOrder = (item: ItemDefinition, values: Values) =>
  Object.fromEntries(Object.keys(item.fields).flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));

describe.each(items.map((item): [string, ItemDefinition] => [item.name, item]))('item %s', (_name, item) => {
  it('takes in its example as it is written, and stores it unchanged', () => {
    const row = compile(item, item.example);
    expect(row).toMatchObject({ kind: 'accepted', body: JSON.stringify(inOrder(item, item.example)), warnings: [] });
  });

  it('takes in its example under Chinese headers and under English ones', () => {
    expect(compile(item, item.example, (name) => item.fields[name]!.title.zh).kind).toBe('accepted');
    expect(compile(item, item.example, (name) => item.fields[name]!.title.en).kind).toBe('accepted');
  });

  for (const rule of item.rules) {
    it(`finds what rule ${rule.name} is for, and nothing else of the item`, () => {
      const row = compile(item, { ...item.example, ...rule.failing });
      const found =
        row.kind === 'accepted'
          ? row.warnings.filter((name) => name.startsWith('item.'))
          : row.reasons.map((reason) => reason.rule);
      expect(found).toEqual([`item.${rule.name}`]);
      expect(row.kind).toBe(rule.severity === 'refuse' ? 'refused' : 'accepted');
      if (row.kind === 'refused') expect(describeReason(row.reasons[0]!, item, 'zh').mend).not.toBe('');
    });
  }
});

it('finds the items of the catalogue', () => {
  expect(items.map((item) => item.name).toSorted()).toEqual(files.map((file) => file.replace('.ts', '')).toSorted());
});
