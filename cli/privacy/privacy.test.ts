import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, startCli } from '../run-cli.testing.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jinqiao-privacy-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const privacy = (...args: readonly string[]) => runCli(['privacy', ...args], { cwd: folder });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('two parties come from nothing to matched rows and an auditor’s word by the commands of the guide, and nothing runs before both approved', async () => {
  for (const [party, name] of [
    ['bank', '样本银行'],
    ['platform', '样本平台'],
  ] as const) {
    const made = ['keys', '--folder', party, '--party', party, '--name', name];
    expect(await privacy(...made, '--role', 'operator', '--holder', `${party} 1001`)).toMatchObject({ code: 0 });
    await writeFile(join(folder, `${party}.passphrase`), 'six words nobody would ever guess\n');
    const own = ['--to', `${party}-approver.pem`, '--passphrase-file', `${party}.passphrase`];
    expect(await privacy('keys', '--folder', party, '--role', 'approver', '--holder', `${party} 2001`, ...own)).toMatchObject({
      code: 0,
    });
  }
  expect((await stat(join(folder, 'bank/operator.pem'))).mode & 0o077).toBe(0);
  expect(await readFile(join(folder, 'bank-approver.pem'), 'utf8')).toContain('ENCRYPTED');
  await writeFile(join(folder, 'bank.csv'), 'id,n\na,1\nb,2\nc,3\n');
  await writeFile(join(folder, 'platform.csv'), 'id,m\nc,x\nd,y\na,z\n');

  const parameters = ['mode=receiver', 'receiver=bank', 'idKind=text', 'hideSizes=false'].flatMap((one) => ['--set', one]);
  const begun = ['--peer', 'platform/party.json', '--protocol', 'matching', '--purpose', '贷后名单核对', ...parameters];
  expect(await privacy('propose', 'c.json', '--folder', 'bank', ...begun, '--input', 'bank.csv', '--column', 'id')).toMatchObject(
    { code: 0 },
  );
  expect(await privacy('show', 'c.json')).toMatchObject({ code: 2, err: expect.stringContaining('尚缺对方的输入') });
  expect(await privacy('propose', 'c.json', '--folder', 'platform', '--input', 'platform.csv', '--column', 'id')).toMatchObject({
    code: 0,
  });
  const shown = await privacy('show', 'c.json', '--lang', 'en');
  expect(shown.out).toMatch(/Who learns what besides:\n {2}- 样本银行: how many ids the other side has/);
  const [, hash = ''] = /Hash: ([0-9a-f]{64})/.exec(shown.out) ?? [];

  const approve = (party: string, digits: string, key = `${party}-approver.pem`) =>
    privacy('approve', 'c.json', '--hash', digits, '--signing-key', key, '--passphrase-file', `${party}.passphrase`);
  expect(await approve('bank', '0'.repeat(12))).toMatchObject({ code: 2, err: expect.stringContaining(hash) });
  expect(await approve('bank', hash, 'bank/operator.pem')).toMatchObject({ code: 1, err: expect.stringContaining('审批人') });
  expect(await approve('bank', hash.slice(0, 12))).toMatchObject({ code: 0 });
  const port = await freePort();
  const match = (party: string, peer: string, where: string) => [
    'privacy',
    'match',
    'c.json',
    '--folder',
    party,
    '--peer',
    `${peer}/party.json`,
    '--output',
    `${party}-out.csv`,
    where,
    `127.0.0.1:${port}`,
  ];
  expect(await runCli(match('bank', 'platform', '--connect'), { cwd: folder })).toMatchObject({
    code: 1,
    err: expect.stringContaining('缺少审批人的有效签名：样本平台'),
  });
  expect(await readdir(join(folder, 'bank'))).not.toContain('tasks');
  expect(await approve('platform', hash)).toMatchObject({ code: 0 });
  expect((await privacy('show', 'c.json')).out).toMatch(/✓ 样本银行[^]*✓ 样本平台/);

  const sides = [match('bank', 'platform', '--connect'), match('platform', 'bank', '--listen')];
  const [bank, platform] = await Promise.all(sides.map((args) => startCli(args, { cwd: folder }).done));
  expect(bank).toMatchObject({ code: 0, out: expect.stringContaining('双方共有 2') });
  expect(platform).toMatchObject({ code: 0, out: expect.stringContaining('本方不得知结果') });
  expect(await readFile(join(folder, 'bank-out.csv'), 'utf8')).toBe('id,n\na,1\nc,3\n');
  expect(await readdir(folder)).not.toContain('platform-out.csv');

  const task = (party: string) => join(party, 'tasks', hash.slice(0, 16));
  const compare = () => privacy('compare-logs', task('bank'), task('platform'), '--contract', 'c.json');
  expect(await compare()).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/双方日志一致[^]*预计[^]*实际/) });
  const log = join(folder, task('platform'), 'log.ndjson');
  const lines = (await readFile(log, 'utf8')).split('\n');
  await writeFile(log, lines.with(3, lines[3]!.replace(/"index":0/, '"index":1')).join('\n'));
  expect(await compare()).toMatchObject({ code: 1, err: expect.stringContaining('第二方的日志第 4 行被改动') });
});

test('a table that changed since it was committed to is refused, and so is a contract with another peer than the one given', async () => {
  await writeFile(join(folder, 'bank.csv'), 'id,n\na,1\nb,2\nd,3\n');
  const args = ['match', 'c.json', '--folder', 'bank', '--output', 'again.csv', '--connect', '127.0.0.1:9', '--task', 'other'];
  expect(await privacy(...args, '--peer', 'platform/party.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('与合同中的承诺不一致'),
  });
  expect(await privacy(...args, '--peer', 'bank/party.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('当事方文件不一致'),
  });
  expect(await privacy(...args, '--peer', 'c.json')).toMatchObject({ code: 2 });
});

test('the demonstration runs all its tasks in processes of their own and leaves a report in both languages that needs nothing else', async () => {
  const run = await privacy('demo', '--folder', 'demo', '--customers', '2000', '--enterprises', '6000');
  expect(run).toMatchObject({ code: 0 });
  const page = await readFile(join(folder, 'demo/report.html'), 'utf8');
  expect(page).toContain('共有 1,500 户（生成时为 1,500）');
  expect(page).toContain('1,500 in common (1,500 were generated so)');
  expect(page).toContain('其中 450 家有平台分');
  expect(page.match(/Both logs agree message by message/g)).toHaveLength(3);
  // What was trained together stands beside what pooled rows would give.
  expect(page).toMatch(/AUC<\/span>.*<strong>0\.\d{4}<\/strong>/);
  expect(page).not.toMatch(/(src|href)=|url\(|undefined|NaN/);
  const rows = async (name: string) => (await readFile(join(folder, 'demo', name), 'utf8')).trimEnd().split('\n').slice(1);
  const codes = (lines: readonly string[]) =>
    lines.map((line) => line.split(',')[0] ?? '').toSorted((a, b) => a.localeCompare(b));
  const known = new Set(codes(await rows('platform.csv')));
  expect(codes(await rows('bank-matched.csv'))).toEqual(codes(await rows('bank.csv')).filter((code) => known.has(code)));
  expect(codes(await rows('platform-matched.csv'))).toEqual(codes(await rows('bank-matched.csv')));
  // What the bank looked up is what the platform sealed.
  const points = new Map((await rows('points.csv')).map((line) => [line.split(',')[0], line.split(',')[3]] as [string, string]));
  for (const line of await rows('applicants-points.csv')) {
    const [code = '', payload] = line.split(',');
    expect(payload).toBe(points.get(code) ?? '');
  }
  const again = await privacy('demo', '--folder', 'demo');
  expect(again).toMatchObject({ code: 2 });
});
