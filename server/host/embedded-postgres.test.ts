import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { keepEmbeddedPostgres } from './kept-postgres.ts';
import { findAccess } from './postgres/access.ts';
import { findPostmaster } from './postgres/postmaster.ts';
import type { PostgresSettings } from './postgres/settings.ts';

const cleanups: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

function newDataDir(name = 'pg'): string {
  const directory = mkdtempSync(join(tmpdir(), 'jinqiao-pg-'));
  chmodSync(directory, 0o711);
  cleanups.push(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, name);
}

function newClosedDataDir(): string {
  const directory = newDataDir('closed');
  mkdirSync(directory, { mode: 0o700 });
  return join(directory, 'pg');
}

async function start(dataDir: string, settings: PostgresSettings = {}): Promise<EmbeddedPostgres> {
  const small = { shared_buffers: '32MB', ...settings };
  const server = await startEmbeddedPostgres({ dataDir, durable: true, settings: small, log: () => undefined });
  const [place] = (await query(server.url, 'show data_directory')) as [string];
  cleanups.push(
    () => removeRelocated(place, dataDir),
    () => server.stop(),
  );
  return server;
}

// Where root may not enter a namespace, data from a closed directory is served from /var/lib/jinqiao.
function removeRelocated(place: string, dataDir: string): void {
  if (place === dataDir) return;
  for (const path of [place, `${place}.socket`]) rmSync(path, { recursive: true, force: true });
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A server that is killed tells its idle connections so; that it was killed is what the tests do.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('a new data directory becomes a server that answers, ends and comes back on the same port', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  expect(await query(first.url, 'select 40 + 2')).toEqual([42]);
  await first.stop();
  await expect(query(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
  const second = await start(dataDir);
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'show fsync')).toEqual(['on']);
});

test('trigram search sees Chinese characters', async () => {
  const { url } = await start(newDataDir());
  await query(url, 'create extension pg_trgm');
  const [trigrams] = await query(url, "select show_trgm('阿里巴巴')");
  expect(trigrams).toHaveLength(5);
  expect(await query(url, "select upper('é'), 'Z' < 'a'")).toEqual(['É', true]);
});

test('committed data is there after the server was killed outright', async () => {
  const dataDir = newDataDir();
  const killed = await start(dataDir);
  await query(killed.url, 'create table kept as select generate_series(1, 1000) as n');
  process.kill(killed.pid, 'SIGKILL');
  const next = await start(dataDir);
  expect(next.reused).toBe(false);
  expect(await query(next.url, 'select count(*)::int from kept')).toEqual([1000]);
});

test('a kept server that is killed comes back by itself at the same address, and a stop ends it', async () => {
  const options = { dataDir: newDataDir(), durable: true, settings: { shared_buffers: '32MB' }, log: () => undefined };
  const kept = await keepEmbeddedPostgres(options, (reason) => expect.fail(reason.message));
  cleanups.push(kept.stop);
  await query(kept.url, 'create table kept as select 1 as n');
  for (let round = 0; round < 2; round++) {
    const pid = Number(readFileSync(join(options.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => query(kept.url, 'select n from kept').catch(() => undefined), { timeout: 20_000 }).toEqual([1]);
  }
  await kept.stop();
  await expect(query(kept.url, 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
});

test('a server that is killed while it starts is started again', async () => {
  const dataDir = newDataDir();
  await (await start(dataDir)).stop();
  const starting = start(dataDir);
  const pid = await vi.waitUntil(() => findPostmaster(dataDir)?.pid, { timeout: 20_000, interval: 1 });
  process.kill(pid, 'SIGKILL');
  const server = await starting;
  expect(server.pid).not.toBe(pid);
  expect(await query(server.url, 'select 1')).toEqual([1]);
});

test('callers at the same moment share one server, and only the one that started it stops it', async () => {
  const dataDir = newDataDir();
  const both = await Promise.all([start(dataDir), start(dataDir)]);
  const owner = both.find((server) => !server.reused)!;
  const guest = both.find((server) => server.reused)!;
  expect(guest.pid).toBe(owner.pid);
  await guest.stop();
  expect(await query(owner.url, 'select 1')).toEqual([1]);
  await owner.stop();
  await expect(query(guest.url, 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
});

test('a server whose parent was killed is found and used again', async () => {
  const dataDir = newDataDir();
  const pid = await startAndKillParent(dataDir);
  cleanups.push(() => stopForeign(pid));
  const again = await start(dataDir);
  expect(again).toMatchObject({ reused: true, pid });
  expect(await query(again.url, 'select 1')).toEqual([1]);
});

test('a lock file that names a process which is no server does not prevent the start', async () => {
  // In a closed directory even root's server runs with our rights, so that PostgreSQL itself would believe the lock file.
  const dataDir = newClosedDataDir();
  const first = await start(dataDir);
  const [place] = (await query(first.url, 'show data_directory')) as [string];
  await first.stop();
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  cleanups.push(() => void stranger.kill('SIGKILL'));
  writeFileSync(join(place, 'postmaster.pid'), `${stranger.pid}\n${place}\n0\n5432\n\n127.0.0.1\n\nready\n`);
  const server = await start(dataDir);
  expect(server.reused).toBe(false);
  expect(await query(server.url, 'select 1')).toEqual([1]);
});

test('a server that cannot start says why', async () => {
  const starting = start(newDataDir(), { shared_buffers: 'nonsense' });
  await expect(starting).rejects.toThrow(/invalid value for parameter "shared_buffers": "nonsense"/);
});

test('a port taken by another program is exchanged for a free one', async () => {
  const dataDir = newDataDir();
  await (await start(dataDir)).stop();
  const { port } = findAccess(dataDir)!;
  const intruder = createServer().listen(port, '127.0.0.1');
  await once(intruder, 'listening');
  cleanups.push(() => void intruder.close());
  const server = await start(dataDir);
  expect((intruder.address() as AddressInfo).port).toBe(port);
  expect(new URL(server.url).port).not.toBe(String(port));
  expect(await query(server.url, 'select 1')).toEqual([1]);
});

test('the password is needed, new for every database, and readable by its owner only', async () => {
  const [one, other] = [newDataDir(), newDataDir()];
  const { url } = await start(one);
  const wrong = new URL(url);
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  await start(other);
  expect(findAccess(other)?.password).not.toBe(findAccess(one)?.password);
  expect(statSync(`${one}.access.json`).mode & 0o777).toBe(0o600);
});

test('data in a directory that others may not enter is served and kept as well', async () => {
  const dataDir = newClosedDataDir();
  const first = await start(dataDir);
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  const second = await start(dataDir);
  expect(await query(second.url, 'select n from kept')).toEqual([7]);
});

test('a path with Chinese and spaces that is too long for a socket is served over 127.0.0.1', async () => {
  const { url } = await start(newDataDir(`数据 库${'很长'.repeat(20)}`));
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect(await query(url, 'select 1')).toEqual([1]);
});

test('the log of the server never holds the values of a statement that failed', async () => {
  const dataDir = newDataDir();
  const { url } = await start(dataDir);
  await query(url, "create table people as select '甲乙丙'::text as name");
  await query(url, 'create unique index on people (name)');
  await expect(query(url, "insert into people values ('甲乙丙')")).rejects.toThrow(/duplicate key/);
  const log = readFileSync(`${dataDir}.log`, 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('甲乙丙');
});

async function startAndKillParent(dataDir: string): Promise<number> {
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))};
    const options = { dataDir: ${JSON.stringify(dataDir)}, durable: true, settings: { shared_buffers: '32MB' }, log: () => {} };
    console.log((await startEmbeddedPostgres(options)).pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  return Number(line.toString());
}

async function stopForeign(pid: number): Promise<void> {
  process.kill(pid, 'SIGQUIT');
  await expect.poll(() => isGone(pid), { timeout: 10_000 }).toBe(true);
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
