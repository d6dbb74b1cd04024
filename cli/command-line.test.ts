import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../server/testing/world.ts';
import { runCli, type CliOptions } from './run-cli.testing.ts';

const header = '统一社会信用代码,荣誉名称,授予单位,授予日期,内部备注\n';
const row = (name: string, day: string) => `91350100M000100Y43,${name},示例市人民政府,${day},x\n`;

let world: World;
let url: string;
let folder: string;
let providerKey: string;
let operatorKey: string;
let securityKey: string;

beforeAll(async () => {
  world = await openWorld();
  url = await world.http.listen({ port: 0, host: '127.0.0.1' });
  const { providerNo } = await world.provider(['honours']);
  const provider = { clientId: 'bureau', name: '示例局前置机', role: 'provider', providerNo };
  ({ key: providerKey } = await world.call<{ key: string }>('security', 'access.create-client', provider));
  ({ key: operatorKey } = await world.call<{ key: string }>('security', 'access.create-client', {
    clientId: 'desk',
    name: '值班',
    role: 'operator',
  }));
  ({ key: securityKey } = await world.call<{ key: string }>('security', 'access.create-client', {
    clientId: 'guard',
    name: '安全',
    role: 'security',
  }));
  folder = await mkdtemp(join(tmpdir(), 'jinqiao-cli-'));
  await world.settle();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const as = (key: string): CliOptions => ({ cwd: folder, env: { JINQIAO_URL: url, JINQIAO_KEY: key } });

test('a clerk delivers a file with a bad row, mends that row in the report, and delivers just the report', async () => {
  await writeFile(
    join(folder, '荣誉.csv'),
    header + row('先进单位', '2023/1/4') + row('质量奖', '2023-13-45') + row('先进集体', '2022-05-06'),
  );
  const first = await runCli(
    ['collection', 'deliver', '荣誉.csv', '--item', '荣誉表彰', '--refusals', '退回.csv', '--strict'],
    as(providerKey),
  );
  expect(first.err).not.toContain('✗');
  expect(first.code).toBe(4);
  expect(first.out).toMatch(/共 3 行，接收 2 行/);
  expect(first.out).toMatch(/新增\s+2\n\s+退回\s+1/);
  expect(first.out).toMatch(/1 {2}“授予日期”的日期“2023-13-45”不存在（如第 \d+ 行）/);
  expect(first.out).toContain('日期改写为标准格式');
  expect(first.out).toMatch(/没有采用的列\n {2}内部备注/);
  expect(first.out).toMatch(/完整性 [\d.]+% {2}规范性 66\.6% /);
  expect(first.out).toContain('jinqiao collection deliver 退回.csv --item honours');

  const report = await readFile(join(folder, '退回.csv'), 'utf8');
  await writeFile(join(folder, '退回.csv'), report.replace('2023-13-45,', '2023-12-05,'));
  const second = await runCli(['collection', 'deliver', '退回.csv', '--item', 'honours', '--strict', '--json'], as(providerKey));
  expect(second).toMatchObject({ code: 0 });
  expect(JSON.parse(second.out)).toMatchObject({
    delivery: { state: 'completed', added: 1, refused: 0 },
    receiptFile: '退回.csv.receipt.jws',
    refusalsFile: null,
  });
});

test('a receipt is checked without the network, and neither another file nor a changed receipt passes', async () => {
  await writeFile(join(folder, 'one.csv'), header + row('诚信企业', '2021-01-01'));
  await writeFile(join(folder, 'other.csv'), 'another');
  await runCli(['collection', 'deliver', 'one.csv', '--item', 'honours'], as(providerKey));
  await writeFile(join(folder, 'jwks.json'), JSON.stringify(await world.pipeline.signer.publicKeys()));
  const offline: CliOptions = { cwd: folder };
  const good = await runCli(['verify-receipt', 'one.csv.receipt.jws', '--keys', 'jwks.json', '--file', 'one.csv'], offline);
  expect(good).toMatchObject({ code: 0, out: expect.stringContaining('回执有效') });
  const other = await runCli(['verify-receipt', 'one.csv.receipt.jws', '--keys', 'jwks.json', '--file', 'other.csv'], offline);
  expect(other).toMatchObject({ code: 1, err: expect.stringContaining('不是回执所载的文件') });
  const [head, , signature] = (await readFile(join(folder, 'one.csv.receipt.jws'), 'utf8')).trim().split('.');
  await writeFile(join(folder, 'forged.jws'), `${head}.${Buffer.from('{"rows":9}').toString('base64url')}.${signature}`);
  expect(await runCli(['verify-receipt', 'forged.jws', '--keys', 'jwks.json'], offline)).toMatchObject({ code: 1, out: '' });
});

test('the same command again shows the finished delivery, a dry run asks anew, and --again delivers once more', async () => {
  await writeFile(join(folder, 'two.csv'), header + row('标杆企业', '2020-01-01') + row('', '2020-01-02'));
  const command = ['collection', 'deliver', 'two.csv', '--item', 'honours', '--json'];
  const dry = JSON.parse((await runCli([...command, '--dry-run'], as(providerKey))).out);
  expect(dry).toMatchObject({
    delivery: { dryRun: true, added: 1, refused: 1 },
    receiptFile: null,
    refusalsFile: 'two-退回.xlsx',
  });
  const done = JSON.parse((await runCli(command, as(providerKey))).out);
  const shown = await runCli(command, as(providerKey));
  expect(shown.err).toContain('此前已交付');
  expect(JSON.parse(shown.out).delivery).toEqual(done.delivery);
  const dryAgain = JSON.parse((await runCli([...command, '--dry-run'], as(providerKey))).out);
  expect(dryAgain.delivery).toMatchObject({ added: 0, unchanged: 1 });
  expect(dryAgain.delivery.deliveryId).not.toBe(dry.delivery.deliveryId);
  const again = JSON.parse((await runCli([...command, '--again'], as(providerKey))).out);
  expect(again.delivery).toMatchObject({ added: 0, unchanged: 1, repeatsDeliveryId: done.delivery.deliveryId });
  // Every report has a name of its own: a clerk may be at work in an earlier one.
  const reports = [dry, done, dryAgain, again].map((one) => one.refusalsFile as string);
  expect(new Set(reports).size).toBe(4);
  expect(reports.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
});

test('a file comes through a pipe', async () => {
  const input = header + row('专精特新', '2019-01-01');
  const run = await runCli(['collection', 'deliver', '-', '--item', 'honours', '--file-name', 'pipe.csv', '--json'], {
    ...as(providerKey),
    input,
  });
  expect(JSON.parse(run.out)).toMatchObject({
    delivery: { fileName: 'pipe.csv', added: 1 },
    receiptFile: 'pipe.csv.receipt.jws',
  });
});

test('a file whose header does not fit the item ends with code 1 and says how to mend it', async () => {
  await writeFile(join(folder, 'wrong.csv'), 'a,b\n1,2\n');
  const run = await runCli(['collection', 'deliver', 'wrong.csv', '--item', 'honours'], as(providerKey));
  expect(run.code).toBe(1);
  expect(run.out).toMatch(/✗ 表头与该信息项不符\n {2}→ /);
});

test('--json prints exactly what the platform answers', async () => {
  const run = await runCli(['access', 'who-am-i', '--json'], as(operatorKey));
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(run.out)).toEqual({
    clientId: 'desk',
    name: '值班',
    role: 'operator',
    providerNo: null,
    institutionNo: null,
    subjectId: null,
  });
});

test('--all follows the cursors to the end; without it the next one is told', async () => {
  const list = ['access', 'list-clients', '--limit', '1', '--json'];
  const all = JSON.parse((await runCli([...list, '--all'], as(securityKey))).out);
  expect(all.clients.map((one: { clientId: string }) => one.clientId)).toEqual(['bureau', 'desk', 'guard']);
  expect(all.next).toBeNull();
  const page = await runCli(list.slice(0, -1), as(securityKey));
  const { next } = JSON.parse((await runCli(list, as(securityKey))).out);
  expect(page.err).toContain(`--cursor ${next}`);
  expect(page.out).toMatch(/客户端\s+名称\s+角色\s+单位编号/);
});

test('a refusal ends with code 1 and shows the fields, what to do and the request id', async () => {
  const run = await runCli(
    [
      'institutions',
      'register-provider',
      '--code',
      'x-y',
      '--name-zh',
      '甲',
      '--name-en',
      'A',
      '--division-code',
      '999999',
      '--items',
      'honours',
    ],
    as(operatorKey),
  );
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.err).toMatch(/divisionCode {2}没有这一行政区划代码/);
  expect(run.err).toMatch(/下一步：.+\n.*请求编号：[0-9a-f-]{36}/);
  expect(run.err).not.toContain('\u001b');
  const english = await runCli(['access', 'who-am-i', '--lang', 'en'], as('no such key'));
  expect(english).toMatchObject({ code: 1, err: expect.stringContaining('The caller is not known') });
});

test('a platform that is not there ends with code 3', async () => {
  const run = await runCli(['access', 'who-am-i', '--url', 'http://127.0.0.1:1', '--key', 'k'], { cwd: folder });
  expect(run).toMatchObject({ code: 3, out: '', err: expect.stringContaining('无法连接平台') });
});

test('a download never takes the place of another file', async () => {
  await writeFile(join(folder, 'taken.csv'), 'mine');
  const { deliveries } = await world.call<{ deliveries: { deliveryId: number; refused: number }[] }>(
    'operator',
    'collection.list-deliveries',
    {},
  );
  const { deliveryId } = deliveries.find((one) => one.refused > 0)!;
  const command = ['collection', 'download-refusals', '--delivery-id', String(deliveryId), '--format', 'csv', '--output'];
  expect(await runCli([...command, 'taken.csv'], as(providerKey))).toMatchObject({
    code: 2,
    err: expect.stringContaining('--force'),
  });
  expect(await readFile(join(folder, 'taken.csv'), 'utf8')).toBe('mine');
  const toPipe = await runCli([...command, '-'], as(providerKey));
  expect(toPipe.out).toMatch(/退回原因/);
  expect(await runCli([...command, 'taken.csv', '--force'], as(providerKey))).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'taken.csv'), 'utf8')).toBe(`\uFEFF${toPipe.out}`);
});

test('the key file of a platform started here stands in for a key, and says whom to choose', async () => {
  const clients = [
    { clientId: 'demo-operator', role: 'operator', name: '运营方', key: operatorKey },
    { clientId: 'demo-tax', role: 'provider', name: '税务局', key: 'unused', items: ['tax-payments'] },
    { clientId: 'demo-honours', role: 'provider', name: '表彰办', key: providerKey, items: ['honours'] },
  ];
  await writeFile(join(folder, 'client-keys.json'), JSON.stringify({ url, clients }));
  const here: CliOptions = { cwd: folder, env: { JINQIAO_DATA: folder } };
  expect(JSON.parse((await runCli(['access', 'who-am-i', '--json'], here)).out).clientId).toBe('desk');
  expect(JSON.parse((await runCli(['access', 'who-am-i', '--json', '--as', 'demo-honours'], here)).out).clientId).toBe('bureau');
  const unsaid = await runCli(['collection', 'deliver', 'one.csv', '--item', 'honours'], here);
  expect(unsaid).toMatchObject({ code: 2, err: expect.stringContaining('--as demo-honours') });
  expect(unsaid.err).not.toContain('demo-tax');
  // A key that was found by itself is not shown to another server.
  expect(await runCli(['access', 'who-am-i', '--url', 'http://127.0.0.1:1'], here)).toMatchObject({ code: 2 });
});
