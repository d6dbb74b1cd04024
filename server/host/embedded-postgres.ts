import { chownSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFileLock } from '../../bin/file-lock.js';
import {
  createAccess,
  findAccess,
  findFreePort,
  isPortFree,
  saveAccess,
  socketDirOf,
  urlOf,
  type Access,
} from './postgres/access.ts';
import { requireBinaries } from './postgres/binaries.ts';
import { initialiseCluster, isInitialised } from './postgres/initialise.ts';
import { awaitReady, clearStaleLock, findPostmaster } from './postgres/postmaster.ts';
import { chooseRunAs, type RunAs } from './postgres/run-as.ts';
import { launchServer, type ServerProcess } from './postgres/server-process.ts';
import { disposableSettings, durableSettings, type PostgresSettings } from './postgres/settings.ts';

/** Recovery after a power cut replays up to max_wal_size of changes, so readiness is given minutes. */
const READY_LIMIT_MS = 300_000;
/** How long processes that a killed server left behind, a stolen port, or being killed while starting may hold up the start. */
const RETRY_LIMIT_MS = 30_000;
const RETRY_PAUSE_MS = 100;
const LOCK_WAIT_MS = READY_LIMIT_MS + RETRY_LIMIT_MS;

export type EmbeddedPostgresOptions = {
  readonly dataDir: string;
  /** A fixed port; without one a free port is chosen at first and kept while it is free. */
  readonly port?: number;
  /** False only for data that may be lost, as in tests: nothing is then synced to disk. */
  readonly durable: boolean;
  readonly settings?: PostgresSettings;
  readonly log: (message: string) => void;
};

export type EmbeddedPostgres = {
  /** Opens the database `postgres` as the superuser, over a socket or 127.0.0.1; new URL() can take it apart. */
  readonly url: string;
  readonly pid: number;
  /** Whether the server ran already; then `stop` leaves it running. */
  readonly reused: boolean;
  readonly isRunning: () => boolean;
  /** Shuts the server down if this call started it: clients are cut off, data is written. May be called again. */
  stop(): Promise<void>;
};

/**
 * The real PostgreSQL of the npm package on a data directory, which is made when missing. A server that already runs on the
 * directory, for instance that of `npm start` or one whose parent was killed, is used as it is. Throws with the tail of the
 * server's log when it does not come up.
 */
export function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  return withFileLock(`${dataDir}.lock`, () => startOrReuse(dataDir, options), { waitMs: LOCK_WAIT_MS });
}

async function startOrReuse(dataDir: string, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const runAs = chooseRunAs(requireBinaries(), dataDir);
  const running = await reuse(runAs, dataDir, options.log);
  if (running !== undefined) return running;
  const access = await prepareCluster(runAs, dataDir, options);
  clearStaleLock(runAs.dataDir);
  return start(runAs, dataDir, access, options);
}

async function reuse(runAs: RunAs, dataDir: string, log: EmbeddedPostgresOptions['log']): Promise<EmbeddedPostgres | undefined> {
  const postmaster = findPostmaster(runAs.dataDir);
  if (postmaster === undefined) return undefined;
  const access = findAccess(dataDir);
  if (access === undefined)
    throw new Error(`A server runs on ${dataDir} (pid ${postmaster.pid}), but ${dataDir}.access.json is missing.`);
  const url = urlOf({ ...access, port: postmaster.port }, postmaster.socketDir);
  const isRunning = (): boolean => findPostmaster(runAs.dataDir)?.pid === postmaster.pid;
  if (!(await awaitReady(url, isRunning, READY_LIMIT_MS))) return undefined;
  log(`PostgreSQL already runs on ${dataDir} (pid ${postmaster.pid})`);
  return { url, pid: postmaster.pid, reused: true, isRunning, stop: () => Promise.resolve() };
}

async function prepareCluster(runAs: RunAs, dataDir: string, options: EmbeddedPostgresOptions): Promise<Access> {
  const kept = findAccess(dataDir);
  if (isInitialised(runAs.dataDir)) {
    if (kept !== undefined) return kept;
    throw new Error(`${runAs.dataDir} holds a database, but its password file ${dataDir}.access.json is missing.`);
  }
  options.log(`Making a new database in ${runAs.dataDir}`);
  const access = kept ?? createAccess(dataDir, options.port ?? (await findFreePort()));
  initialiseCluster(runAs, access);
  return access;
}

async function start(runAs: RunAs, dataDir: string, kept: Access, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const deadline = Date.now() + RETRY_LIMIT_MS;
  const base = options.durable ? durableSettings() : disposableSettings();
  const socketDir = makeSocketDir(runAs);
  for (;;) {
    const access = await settlePort(dataDir, kept, options.port);
    const address = addressSettings(access, socketDir);
    const server = launchServer(runAs, { ...base, ...options.settings, ...address }, `${dataDir}.log`);
    const url = urlOf(access, socketDir);
    if (await becomesReady(server, url)) {
      options.log(`PostgreSQL started on ${runAs.dataDir} (pid ${server.pid}, port ${access.port})`);
      return { url, pid: server.pid, reused: false, isRunning: server.isRunning, stop: server.stop };
    }
    if (!(server.wasKilled() || isPassing(server.logTail())) || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start on ${runAs.dataDir}:\n${server.logTail()}`);
    }
    await sleep(RETRY_PAUSE_MS);
  }
}

async function settlePort(dataDir: string, access: Access, fixed: number | undefined): Promise<Access> {
  const port = fixed ?? ((await isPortFree(access.port)) ? access.port : await findFreePort());
  return port === access.port ? access : saveAccess(dataDir, { ...access, port });
}

async function becomesReady(server: ServerProcess, url: string): Promise<boolean> {
  try {
    return await awaitReady(url, server.isRunning, READY_LIMIT_MS);
  } catch (error) {
    await server.stop();
    throw new Error(`PostgreSQL started but could not be used:\n${server.logTail()}`, { cause: error });
  }
}

function makeSocketDir(runAs: RunAs): string | undefined {
  const directory = socketDirOf(runAs.dataDir);
  if (directory === undefined) return undefined;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (runAs.owner !== undefined) chownSync(directory, runAs.owner.uid, runAs.owner.gid);
  return directory;
}

function addressSettings(access: Access, socketDir: string | undefined): PostgresSettings {
  return { listen_addresses: '127.0.0.1', port: String(access.port), unix_socket_directories: socketDir ?? '' };
}

// A killed server's children live on for a moment and hold its shared memory; a port may be taken between the look and the use.
function isPassing(logTail: string): boolean {
  return ['pre-existing shared memory block', 'could not create any TCP/IP sockets'].some((text) => logTail.includes(text));
}
