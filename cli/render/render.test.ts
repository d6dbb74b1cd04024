import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { answerText } from './answer-text.ts';
import { hasTitle } from '../../sdk/words/index.ts';
import { paintFor } from './paint.ts';
import { problemText } from './problem-text.ts';
import { refusalsText } from './refusals-text.ts';
import { tableText } from './table-text.ts';
import { fitText, padText, textWidth, wrapText } from './text-width.ts';
import { percentText, valueText } from './value-text.ts';

const plain = { language: 'zh', paint: paintFor(false), width: undefined } as const;
const mixed = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', '1', '中', '市', '，', 'Ａ', 'é', '😀') });

test('Chinese characters take two columns, colours and combining marks none', () => {
  expect(textWidth('金桥 a')).toBe(6);
  expect(textWidth('（Ａ）')).toBe(6);
  expect(textWidth(paintFor(true).red('中'))).toBe(2);
  expect(textWidth('e\u0301')).toBe(1);
});

test('a padded text is as wide as asked, a fitted one never wider', () => {
  fc.assert(
    fc.property(mixed, fc.integer({ min: 2, max: 30 }), (text, width) => {
      expect(textWidth(fitText(text, width))).toBeLessThanOrEqual(width);
      expect(textWidth(padText(fitText(text, width), width))).toBe(width);
    }),
  );
});

test('a wrapped text keeps every character but blanks, and no line is wider than asked', () => {
  const words = fc
    .array(fc.constantFrom('交付', '文件', 'deliver', '，', 'a', ' '), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, (text) => {
      const lines = wrapText(text, 40);
      expect(lines.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      const longestWord = Math.max(0, ...(text.match(/[a-z]+|[^\sa-z]，*/g) ?? []).map(textWidth));
      for (const line of lines.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(Math.max(40, longestWord));
    }),
  );
});

test('the columns of a table with Chinese line up', () => {
  const rows = [
    { name: '示例市税务局', providerNo: 2, items: ['a', 'b'] },
    { name: 'Bureau', providerNo: 10, items: [] },
  ];
  const lines = tableText(rows, plain).split('\n');
  expect(lines).toEqual(['名称          单位编号  信息项', '示例市税务局         2  a、b', 'Bureau              10']);
});

test('a table fits the window, by shortening cells and then by leaving out columns and saying so', () => {
  const row = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`column${index}`, '很长的内容'.repeat(5)]));
  const text = tableText([row], { ...plain, width: 50 });
  const [head = '', body = '', ...note] = text.split('\n');
  expect(textWidth(head)).toBeLessThanOrEqual(50);
  expect(textWidth(body)).toBeLessThanOrEqual(50);
  expect(note.join('')).toMatch(/未显示：.*column11/);
  for (const line of note) expect(textWidth(line)).toBeLessThanOrEqual(50);
});

test('a number or a moment is never cut, only texts are', () => {
  const row = { fileName: '很长的文件名'.repeat(6), rows: 1234567, openedAt: '2024-03-01T00:00:00.000Z' };
  const [, body = ''] = tableText([row], { ...plain, width: 44 }).split('\n');
  expect(body).toMatch(/… +1,234,567 {2}2024-\d\d-\d\d \d\d:00$/);
});

test('columns in which nothing stands and values that do not fit a cell are left out', () => {
  expect(tableText([{ code: 'x', revokedAt: null, deep: { inner: [{}] } }], plain)).toBe('代码\nx');
});

test('an answer shows its plain values as pairs and its lists as tables, and an empty list in words', () => {
  expect(answerText({ clientId: 'a', revoked: true }, plain)).toBe('客户端  a\n已停用  是');
  expect(answerText({ clients: [], next: null }, plain)).toBe('（没有）');
  expect(answerText({ deliveryId: 1, columns: [{ header: '甲', target: null }] }, plain)).toBe(
    '交付编号  1\n\n表头对应\n表头\n甲',
  );
});

test('what somebody wrote into the data cannot command the terminal', () => {
  expect(valueText('a\u001b[2Jb\r\nc\u0007', 'zh')).toBe('a�[2Jb c�');
  const reason = { field: null, column: null, rule: 'x', value: '\u001b', title: '\u001b[2J', mend: '\u001b[2J' };
  const refused = {
    header: ['a'],
    mended: 0,
    refusals: [{ rowNo: 2, cells: ['\u001b[2J'], reasons: [reason], mendedBy: null }],
    next: null,
  };
  expect(refusalsText(refused, plain)).not.toContain('\u001b');
});

test('a refusal shows fields, next step and request id; colour only where wanted', () => {
  const problem = {
    type: 'urn:jinqiao:request.invalid',
    title: '请求内容不符合要求',
    status: 400,
    instance: 'urn:jinqiao:request:abc',
    side: 'client',
    retryable: false,
    next: '改正',
    issues: [{ field: 'item', rule: 'known', message: '没有这一信息项' }],
  } as const;
  expect(problemText(problem, 'zh', paintFor(false))).toBe(
    '✗ 请求内容不符合要求 (request.invalid)\n  item  没有这一信息项\n  下一步：改正\n  请求编号：abc',
  );
  expect(problemText(problem, 'zh', paintFor(true))).toContain('\u001b[31m');
});

test('shares are in percent and never rounded up to all, counts are grouped, moments and codes are in words', () => {
  expect(percentText(0.9999)).toBe('99.9%');
  expect(valueText(0.29, 'zh', 'overall')).toBe('29.0%');
  expect(valueText(1, 'zh', 'completeness')).toBe('100.0%');
  expect(valueText(0.5, 'zh', 'precedence')).toBe('0.5');
  expect(valueText(12_259, 'zh', 'recordsHeld')).toBe('12,259');
  expect(valueText(12_259, 'zh', 'deliveryId')).toBe('12259');
  expect(valueText('2024-03-01T00:00:30.000Z', 'en', 'openedAt')).toMatch(/^2024-\d\d-\d\d \d\d:\d\d$/);
  expect(valueText('compute-only', 'zh', 'class')).toBe('可用不可见');
  expect(valueText('something-new', 'zh', 'class')).toBe('something-new');
  expect(valueText(['honours'], 'zh', 'items')).toBe('荣誉表彰信息');
  expect(valueText({ code: '330106', title: '西湖区' }, 'zh', 'division')).toBe('西湖区（330106）');
});

test('an object in a row stands as columns of its own, in an answer under its own heading', () => {
  const quality = { accuracy: 0.5, validity: null };
  expect(tableText([{ providerNo: 1, quality }], plain)).toBe('单位编号  准确性\n       1   50.0%');
  expect(answerText({ deliveryId: 1, quality }, plain)).toBe('交付编号  1\n\n质量\n准确性  50.0%');
});

test('what is to be done is read whole in a narrow window, below itself', () => {
  const findings = [{ dimension: 'validity', kind: 'refused', rows: 1, of: 2, text: '请按退回清单逐行改正。'.repeat(4) }];
  const text = answerText({ findings, next: null }, { ...plain, width: 60 });
  expect(text).not.toContain('…');
  expect(text.match(/请|按|退|回|清|单|逐|行|改|正/g)?.length).toBeGreaterThanOrEqual(40);
  for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(60);
});

test('every property that an operation may answer has a heading in both languages', () => {
  const source = readFileSync(new URL('../../sdk/gen/operations.gen.ts', import.meta.url), 'utf8');
  const outputs = [...source.matchAll(/^ {4}output: \{\n(.*?)^ {4}\};/gms)].map((match) => match[1] ?? '');
  const names = new Set(outputs.flatMap((text) => [...text.matchAll(/readonly (\w+)\??:/g)].map((match) => match[1] ?? '')));
  expect(names.size).toBeGreaterThan(100);
  expect([...names].filter((name) => !hasTitle(name))).toEqual([]);
});
