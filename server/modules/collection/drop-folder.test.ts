import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
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

async function drop(name: string | Buffer, content: string, ageMs: number, modified = Date.now() - ageMs): Promise<void> {
  const path = typeof name === 'string' ? join(inbox, name) : Buffer.concat([Buffer.from(`${inbox}/`), name]);
  await writeFile(path, content);
  const at = new Date(modified);
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

const content = (name: string) => `统一社会信用代码,企业名称\n91350100M000100Y43,${name}\nx,示例乙公司\n`;
const namesOf = async () => (await deliveries()).map(({ fileName }) => fileName);

test('a name as long as the file system allows, or in GB18030, is taken in and answered like any other', async () => {
  const long = `${'长'.repeat(83)}a.csv`;
  await drop(long, content('示例长公司'), 60_000);
  // 登记, as an older machine writes it.
  await drop(Buffer.from([0xb5, 0xc7, 0xbc, 0xc7, 0x32, 0x2e, 0x63, 0x73, 0x76]), content('示例国标公司'), 60_000);
  await scan();
  await world.settle();
  expect(await namesOf()).toEqual(expect.arrayContaining([long, '登记2.csv']));
  expect((await deliveries()).every(({ state }) => state === 'completed')).toBe(true);
  const refused = (await readdir(join(inbox, 'reports'))).filter((name) => name.endsWith('.refused.csv'));
  expect(refused).toHaveLength(3);
});

test('two files whose long names begin alike are two deliveries, neither of which is lost', async () => {
  const at = Date.now() - 60_000;
  const stem = 'a'.repeat(240);
  await drop(`${stem}-1.csv`, content('示例一公司'), 0, at);
  await drop(`${stem}-2.csv`, content('示例二公司'), 0, at);
  await scan();
  await world.settle();
  expect(await namesOf()).toEqual(expect.arrayContaining([`${stem}-1.csv`, `${stem}-2.csv`]));
});

test('what cannot be taken in keeps nothing else waiting', async () => {
  // Of three providers one has a file where its folder should be, and another's files cannot be moved away.
  await world.provider(['registration']);
  await writeFile(join(world.dataDir, 'drop', 'test-provider-2'), '');
  await world.provider(['permits', 'registration']);
  const third = join(world.dataDir, 'drop', 'test-provider-3');
  await mkdir(join(third, 'permits', 'folder.csv'), { recursive: true });
  await mkdir(join(third, 'registration'), { recursive: true });
  await writeFile(join(third, 'registration', 'done'), '');
  await symlink(join(inbox, 'now.csv'), join(third, 'permits', 'link.csv'));
  const at = new Date(Date.now() - 60_000);
  for (const name of ['丙.csv', '丁.csv']) {
    await writeFile(join(third, 'registration', name), content(name));
    await utimes(join(third, 'registration', name), at, at);
  }
  await scan();
  await scan();
  await world.settle();
  const others = ['丙.csv', '丁.csv', 'link.csv', 'folder.csv', 'done'];
  expect((await namesOf()).filter((name) => others.includes(name)).toSorted()).toEqual(['丁.csv', '丙.csv'].toSorted());
});
