import { expect, test } from 'vitest';
import { accessHistoryText } from './access-history-text.ts';
import { paintFor } from './paint.ts';

const style = { language: 'zh', paint: paintFor(false), width: 120 } as const;
const name = { zh: '示例银行', en: 'Sample bank' };
const given = {
  at: '2026-03-01T02:00:00.000Z',
  kind: 'disclosure',
  operation: 'query.ask',
  by: { role: 'institution', institutionNo: 1, providerNo: null, name },
  purpose: 'loan-review',
  purposeTitle: { zh: '贷前审查', en: 'Review before a loan' },
  caseNo: 'XD-1',
  authorisationId: 'a-1',
  artefactDigest: null,
  items: [
    {
      item: 'honours',
      itemTitle: { zh: '荣誉表彰信息', en: 'Honours' },
      fields: [{ field: 'level', title: { zh: '荣誉级别', en: 'Level' } }],
      records: 1,
    },
  ],
  disclosureId: 'd-1',
  sealed: false,
  requestId: 'r',
} as const;
const read = {
  ...given,
  kind: 'read',
  by: { ...given.by, role: 'operator', name: { zh: '平台运营方', en: 'Operator' } },
  purpose: null,
  purposeTitle: null,
  caseNo: null,
  authorisationId: null,
  items: [],
  disclosureId: null,
} as const;

test('each use says who, why, which fields and on what ground; a reading says that it was one', () => {
  expect(accessHistoryText({ accesses: [given, read], next: 'more' }, style).split('\n')).toEqual([
    expect.stringMatching(/示例银行 {2}贷前审查$/),
    '  荣誉表彰信息：荣誉级别',
    '  融资事项 XD-1',
    '  授权 a-1',
    '  披露编号 d-1 （待封存）',
    '',
    expect.stringMatching(/平台运营方 {2}平台内查看档案$/),
    '',
    '下一页: more',
  ]);
});

test('no use at all is said', () => {
  expect(accessHistoryText({ accesses: [], next: null }, style)).toBe('（没有）');
});
