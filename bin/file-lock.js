// A lock between processes, kept as a file that holds the owner's process id. Plain JavaScript, because the launcher needs it
// on the host's Node before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
const DEFAULT_WAIT_MS = 600_000;

/**
 * Runs `work` while no other process on this machine runs work under the same file. The lock of a dead process is taken over.
 * Throws when the lock is not to be had within `waitMs`.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @param {{ waitMs?: number, onWait?: (ownerPid: number) => void }} [options]
 * @returns {Promise<T>}
 */
export async function withFileLock(file, work, options = {}) {
  await acquire(file, options.waitMs ?? DEFAULT_WAIT_MS, options.onWait);
  try {
    return await work();
  } finally {
    if (ownerOf(file) === process.pid) unlinkSync(file);
  }
}

async function acquire(file, waitMs, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + waitMs;
  let told = false;
  while (!tryCreate(file)) {
    const owner = ownerOf(file);
    if (owner !== undefined && !isAlive(owner)) {
      removeStale(file, owner);
      continue;
    }
    if (Date.now() > deadline)
      throw new Error(`${file} is held by process ${owner}; delete the file if that process is not ours.`);
    if (!told && owner !== undefined) onWait?.(owner);
    told = told || owner !== undefined;
    await sleep(POLL_MS);
  }
}

// The id is written before the name appears (link is atomic), so that nobody ever reads an empty lock.
function tryCreate(file) {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, String(process.pid), { mode: 0o644 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

// Renaming first, then looking again: if another process replaced the dead one's lock meanwhile, its lock is put back.
function removeStale(file, deadOwner) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (ownerOf(aside) !== deadOwner) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function ownerOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether a process of this id exists, whoever owns it.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
