import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const MAX_TRIES = 3;

/** Another process that still runs works on the same file. */
export class FileInUseError extends Error {
  constructor(path: string, pid: number) {
    super(`${path} is in use by process ${pid}; if that is another program, remove ${path}.lock`);
    this.name = 'FileInUseError';
  }
}

/**
 * Keeps a file to this process by `<path>.lock`, which holds the process number; returns what gives it up again. A lock left by a killed process is
 * taken over. Throws `FileInUseError`.
 */
export function lockFile(path: string): () => void {
  const lock = `${path}.lock`;
  const own = `${lock}.${process.pid}`;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      // A link appears with its number in it, or not at all.
      writeFileSync(own, String(process.pid), { mode: 0o600 });
      linkSync(own, lock);
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number.parseInt(readFileSync(lock, 'utf8'), 10);
      if (Number.isInteger(holder) && isAlive(holder)) throw new FileInUseError(path, holder);
      rmSync(lock, { force: true });
    } finally {
      rmSync(own, { force: true });
    }
  }
  throw new FileInUseError(path, 0);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
