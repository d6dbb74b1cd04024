import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive } from '../../../bin/file-lock.js';

const POLL_MS = 5;
const CONNECT_LIMIT_MS = 5_000;
const TOO_MANY_CONNECTIONS = '53300';
// 57P01 and 57P02 come from a server that ends while it answers, 57P03 from one that is still starting.
const NOT_YET = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);

export type Postmaster = { readonly pid: number; readonly port: number; readonly socketDir?: string };

/** The server that runs on this data directory now, by its own lock file; a lock file that outlived its server is no server. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  // The lines are: process id, data directory, start time, port, socket directory, listen address, shared memory, status.
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isPostgres(pid)) return undefined;
  const socketDir = lines[4];
  return { pid, port: Number(lines[3]), ...(socketDir ? { socketDir } : {}) };
}

/**
 * Removes a lock file whose process id now belongs to another program, as after a restarted container: PostgreSQL would refuse
 * to start beside it. Two servers on one directory remain impossible, as PostgreSQL also looks for shared memory still in use.
 */
export function clearStaleLock(dataDir: string): void {
  if (findPostmaster(dataDir) === undefined) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/** Waits until the server answers a query. False when `isRunning` turns false first; throws when it refuses us or time is up. */
export async function awaitReady(url: string, isRunning: () => boolean, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (isRunning()) {
    if (await answers(url)) return true;
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not become ready within ${limitMs / 1000} s.`);
    await sleep(POLL_MS);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS });
  // A server that stops between two steps reports it as an event, which would end this process if nobody listened.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === TOO_MANY_CONNECTIONS) return true;
    if (NOT_YET.has(code) || String(error).includes('Connection terminated')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    // The process ended meanwhile, or /proc is closed to us; then its being alive must be enough.
    return isAlive(pid);
  }
}
