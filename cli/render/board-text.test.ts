import { expect, test } from 'vitest';
import type { Operations } from '../../sdk/index.ts';
import { boardText } from './board-text.ts';
import { paintFor } from './paint.ts';
import { textWidth } from './text-width.ts';

const quality = { completeness: 0.9, validity: 0.8, accuracy: 1, consistency: null, timeliness: 0.5, uniqueness: 1 };
const summary = { collected: 1, of: 2, rate: 0.5, recordsHeld: 12_259, quality };
const none = { completeness: null, validity: null, accuracy: null, consistency: null, timeliness: null, uniqueness: null };
const cell = {
  registered: true,
  collected: true,
  deliveries: 3,
  lastDeliveryId: 4,
  lastDeliveredAt: '2024-03-01T04:00:00.000Z',
  recordsHeld: 9,
  nextDueOn: '2024-04-15',
  daysLate: 0,
};
const provider = { code: 'x', divisionCode: '330100', ...summary };
const board: Operations['collection.show-board']['output'] = {
  overall: summary,
  regions: [{ divisionCode: '330100', divisionTitle: '杭州市', ...summary }],
  items: [
    { item: 'honours', title: '荣誉表彰信息', category: 'honours', edition: '2021', ...summary },
    { item: 'permits', title: '行政许可信息', category: 'permits', edition: '2021', ...summary, recordsHeld: 0, quality: none },
    { item: 'patents', title: '专利信息', category: 'patents', edition: '2021', ...summary },
  ],
  providers: [
    {
      ...provider,
      providerNo: 1,
      name: '示例市甲局',
      cells: [
        { ...cell, item: 'honours' },
        { ...cell, item: 'patents' },
      ],
    },
    {
      ...provider,
      providerNo: 2,
      name: '示例市名称特别长的一个数据提供单位（信用信息中心）',
      cells: [{ ...cell, item: 'honours', lastDeliveredAt: '2024-02-01T04:00:00.000Z', nextDueOn: '2024-03-15', daysLate: 17 }],
    },
  ],
  next: null,
};
const plain = { language: 'zh', paint: paintFor(false), width: 140 } as const;

test('the board opens with the collection rate, the records held, the quality and what is late', () => {
  expect(boardText(board, plain)).toMatch(/^收录率 1\/2 50\.0% {2}现存记录 12,259 {2}质量 84\.0% {2}迟报 1 项\n完整性 90\.0%/);
});

test('an item shows its last delivery, the next day due and the worst delay of its providers; one never delivered says so', () => {
  const text = boardText(board, plain);
  expect(text).toMatch(
    /荣誉表彰信息 +12,259 +2024-03-01 +2024-03-15 +17 +84\.0% +1\/2 +90\.0% +80\.0% +100\.0% +50\.0% +100\.0%\n/,
  );
  expect(text).toMatch(/行政许可信息 +0 +未交付/);
});

test.each([60, 80, 100, 140])('no line of the board is wider than a window of %i columns, in either language', (width) => {
  for (const language of ['zh', 'en'] as const) {
    const lines = boardText(board, { ...plain, width, language }).split('\n');
    expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
  }
});

test('days late are red, and days in time green, where there is colour', () => {
  const text = boardText(board, { ...plain, paint: paintFor(true) });
  expect(text).toContain('\u001b[31m17\u001b[39m');
  expect(text).toContain('\u001b[32m0\u001b[39m');
  expect(text).toContain('\u001b[31m迟报 1 项');
});

test('a page of the board says that its dates are of the providers on it', () => {
  expect(boardText({ ...board, next: 'x' }, plain)).toContain('只计本页所列单位');
  expect(boardText(board, plain)).not.toContain('只计本页所列单位');
});
