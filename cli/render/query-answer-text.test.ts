import { expect, test } from 'vitest';
import { paintFor } from './paint.ts';
import { queryAnswerText } from './query-answer-text.ts';

type Live = Parameters<typeof queryAnswerText>[0]['items'][number]['live'][number];
const style = { language: 'zh', paint: paintFor(false), width: 80 } as const;
const source = { providerNo: 1, name: { zh: '示例局', en: 'Sample bureau' }, recordedAt: '2026-01-01T00:00:00Z', digest: '0' };
const record = {
  key: '',
  validFrom: null,
  validTo: null,
  values: { name: '示例公司' },
  banded: [],
  masked: [],
  disputed: true,
  conflicting: false,
  selfReported: false,
  source,
};
const item = (name: string, zh: string, missing: 'none-on-record' | null) => ({
  item: name,
  title: { zh, en: name },
  served: missing === null,
  missing,
  retry: 'no' as const,
  freshness: { refresh: 'monthly', newestRecordedAt: null, newestValidFrom: null },
  quality: null,
  live: [] as Live[],
  withheldFields: [],
  records: missing === null ? [record] : [],
});
const answer = {
  subjectId: '91350100M000100Y43',
  asOf: '2026-01-02T00:00:00Z',
  etag: 'e',
  unchanged: false,
  items: [item('registration', '登记注册基本信息', null), item('patents', '专利信息', 'none-on-record')],
  receipt: { disclosureId: 'd-1', leafHash: 'h-1', jws: 'j-1' },
};

test('a query shows each record with its source and its dispute, what is missing with the reason, and the receipt', () => {
  const text = queryAnswerText(answer, style);
  for (const shown of ['登记注册基本信息', '示例公司', '示例局', '异议处理中']) expect(text).toContain(shown);
  expect(text).toContain('专利信息 patents · 0\n本平台没有该企业的这项记录');
  expect(text).toMatch(/披露编号\s+d-1/);
});

test('an answer that has not changed says so', () => {
  expect(queryAnswerText({ ...answer, unchanged: true, items: [] }, style)).toContain('内容未变');
});

test('an item that was asked live says when it was fetched, or why it was not and when to ask again', () => {
  const name = { zh: '示例局', en: 'Sample bureau' };
  const got: Live = {
    providerNo: 1,
    name,
    from: 'cache',
    fetchedAt: '2026-01-02T00:00:00Z',
    freshUntil: '2026-01-02T00:05:00Z',
    fault: null,
    retryAfterSeconds: null,
  };
  const lost: Live = { ...got, from: 'none', fetchedAt: null, freshUntil: null, fault: 'source.timeout', retryAfterSeconds: 2 };
  const items = [got, lost].map((one) => ({ ...item('registration', '登记注册基本信息', null), live: [one] }));
  const text = queryAnswerText({ ...answer, items }, style);
  expect(text).toContain('示例局：时效内的前次答复');
  expect(text).toContain('示例局：提供单位未在时限内答复 · 2 秒后可再查');
});
