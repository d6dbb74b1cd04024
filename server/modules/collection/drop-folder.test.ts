import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../kernel/perform.ts';
import { system } from '../../kernel/pure/principal.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { scanDropFolder } from './jobs/scan-drop-folder.ts';

let world: World;
let inbox: string;

beforeAll(async () => {
  world = await openWorld();
  await world.provider(['registration']);
  inbox = join(world.dataDir, 'drop', 'test-provider-1', 'registration');
  await mkdir(inbox, { recursive: true });
});
afterAll(() => world.close());

const scan = () =>
  world.database.transaction(system, (tx) =>
    scanDropFolder.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())),
  );

async function drop(name: string, content: string, ageMs: number): Promise<void> {
  const path = join(inbox, name);
  await writeFile(path, content);
  const at = new Date(Date.now() - ageMs);
  await utimes(path, at, at);
}

const deliveries = async () =>
  (
    await world.call<{ deliveries: { fileName: string; state: string; rows: number }[] }>(
      operator,
      'collection.list-deliveries',
      {},
    )
  ).deliveries;

test('a file left in the drop folder is taken in once, moved away, and answered beside it', async () => {
  await drop('登记.csv', '统一社会信用代码,企业名称\n91350100M000100Y43,示例甲公司\nx,示例乙公司\n', 60_000);
  await scan();
  await scan();
  await world.settle();
  expect(await deliveries()).toMatchObject([{ fileName: '登记.csv', state: 'completed', rows: 2 }]);
  expect((await readdir(inbox)).toSorted()).toEqual(['done', 'reports']);
  const reports = await readdir(join(inbox, 'reports'));
  expect(reports.map((name) => name.replace(/^\d+-登记\.csv\./, '')).toSorted()).toEqual([
    'receipt.jws',
    'refused.csv',
    'result.json',
  ]);
  const refused = await readFile(
    join(
      inbox,
      'reports',
      reports.find((name) => name.endsWith('refused.csv'))!,
    ),
    'utf8',
  );
  expect(refused).toContain('示例乙公司');
});

test('a file still being written, a hidden one and an unfinished name are left alone', async () => {
  const before = (await deliveries()).length;
  await drop('now.csv', '统一社会信用代码,企业名称\n', 0);
  await drop('.hidden.csv', 'x', 60_000);
  await drop('copying.csv.part', 'x', 60_000);
  await scan();
  expect((await deliveries()).length).toBe(before);
  expect(await readdir(inbox)).toEqual(expect.arrayContaining(['now.csv', '.hidden.csv', 'copying.csv.part']));
});
