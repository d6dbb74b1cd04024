import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';
import { paintFor } from './render/paint.ts';

const terminal = { language: 'zh', paintErr: paintFor(false) } as const;

test('a bar tells how far, how fast and how long still; what was there before does not count as speed', () => {
  const options = { label: { zh: '上传', en: 'Uploading' }, unit: 'bytes', total: 100_000_000, start: 40_000_000 } as const;
  expect(progressLine(terminal, options, 50_000_000, 2)).toBe(
    `上传  ${'█'.repeat(12)}${'░'.repeat(12)}  50%  50.0 MB / 100.0 MB  5.0 MB/秒  还需 10 s`,
  );
  expect(progressLine(terminal, options, 100_000_000, 12)).toContain('100%  100.0 MB / 100.0 MB');
});

test('work whose end nobody knows shows what is done and how fast', () => {
  const options = { label: { zh: '校验入库', en: 'Checking' }, unit: 'rows' } as const;
  expect(progressLine(terminal, options, 12_000, 2)).toBe('校验入库  12,000 行  6,000 行/秒');
});
