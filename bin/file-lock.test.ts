import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withFileLock } from './file-lock.js';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'jinqiao-lock-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

// Each process adds one to a number in a file, slowly enough that two at once would lose an addition.
async function addInAnotherProcess(times: number): Promise<void> {
  const code = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { withFileLock } from ${JSON.stringify(join(import.meta.dirname, 'file-lock.js'))};
    for (let i = 0; i < ${times}; i++) await withFileLock(${JSON.stringify(join(directory, 'lock'))}, async () => {
      const before = Number(readFileSync(${JSON.stringify(join(directory, 'sum'))}, 'utf8'));
      await new Promise((resolve) => setTimeout(resolve, 5));
      writeFileSync(${JSON.stringify(join(directory, 'sum'))}, String(before + 1));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  expect(exitCode).toBe(0);
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

test('several processes that start from the lock of a dead one never work at the same time', async () => {
  writeFileSync(join(directory, 'sum'), '0');
  writeFileSync(join(directory, 'lock'), String(await deadPid()));
  await Promise.all(Array.from({ length: 4 }, () => addInAnotherProcess(5)));
  expect(readFileSync(join(directory, 'sum'), 'utf8')).toBe('20');
  expect(existsSync(join(directory, 'lock'))).toBe(false);
});

test('the lock is given back when the work fails', async () => {
  const file = join(directory, 'lock');
  await expect(withFileLock(file, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(await withFileLock(file, () => 'worked', { waitMs: 0 })).toBe('worked');
});

test('waiting for a living owner ends after the given time and names the owner', async () => {
  const file = join(directory, 'lock');
  writeFileSync(file, String(process.ppid));
  const owners: number[] = [];
  const waiting = withFileLock(file, () => 'worked', { waitMs: 20, onWait: (pid) => owners.push(pid) });
  await expect(waiting).rejects.toThrow(`held by process ${process.ppid}`);
  expect(owners).toEqual([process.ppid]);
});
