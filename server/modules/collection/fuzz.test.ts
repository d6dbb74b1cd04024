import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeFile } from '../../testing/judge-file.ts';
import { seededRandom } from '../../testing/mutate.ts';
import { validFiles } from '../../testing/valid-files.ts';
import { listItems } from '../catalogue/index.ts';
import { deliveredFile } from './reading/delivered-file.testing.ts';

const MUTATIONS = 300;
const SLOWEST_MS = 8_000;

const items = listItems().filter((item) => ['registration', 'penalties', 'annual-report'].includes(item.name));

test('every row of the undamaged files is accepted, in every format', async () => {
  for (const item of items) {
    for (const { fileName, bytes } of validFiles(item)) {
      const judged = await judgeFile(deliveredFile(bytes), fileName, item);
      expect(judged, `${item.name} ${fileName}`).toMatchObject({ refused: 0 });
    }
  }
});

test('whatever damage a file has, each of its rows is accepted or refused, and soon', async () => {
  const files = items.flatMap((item) => validFiles(item).map((file) => ({ item, ...file })));
  const path = deliveredFile('');
  let read = 0;
  for (let seed = 0; seed < MUTATIONS; seed++) {
    const { item, fileName, damaged } = files[seed % files.length]!;
    writeFileSync(path, damaged(seededRandom(seed)));
    const started = performance.now();
    const judged = await judgeFile(path, fileName, item).catch((error: unknown) => {
      throw new Error(`seed ${seed}, ${fileName}`, { cause: error });
    });
    expect(performance.now() - started, `seed ${seed}`).toBeLessThan(SLOWEST_MS);
    if ('rows' in judged) read++;
  }
  // Damage that no file survived would test nothing but the refusal of files.
  expect(read).toBeGreaterThan(MUTATIONS / 4);
});
