import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookUpCode } from '../server/modules/catalogue/code-tables.ts';
import type { Field } from '../server/modules/catalogue/model/field.ts';
import type { ItemDefinition, RecordBody } from '../server/modules/catalogue/model/item.ts';
import { checkUnifiedCode } from '../server/modules/subjects/model/unified-code-check.ts';
import { dayOf, dayText, monthIn, monthOf, monthText } from './calendar.ts';
import { enterpriseAt } from './enterprise.ts';
import { healthIn } from './health.ts';
import { lifeOf } from './life.ts';
import { recordsOf } from './records.ts';
import { worldOf } from './world.ts';

const folder = new URL('../server/modules/catalogue/items/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const items: ItemDefinition[] = [];
for (const file of files) {
  const loaded = (await import(new URL(file, folder).href)) as Readonly<Record<string, ItemDefinition>>;
  items.push(...Object.values(loaded));
}
const itemOf = (name: string): ItemDefinition => items.find((item) => item.name === name)!;

const population = 300;
const asOf = '2026-08-15';
const world = worldOf({ seed: 7 });
const enterprises = Array.from({ length: population }, (_, index) => enterpriseAt(world, index));
const allOf = (name: string) => enterprises.flatMap((enterprise) => recordsOf(enterprise, itemOf(name), asOf));

/** What is wrong with a stored value; undefined if nothing. */
function faultOf(field: Field, value: string | number | boolean): string | undefined {
  const isWhole = Number.isSafeInteger(value) && !Object.is(value, -0);
  const inRange = (min = -Infinity, max = Infinity) => Number(value) >= min && Number(value) <= max;
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value !== '' && value.trim() === value && value.length <= field.maxLength
        ? undefined
        : 'text';
    case 'choice':
      return Object.hasOwn(field.values, String(value)) ? undefined : 'choice';
    case 'code':
      return lookUpCode(field.table, String(value))?.code === value ? undefined : 'code';
    case 'date':
      return dayText(dayOf(String(value))) === value ? undefined : 'date';
    case 'month':
      return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(String(value)) ? undefined : 'month';
    case 'year':
      return isWhole && inRange(1900, 2100) ? undefined : 'year';
    case 'integer':
      return isWhole && inRange(field.min, field.max) ? undefined : 'integer';
    case 'decimal':
      return Number(Number(value).toFixed(field.scale)) === value && inRange(field.min, field.max) ? undefined : 'decimal';
    case 'money':
      return isWhole && (field.signed === true || inRange(0)) ? undefined : 'money';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'boolean';
    case 'party-code':
      return checkUnifiedCode(String(value)) === 0 ? undefined : 'party-code';
    case 'person-id':
      return 'a sample never has the number of a person';
    default:
      return field satisfies never;
  }
}

function faultsOf(item: ItemDefinition, record: RecordBody): string[] {
  const values = Object.entries(record).map(([name, value]) => {
    const field = item.fields[name];
    const fault = field === undefined ? 'no such field' : faultOf(field, value);
    return fault === undefined ? undefined : `${name}: ${fault}: ${String(value)}`;
  });
  const missing = Object.entries(item.fields).map(([name, { required }]) =>
    required === true && record[name] === undefined ? `${name} is missing` : undefined,
  );
  const broken = item.rules.map((rule) => (rule.check(record) ? undefined : `rule ${rule.name}`));
  return [...values, ...missing, ...broken].filter((fault) => fault !== undefined);
}

describe.each(items.map((item): [string, ItemDefinition] => [item.name, item]))('the sample of %s', (name, item) => {
  it('has every required field, only right values, and breaks no rule of the item', () => {
    const records = allOf(name);
    expect(records.length).toBeGreaterThan(0);
    const faults = records.flatMap((record) => faultsOf(item, record).map((fault) => `${fault} in ${JSON.stringify(record)}`));
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it('names each record of an enterprise differently by its key', () => {
    for (const enterprise of enterprises) {
      const keys = recordsOf(enterprise, item, asOf).map((record) => JSON.stringify(item.key.map((field) => record[field])));
      expect(new Set(keys).size, `${enterprise.name} ${keys.join(' ')}`).toBe(keys.length);
    }
  });

  it('is the same for the same seed whatever was made before, and another for another seed', () => {
    const again = enterprises.toReversed().map(({ index }) => {
      const enterprise = enterpriseAt(worldOf({ seed: 7 }), index);
      recordsOf(enterprise, itemOf('annual-report'), '2020-01-01');
      return JSON.stringify(recordsOf(enterprise, item, asOf));
    });
    expect(again.toReversed()).toEqual(enterprises.map((enterprise) => JSON.stringify(recordsOf(enterprise, item, asOf))));
    const other = Array.from({ length: population }, (_, index) =>
      recordsOf(enterpriseAt(worldOf({ seed: 8 }), index), item, asOf),
    );
    expect(JSON.stringify(other.flat())).not.toBe(JSON.stringify(allOf(name)));
  });

  it('only adds records as time goes on, while their months are delivered at all', () => {
    const keyOf = (record: RecordBody) => JSON.stringify(item.key.map((field) => record[field]));
    const wide = worldOf({ seed: 7, historyMonths: 120 });
    for (let index = 0; index < 60; index++) {
      const enterprise = enterpriseAt(wide, index);
      const later = new Set(recordsOf(enterprise, item, asOf).map(keyOf));
      const lost = recordsOf(enterprise, item, '2025-05-03')
        .map(keyOf)
        .filter((key) => !later.has(key));
      expect(lost, `${name} of ${enterprise.name}`).toEqual([]);
    }
  });

  it('says nothing of what comes after the day it is delivered on', () => {
    const mayLieAhead = new Set([item.validTo, ...futureFields]);
    for (const [field, { kind }] of Object.entries(item.fields)) {
      if ((kind !== 'date' && kind !== 'month') || mayLieAhead.has(field)) continue;
      const latest = allOf(name)
        .map((record) => String(record[field] ?? ''))
        .toSorted()
        .at(-1)!;
      expect(latest <= asOf, `${field} ${latest}`).toBe(true);
    }
  });
});

/** Days that are meant to lie ahead: terms, deadlines and what has been fixed for later. */
const futureFields = [
  'termTo',
  'subscribedBy',
  'minPublishUntil',
  'maxPublishUntil',
  'hearingOn',
  'performUntil',
  'dueOn',
  'useUntil',
  'debtTo',
  'seizedTo',
  'exclusiveTo',
  'expiresOn',
  'validTo',
];

describe('a synthetic enterprise', () => {
  it('carries the mark of a sample in its name, its people and its address', () => {
    for (const record of allOf('registration')) {
      expect(record['name']).toMatch(/^示例/);
      expect(record['legalRepresentative']).toMatch(/^示例/);
      expect(record['domicile']).toMatch(/^示例/);
    }
  });

  it('has a code of its own that is right by its check characters and lies in the range no authority gives out', () => {
    const codes = enterprises.map(({ code }) => code);
    expect(new Set(codes).size).toBe(population);
    expect(codes.filter((code) => checkUnifiedCode(code) !== 0 || code.slice(8, 10) !== 'YY')).toEqual([]);
  });

  it('has a name that no other has, even in a large population', () => {
    const names = Array.from({ length: 250_000 }, (_, index) => enterpriseAt(world, index).name.slice(3));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has no records before its founding', () => {
    const young = enterprises.filter(({ foundedOn }) => foundedOn > dayOf('2020-01-01'));
    expect(young.length).toBeGreaterThan(50);
    for (const enterprise of young) {
      for (const item of items) expect(recordsOf(enterprise, item, dayText(enterprise.foundedOn - 1)), item.name).toEqual([]);
    }
  });

  it('has no monthly records after it stopped, and stopped before it was deregistered', () => {
    const ended = enterprises.filter(({ ending }) => ending !== undefined && ending.on < dayOf(asOf) - 30);
    expect(ended.length).toBeGreaterThan(20);
    for (const enterprise of ended) {
      expect(recordsOf(enterprise, itemOf('registration'), asOf)[0]!['status']).toBe(enterprise.ending!.status);
      expect(enterprise.ending!.lastMonth).toBeLessThan(monthOf(enterprise.ending!.on));
      for (const item of items.filter(({ fields }) => fields['month'] !== undefined)) {
        const months = recordsOf(enterprise, item, asOf).map((record) => String(record['month']));
        expect(
          months.filter((month) => month > monthText(enterprise.ending!.lastMonth)),
          item.name,
        ).toEqual([]);
      }
    }
  });
});

describe('the items of one enterprise', () => {
  const count = (name: string, chosen: typeof enterprises) =>
    chosen.reduce((sum, enterprise) => sum + recordsOf(enterprise, itemOf(name), asOf).length, 0) / chosen.length;
  const now = monthIn(2026, 7);
  const running = Array.from({ length: 1500 }, (_, index) => enterpriseAt(world, index)).filter(
    ({ foundedOn, ending }) => foundedOn < dayOf('2024-01-01') && (ending === undefined || ending.lastMonth >= now),
  );
  const failing = running.filter(({ spells }) => healthIn(spells, now) === 'failing' && healthIn(spells, now - 3) === 'failing');
  const healthy = running.filter(({ spells }) => [0, 6, 12, 18].every((back) => healthIn(spells, now - back) === 'healthy'));

  it('make a failing firm look like one: less revenue and power, more arrears, penalties and cases', () => {
    expect(failing.length).toBeGreaterThan(20);
    const trend = (chosen: typeof enterprises, of: 'revenueFen' | 'powerKwh') => {
      const ratios = chosen.map((enterprise) => {
        const months = lifeOf(enterprise, now);
        const sum = (from: number) =>
          months
            .slice(from)
            .slice(0, 6)
            .reduce((total, month) => total + month[of], 0);
        return sum(-6) / sum(-18);
      });
      return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
    };
    expect(trend(failing, 'revenueFen')).toBeLessThan(0.6 * trend(healthy, 'revenueFen'));
    expect(trend(failing, 'powerKwh')).toBeLessThan(0.7 * trend(healthy, 'powerKwh'));
    for (const name of [
      'penalties',
      'tax-arrears',
      'case-filings',
      'enforcement-cases',
      'dishonest-debtors',
      'abnormal-operations',
    ])
      expect(count(name, failing), name).toBeGreaterThan(2 * count(name, healthy));
    const overdue = (chosen: typeof enterprises) =>
      chosen.filter(
        (enterprise) => Number(recordsOf(enterprise, itemOf('electricity-bills'), asOf).at(-1)!['overduePeriods']) > 0,
      ).length / chosen.length;
    expect(overdue(failing)).toBeGreaterThan(0.5);
    expect(overdue(healthy)).toBeLessThan(0.05);
  });

  it('agree on money: the taxes a firm pays are less than its sales, and those it declares are what it sold', () => {
    for (const enterprise of enterprises) {
      const taxes = recordsOf(enterprise, itemOf('tax-payments'), asOf);
      const sales = recordsOf(enterprise, itemOf('sales-summaries'), asOf).filter((record) => record['basis'] === 'declared');
      const total = (records: readonly RecordBody[], field: string) =>
        records.reduce((sum, record) => sum + Number(record[field]), 0);
      if (sales.length === world.historyMonths) expect(total(taxes, 'paid')).toBeLessThan(total(sales, 'sales'));
      for (const tax of taxes.filter((record) => record['taxKind'] === 'vat' && enterprise.traits.taxpayer === 'general')) {
        const month = sales.find((record) => record['month'] === String(tax['periodFrom']).slice(0, 7));
        expect(tax['taxBase']).toBe(month?.['sales']);
      }
    }
  });

  it('agree on people: whoever is insured works there, and nearly all who work there are insured', () => {
    for (const enterprise of enterprises.filter(({ traits }) => traits.employer)) {
      const life = new Map(lifeOf(enterprise, now).map((month) => [monthText(month.month), month]));
      for (const record of recordsOf(enterprise, itemOf('social-insurance-payments'), asOf)) {
        const { employees } = life.get(String(record['month']))!;
        expect(Number(record['payerCount'])).toBeLessThanOrEqual(employees);
        expect(Number(record['payerCount'])).toBeGreaterThanOrEqual(employees * 0.75 - 1);
      }
    }
  });

  it('agree on cases: each enforcement rests on a judgment, each listing on an enforcement, each seizure too', () => {
    for (const enterprise of running) {
      const valuesOf = (name: string, field: string) => recordsOf(enterprise, itemOf(name), asOf).map((record) => record[field]);
      const judged = new Set(valuesOf('judgments', 'caseNo'));
      const filed = new Set(valuesOf('case-filings', 'caseNo'));
      const enforced = new Set(valuesOf('enforcement-cases', 'caseNo'));
      expect([...judged].filter((caseNo) => !filed.has(caseNo))).toEqual([]);
      expect(valuesOf('enforcement-cases', 'basisNo').filter((caseNo) => !judged.has(caseNo))).toEqual([]);
      expect(valuesOf('dishonest-debtors', 'caseNo').filter((caseNo) => !enforced.has(caseNo))).toEqual([]);
      const owned = new Set(valuesOf('real-estate-rights', 'unitNo'));
      expect(valuesOf('real-estate-encumbrances', 'unitNo').filter((unit) => !owned.has(unit))).toEqual([]);
    }
  });
});
