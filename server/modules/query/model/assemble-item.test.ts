import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listItems, type EffectiveItem, type Narrowing, type RecordBody } from '../../catalogue/index.ts';
import { effectiveItemOf } from '../../catalogue/model/effective-item.ts';
import { assembleItem, type Grant, type HeldRecord, type Source } from './assemble-item.ts';

const itemNamed = (name: string) =>
  effectiveItemOf(
    listItems().find((item) => item.name === name)!,
    [],
  );
const held = (body: HeldRecord['body'], more: Partial<HeldRecord> = {}): HeldRecord => ({
  key: '',
  validFrom: null,
  validTo: null,
  providerNo: 1,
  deliveryId: 1,
  recordedAt: '2026-01-01T00:00:00Z',
  digest: '0'.repeat(32),
  body,
  disputed: false,
  conflicting: false,
  selfReported: false,
  ...more,
});
const exampleOf = (item: EffectiveItem) => item.example as RecordBody;
const whole: Grant = { fields: null, banded: false, divisionCode: '330100' };
const sourceWith =
  (narrowings: readonly Narrowing[] = [], divisionCode = '330100') =>
  (): Source => ({ providerNo: 1, divisionCode, narrowings });

test('nothing leaves but granted fields, none of them compute-only by catalogue or provider, for any grant and narrowing', () => {
  const items = listItems().map((item) => effectiveItemOf(item, []));
  const anyCase = fc.constantFrom(...items).chain((item) => {
    const names = Object.keys(item.fields);
    return fc.record({
      item: fc.constant(item),
      fields: fc.option(fc.subarray(names, { minLength: 1 })),
      closed: fc.subarray(names),
      banded: fc.boolean(),
    });
  });
  fc.assert(
    fc.property(anyCase, ({ item, fields, closed, banded }) => {
      const narrowings = closed.map((field) => ({ field, class: 'compute-only' as const }));
      const { records, withheld } = assembleItem(
        item,
        [held(exampleOf(item))],
        { ...whole, fields, banded },
        sourceWith(narrowings),
      );
      for (const { values } of records)
        for (const name of Object.keys(values)) {
          expect(fields === null || fields.includes(name)).toBe(true);
          expect(closed).not.toContain(name);
          expect(item.fields[name]!.class ?? item.class).not.toBe('compute-only');
        }
      const shown = records.flatMap(({ values }) => Object.keys(values));
      const asked = Object.keys(item.example).filter((name) => fields === null || fields.includes(name));
      expect([...shown, ...withheld.map(({ field }) => field)].toSorted()).toEqual(asked.toSorted());
    }),
    { numRuns: 1_000 },
  );
});

test('a provider’s scope keeps its records within its province or city', () => {
  const item = itemNamed('registration');
  const from = (scope: 'network' | 'province' | 'city', divisionCode: string) =>
    assembleItem(item, [held(exampleOf(item))], whole, sourceWith([{ field: null, scope }], divisionCode)).records.length;
  expect([from('network', '110000'), from('province', '330200'), from('province', '110000')]).toEqual([1, 1, 0]);
  expect([from('city', '330106'), from('city', '330200')]).toEqual([1, 0]);
});

test('figures of a banded grant go out as bands, and no figure beside them', () => {
  const item = itemNamed('water-bills');
  const { records } = assembleItem(item, [held(exampleOf(item))], { ...whole, banded: true }, sourceWith());
  const [record] = records;
  expect(record!.values['due']).toBe('A3');
  expect(record!.banded).toContain('volume');
  for (const name of record!.banded) expect(record!.values[name]).toMatch(/^-?[A-F]\d+$/);
});

test('a name is masked unless the grant names its field', () => {
  const item = itemNamed('registration');
  const body = { ...exampleOf(item), legalRepresentative: '示例人名' };
  const shown = (fields: string[] | null) =>
    assembleItem(item, [held(body)], { ...whole, fields }, sourceWith()).records[0]!.values['legalRepresentative'];
  expect([shown(null), shown(['legalRepresentative'])]).toEqual(['示***', '示例人名']);
});
