import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { isAlive } from '../../bin/file-lock.js';
import { startEmbeddedPostgres } from '../host/embedded-postgres.ts';
import { migrate } from '../host/migrate.ts';
import { findPostmaster } from '../host/postgres/postmaster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Opens the database `postgres` of the test server as a superuser. */
    readonly adminUrl: string;
  }
}

/** The migrated database that every world is a copy of. */
export const TEMPLATE_DATABASE = 'jinqiao_template';

const PREFIX = 'jinqiao-test-';
const STOP_LIMIT_MS = 5_000;

/** One PostgreSQL for the whole run: that of TEST_DATABASE_URL, else an embedded one that disappears with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await startDisposable() : { url: given, remove: () => Promise.resolve() };
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await server.remove();
    throw error;
  }
  project.provide('adminUrl', server.url);
  return server.remove;
}

async function startDisposable(): Promise<{ url: string; remove: () => Promise<void> }> {
  await removeLeftovers();
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Run by root, the server is another user's process, which must be able to pass through.
  chmodSync(directory, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(directory, 'pg'), durable: false, log: () => undefined });
  const remove = async (): Promise<void> => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: server.url, remove };
}

async function makeTemplate(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${TEMPLATE_DATABASE} with (force)`);
    await client.query(`create database ${TEMPLATE_DATABASE} template template0`);
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${TEMPLATE_DATABASE}`;
  await migrate(url.href);
}

// A run that was killed leaves its server and its directory; the process id in the name tells whether the run is over.
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = join(tmpdir(), name);
    const runPid = Number(name.slice(PREFIX.length).split('-')[0]);
    // Another run may be taking its own away at this moment.
    if (isAlive(runPid) || statSync(directory, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    await killServer(join(directory, 'pg'));
    rmSync(directory, { recursive: true, force: true });
  }
}

async function killServer(dataDir: string): Promise<void> {
  const postmaster = findPostmaster(dataDir);
  if (postmaster === undefined) return;
  process.kill(postmaster.pid, 'SIGQUIT');
  const deadline = Date.now() + STOP_LIMIT_MS;
  while (isAlive(postmaster.pid) && Date.now() < deadline) await sleep(10);
}
