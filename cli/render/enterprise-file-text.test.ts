import { expect, test } from 'vitest';
import { enterpriseFileText } from './enterprise-file-text.ts';
import { paintFor } from './paint.ts';

const source = { providerNo: 1, deliveryId: 7, rowNo: 3, recordedAt: '2024-01-01T00:00:00.000Z', digest: 'x' };
const record = (values: Record<string, string | number | boolean>) => ({
  key: '',
  validFrom: null,
  validTo: null,
  ended: false,
  disputed: false,
  withheld: false,
  repaired: false,
  selfReported: false,
  values,
  source,
  others: [],
});
const file = {
  subjectId: '91350100M000100Y43',
  knownAt: '2024-01-01T00:00:00.000Z',
  sections: [
    {
      item: 'registration',
      title: { zh: '登记注册基本信息', en: 'Registration' },
      records: [record({ status: 'active', registeredCapital: 123_456_789, name: '示例公司' })],
    },
    { item: 'honours', title: { zh: '荣誉表彰信息', en: 'Honours' }, records: [] },
  ],
};
const style = { language: 'zh', paint: paintFor(false), width: 200 } as const;

test('a file is read in the words of the catalogue: titles, choices, yuan, the source of each record, and what is missing', () => {
  const text = enterpriseFileText(file, style);
  expect(text).toMatch(/名称 +注册资本 +登记状态 +来源（交付:行）\n示例公司 +1,234,567\.89 元 +存续 +7:3/);
  expect(text).toContain('没有记录的信息项: 荣誉表彰信息');
});

test('where the window is too narrow a record stands as name and value, and nothing is cut', () => {
  const text = enterpriseFileText(file, { ...style, width: 30 });
  expect(text).toMatch(/名称 +示例公司\n注册资本 +1,234,567\.89 元\n登记状态 +存续\n/);
  expect(text).not.toContain('…');
});

test('a record that is disputed, withheld, repaired or self-reported says so beside its values', () => {
  const [section] = file.sections;
  const disputed = { ...section!, records: [{ ...section!.records[0]!, disputed: true, repaired: true, selfReported: true }] };
  const text = enterpriseFileText({ ...file, sections: [disputed] }, style);
  expect(text).toMatch(/异议处理中 +已修复 +企业自报 /);
  expect(text).not.toContain('停止披露');
});
