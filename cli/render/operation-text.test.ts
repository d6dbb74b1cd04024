import { expect, test } from 'vitest';
import { operationText } from './operation-text.ts';
import { paintFor } from './paint.ts';
import { textWidth } from './text-width.ts';

const plain = { language: 'zh', paint: paintFor(false), width: undefined } as const;
const both = (zh: string, en: string) => ({ zh, en });

const field = {
  kind: 'text',
  required: true,
  key: false,
  class: 'open',
  openIf: null,
  sensitivity: 'public',
  mask: 'none',
  aliases: [],
  note: null,
  unit: null,
  table: null,
  values: null,
};
const item = {
  version: 0,
  item: {
    name: 'honours',
    no: 14,
    edition: '2021',
    category: { name: 'honours', no: 6, title: both('荣誉表彰', 'Honours') },
    title: both('荣誉表彰信息', 'Honours'),
    content: both('荣誉名称、级别、授予单位、授予日期', 'Name and level of the honour, granting unit and date'),
    provider: both('各授予部门', 'Departments that grant honours'),
    modes: ['collect'],
    class: 'open',
    sharingLevel: 'national',
    refresh: { frequency: 'monthly', dueDays: 15 },
    deadline: null,
    confidence: { category: 'seen', item: 'inferred', deadline: 'unknown' },
    fieldCount: 2,
  },
  key: ['honourName'],
  validFrom: null,
  validTo: null,
  retentionMonths: null,
  fields: [
    { ...field, name: 'honourName', title: both('荣誉名称', 'Name of honour'), key: true },
    { ...field, name: 'level', title: both('荣誉级别', 'Level'), values: { city: both('市级', 'City') } },
  ],
  rules: [
    {
      name: 'r',
      dimension: 'accuracy',
      severity: 'warn',
      title: both('日期先后', 'Order of dates'),
      mend: both('核对日期', 'Check'),
      field: 'x',
    },
  ],
  example: { honourName: '示例奖', level: 'city' },
  narrowings: [],
  moreNarrowings: false,
};

test('an item is shown with its facts, fields, choices, rules and example in words, within the window', () => {
  const text = operationText('catalogue.get-item', item, { item: 'honours' }, plain);
  expect(text).toContain('14 荣誉表彰信息  honours');
  expect(text).toMatch(/更新 +每月，期满后 15 天内\n记录标识 +荣誉名称\n/);
  expect(text).toMatch(/可信程度 +见于来源：大类；推断：信息项；未知：完成时限\n/);
  expect(text).toContain('荣誉级别  市级 city');
  expect(text).toContain('日期先后（提示 · 准确性）\n  → 核对日期');
  expect(text).toMatch(/荣誉级别 +市级$/);
  const narrow = operationText('catalogue.get-item', item, { item: 'honours' }, { ...plain, language: 'en', width: 60 });
  for (const line of narrow.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(60);
});

test('the history of a record is read under the titles of its item', () => {
  const source = { providerNo: 2, deliveryId: 7, rowNo: 3, recordedAt: '2024-01-01T00:00:00.000Z', digest: 'x' };
  const version = { withdrawn: false, validFrom: null, validTo: null, values: { honourName: '示例奖', level: 'city' }, source };
  const history = { subjectId: '91350100M000100Y43', versions: [version, { ...version, withdrawn: true }] };
  const text = operationText('records.read-history', history, { item: 'honours' }, plain);
  expect(text).toMatch(/^91350100M000100Y43 {2}荣誉表彰信息\n\n荣誉名称 +荣誉级别 +撤销 +收录时间 +单位编号 +来源（交付:行）\n/);
  expect(text).toMatch(/示例奖 +市级 +2024-01-01 \d\d:\d\d +2 +7:3\n示例奖 +市级 +是 /);
});

test('scores of deliveries show each dimension in its own column', () => {
  const dimensions = [{ dimension: 'accuracy', title: '准确性', score: 0.5, of: 1, faults: 1, basis: '' }];
  const scores = [{ deliveryId: 1, item: 'honours', itemTitle: '荣誉表彰信息', overall: 0.75, dimensions, findings: [] }];
  expect(operationText('quality.list-scores', { scores, next: null }, {}, plain)).toBe(
    '交付编号  信息项         总体  准确性\n       1  荣誉表彰信息  75.0%   50.0%',
  );
});

test('a receipt stands whole below what it says, and a schema is JSON', () => {
  const receipt = `${'a'.repeat(300)}.b.c`;
  const document = { deliveryId: 3, provider: 'x', counts: { rows: 1200, reasons: {} }, quality: { overall: 0.5 }, type: 't' };
  const text = operationText('collection.get-receipt', { receipt, document }, {}, { ...plain, width: 80 });
  expect(text).toMatch(/^交付编号 +3\n数据提供单位 +x\n行数 +1,200\n总体 +50\.0%\n\na{300}\.b\.c$/);
  const schema = { type: 'object' };
  expect(JSON.parse(operationText('catalogue.get-schema', { version: 0, schema }, {}, plain))).toEqual(schema);
});
