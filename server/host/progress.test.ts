import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

const LABEL = { zh: '准备数据库', en: 'Preparing the database' };

function memoryStream(terminal: { isTTY?: boolean; columns?: number } = {}) {
  const written: string[] = [];
  return { ...terminal, written, write: (text: string) => written.push(text) };
}

test('a log gets one plain line when a step begins and one with its seconds when it ends', async () => {
  const stream = memoryStream();
  const result = await createProgress(stream).step(LABEL, (report) => {
    report('3/3');
    return Promise.resolve(7);
  });
  expect(result).toBe(7);
  expect(stream.written[0]).toBe('… 准备数据库 Preparing the database\n');
  expect(stream.written[1]).toMatch(/^✓ {2}准备数据库 Preparing the database {2}3\/3 {2}\d+\.\d s\n$/);
  expect(stream.written).toHaveLength(2);
});

test('a step that fails is marked as failed and its error reaches the caller', async () => {
  const stream = memoryStream();
  const failing = createProgress(stream).step(LABEL, () => Promise.reject(new Error('disk full')));
  await expect(failing).rejects.toThrow('disk full');
  expect(stream.written.at(-1)).toMatch(/^✗/);
});

test('the live line of a narrow terminal never wraps, with Chinese counted as two columns', async () => {
  const stream = memoryStream({ isTTY: true, columns: 10 });
  await createProgress(stream).step(LABEL, () => Promise.resolve());
  expect(stream.written[0]).toBe('\r\u001b[K⠋  准备数');
  expect(stream.written.at(-1)).toMatch(/✓ {2}准备数据库 Preparing the database {2}\d+\.\d s\n$/);
});
