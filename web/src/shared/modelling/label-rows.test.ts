import { expect, test } from 'vitest';
import { readLabels } from './label-rows.ts';

test('labels are read with or without a heading, and who was rejected has no outcome', () => {
  const rows = '91350100M000100Y43,2025-03-01,1\n91350100M000100Y4X,2025-03-02,\n';
  const labels = [
    { code: '91350100M000100Y43', judgedOn: '2025-03-01', bad: true },
    { code: '91350100M000100Y4X', judgedOn: '2025-03-02', bad: null },
  ];
  expect(readLabels(`\uFEFF企业,日期,不良\r\n${rows}`)).toEqual({ outcome: 'read', labels });
  expect(readLabels(rows)).toEqual({ outcome: 'read', labels });
});

test('a row that cannot be read stops the reading and names its line', () => {
  expect(readLabels('code,day,bad\nX1,2025-03-01,yes')).toEqual({ outcome: 'broken', line: 2 });
});
