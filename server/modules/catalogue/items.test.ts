import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookUpCode } from './code-tables.ts';
import { categories } from './model/category.ts';
import type { Field } from './model/field.ts';
import { qualityDimensions, type ItemDefinition } from './model/item.ts';

type Bilingual = { readonly zh: string; readonly en: string };

const folder = new URL('./items/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const items = await Promise.all(files.map(load));

/** Headers of the subject's own code and name, which every record carries besides its fields. */
const subjectHeaders = ['统一社会信用代码', '社会信用代码', '信用代码', '企业名称', '单位名称', '市场主体名称', '名称'];
/** Penalties are the widest, because double publicity prescribes their columns. */
const maxFields = 28;
const longestKey = 300;
const longestKeyPart = 30;

async function load(file: string): Promise<{ file: string; names: readonly string[]; item: ItemDefinition }> {
  const module = (await import(new URL(file, folder).href)) as Record<string, ItemDefinition>;
  return { file, names: Object.keys(module), item: Object.values(module)[0]! };
}

/** A header as people read it: width, case, blanks and punctuation make no difference. */
const headerKey = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');
const camelCase = (name: string) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const isBilingual = ({ zh, en }: Bilingual) =>
  /\p{Script=Han}|[A-Z]/u.test(zh) && en.trim().length > 1 && !/\p{Script=Han}/u.test(en);
const headersOf = (name: string, field: Field) =>
  new Set([name, field.title.zh, field.title.en, ...(field.aliases ?? [])].map(headerKey));
const failedRules = (item: ItemDefinition, changes: object) =>
  item.rules.filter((rule) => !rule.check({ ...item.example, ...changes })).map((rule) => rule.name);

describe('the catalogue', () => {
  it('holds the 37 items of 2021, the three additions of 2024 and the public credit evaluation that the plan of 2024 has applied', () => {
    const numbers = items.map(({ item }) => item.no).sort((a, b) => a - b);
    expect(numbers).toEqual([...Array.from({ length: 37 }, (_, index) => index + 1), 101, 102, 103, 104]);
    for (const { item } of items) expect(item.edition, item.name).toBe(item.no < 100 ? '2021' : '2024');
  });

  it('has an item for every category', () => {
    expect(new Set(items.map(({ item }) => item.category))).toEqual(new Set(Object.keys(categories)));
  });
});

describe.each(items)('$file', ({ file, names, item }) => {
  const fields = Object.entries(item.fields);

  it('exports one item, named as its file', () => {
    expect(item.name).toBe(file.replace(/\.ts$/, ''));
    expect(names).toEqual([camelCase(item.name)]);
  });

  it('says in both languages what it, its fields, choices and rules are', () => {
    const texts = [
      item.title,
      item.content,
      item.provider,
      ...fields.flatMap(([, field]) => textsOf(field)),
      ...item.rules.flatMap((rule) => [rule.title, rule.mend]),
    ];
    expect(texts.filter((text) => !isBilingual(text))).toEqual([]);
  });

  it('has a workable number of fields', () => {
    expect(fields.length).toBeGreaterThanOrEqual(6);
    expect(fields.length).toBeLessThanOrEqual(maxFields);
  });

  it('can tell its fields apart by any of their headers, and from the subject’s own', () => {
    const owners = new Map<string, string[]>();
    for (const [name, field] of fields)
      for (const header of headersOf(name, field)) owners.set(header, [...(owners.get(header) ?? []), name]);
    expect([...owners].filter(([, claimants]) => claimants.length > 1)).toEqual([]);
    const claimed = subjectHeaders.filter((header) => owners.has(headerKey(header)));
    expect(claimed.filter((header) => owners.get(headerKey(header))![0] !== 'name' || item.name !== 'registration')).toEqual([]);
  });

  it('has choices that can be told apart by code and by either title', () => {
    for (const [name, field] of fields) {
      if (field.kind !== 'choice') continue;
      const keys = Object.entries(field.values).flatMap(([code, title]) => [
        ...new Set([code, title.zh, title.en].map(headerKey)),
      ]);
      expect(new Set(keys).size, name).toBe(keys.length);
      // Intake takes a remark in brackets off a title before it looks it up.
      expect(
        Object.values(field.values).filter((title) => /[（(]/.test(title.zh + title.en)),
        name,
      ).toEqual([]);
    }
  });

  it('has an example that holds every required field and no other than its fields', () => {
    const required = fields.filter(([, field]) => field.required).map(([name]) => name);
    expect(Object.keys(item.example)).toEqual(expect.arrayContaining(required));
    expect(Object.keys(item.fields)).toEqual(expect.arrayContaining(Object.keys(item.example)));
  });

  it('has an example whose values are valid for their kinds', () => {
    const wrong = Object.entries(item.example).filter(([name, value]) => !isValid(item.fields[name]!, value));
    expect(wrong).toEqual([]);
  });

  it('has rules that hold on the example, each with a failing example that fails just that rule', () => {
    expect(item.rules.length).toBeGreaterThanOrEqual(2);
    expect(new Set(item.rules.map((rule) => rule.name)).size).toBe(item.rules.length);
    expect(failedRules(item, {})).toEqual([]);
    for (const rule of item.rules) {
      expect(failedRules(item, rule.failing)).toEqual([rule.name]);
      expect(
        Object.entries(rule.failing).filter(([name, value]) => !(name in item.fields) || !isValid(item.fields[name]!, value)),
        rule.name,
      ).toEqual([]);
    }
  });

  it('has rules that name a field and a known dimension and do not fail for want of values', () => {
    for (const rule of item.rules) {
      expect(Object.keys(item.fields), rule.name).toContain(rule.field);
      expect(qualityDimensions, rule.name).toContain(rule.dimension);
      expect(rule.check({}), rule.name).toBe(true);
      for (const name of Object.keys(item.example)) {
        const { [name]: _, ...rest } = item.example;
        expect(rule.check(rest), `${rule.name} without ${name}`).toBe(true);
      }
    }
  });

  it('has a key of required fields that is short enough to be stored', () => {
    for (const name of item.key) expect(item.fields[name]?.required, name).toBe(true);
    const length = item.key.reduce((sum, name) => sum + 1 + keyPartLength(item.fields[name]!), 0);
    expect(length).toBeLessThanOrEqual(longestKey);
  });

  it('takes its valid time from fields that are times', () => {
    const times = [item.validFrom, item.validTo].filter((name) => name !== null && name !== undefined);
    expect(times.filter((name) => !['date', 'month', 'year'].includes(item.fields[name]?.kind ?? ''))).toEqual([]);
  });

  it('opens a value only by a yes-or-no field that is open itself', () => {
    for (const [name, field] of fields) {
      if (field.openIf === undefined) continue;
      const flag = item.fields[field.openIf];
      expect(flag?.kind, name).toBe('boolean');
      expect(flag?.class ?? item.class, name).toBe('open');
      expect(field.class ?? item.class, name).not.toBe('open');
    }
  });

  it('gives every person’s document number and name a mask, and never a document number in the example', () => {
    for (const [name, field] of fields) {
      if (field.sensitivity === 'personal')
        expect(field.mask ?? (field.kind === 'integer' ? 'none' : undefined), name).toBeDefined();
      if (field.kind !== 'person-id') continue;
      expect([field.class, field.sensitivity, field.mask], name).toEqual(['compute-only', 'sensitive-personal', 'id-number']);
      expect(item.example, name).not.toHaveProperty(name);
    }
  });
});

function textsOf(field: Field): Bilingual[] {
  const unit = field.kind === 'decimal' && field.unit !== undefined && field.unit.zh !== '%' ? [field.unit] : [];
  return [
    field.title,
    ...unit,
    ...(field.note ? [field.note] : []),
    ...(field.kind === 'choice' ? Object.values(field.values) : []),
  ];
}

function keyPartLength(field: Field): number {
  return field.kind === 'text' ? field.maxLength : longestKeyPart;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === value;
}

const isBetween = (value: number, min = -Infinity, max = Infinity) => value >= min && value <= max;

function isValid(field: Field, value: string | number | boolean | undefined): boolean {
  if (value === undefined) return false;
  if (field.kind === 'boolean') return typeof value === 'boolean';
  if (typeof value === 'boolean') return false;
  return typeof value === 'number' ? isValidNumber(field, value) : isValidText(field, value);
}

function isValidNumber(field: Field, value: number): boolean {
  if (field.kind === 'decimal') return Number(value.toFixed(field.scale)) === value && isBetween(value, field.min, field.max);
  if (!Number.isSafeInteger(value)) return false;
  if (field.kind === 'year') return isBetween(value, 1949, 2100);
  if (field.kind === 'integer') return isBetween(value, field.min, field.max);
  return field.kind === 'money' && (value >= 0 || field.signed === true);
}

function isValidText(field: Field, value: string): boolean {
  if (field.kind === 'text')
    return (
      value === value.trim() && isBetween(value.length, 1, field.maxLength) && (!field.fold || !/[\uFF01-\uFF5E]/.test(value))
    );
  if (field.kind === 'choice') return Object.hasOwn(field.values, value);
  if (field.kind === 'code') return lookUpCode(field.table, value)?.code === value;
  if (field.kind === 'date') return isDay(value);
  if (field.kind === 'month') return isDay(`${value}-01`);
  return field.kind === 'party-code' && value.length === 18 && checkCharacter(value) === value.charAt(17);
}

/** The last character of a unified social credit code, from the 17 before it (GB 32100). */
function checkCharacter(code: string): string {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += characters.indexOf(code.charAt(index)) * (3 ** index % 31);
  return characters.charAt((31 - (sum % 31)) % 31);
}
