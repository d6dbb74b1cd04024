import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileInUseError } from './lock-file.ts';
import { BrokenLedgerError, openLedger } from './open-ledger.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-ledger-'));
});
afterAll(() => rmSync(root, { recursive: true }));

type Entry = { readonly spent: number };
function entriesOf(path: string): Entry[] {
  const entries: Entry[] = [];
  openLedger<Entry>(path, (entry) => void entries.push(entry)).close();
  return entries;
}

test('what was appended is there again, and the next entry follows it', () => {
  const path = join(root, 'plain');
  for (const spent of [1, 2, 3]) {
    const ledger = openLedger<Entry>(path, () => undefined);
    ledger.append({ spent });
    ledger.close();
  }
  expect(entriesOf(path)).toEqual([{ spent: 1 }, { spent: 2 }, { spent: 3 }]);
});

test('a process killed at any byte of a line leaves every earlier entry and a ledger that goes on', () => {
  const path = join(root, 'cut');
  const ledger = openLedger<Entry>(path, () => undefined);
  ledger.append({ spent: 1 });
  const before = readFileSync(path, 'utf8');
  ledger.append({ spent: 2 });
  ledger.close();
  const after = readFileSync(path, 'utf8');
  for (let length = before.length; length < after.length; length += 7) {
    writeFileSync(path, after.slice(0, length));
    expect(entriesOf(path)).toEqual([{ spent: 1 }]);
    const again = openLedger<Entry>(path, () => undefined);
    again.append({ spent: 9 });
    again.close();
    expect(entriesOf(path)).toEqual([{ spent: 1 }, { spent: 9 }]);
  }
});

test('an entry changed, left out or put in is found, and nothing is spent from such a ledger', () => {
  const path = join(root, 'forged');
  const ledger = openLedger<Entry>(path, () => undefined);
  for (const spent of [11, 22, 33]) ledger.append({ spent });
  ledger.close();
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  for (const forged of [
    text.replace('22', '21'),
    lines.toSpliced(1, 1).join('\n'),
    lines.toSpliced(1, 0, lines[0]!).join('\n'),
  ]) {
    writeFileSync(path, forged);
    expect(() => openLedger(path, () => undefined)).toThrow(BrokenLedgerError);
    expect(existsSync(`${path}.lock`)).toBe(false);
  }
});

test('two processes never spend one budget; the lock of a killed process is taken over', async () => {
  const path = join(root, 'locked');
  const own = openLedger<Entry>(path, () => undefined);
  expect(() => openLedger(path, () => undefined)).toThrow(FileInUseError);
  own.close();
  const module = resolve(import.meta.dirname, 'open-ledger.ts');
  const program = `const { openLedger } = await import(${JSON.stringify(module)});
    openLedger(${JSON.stringify(path)}, () => undefined).append({ spent: 5 });
    console.log('held'); setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done) => child.stdout.once('data', done));
  expect(() => openLedger(path, () => undefined)).toThrow(FileInUseError);
  child.kill('SIGKILL');
  await new Promise((done) => child.once('close', done));
  expect(entriesOf(path)).toEqual([{ spent: 5 }]);
  appendFileSync(`${path}.lock`, '');
  expect(entriesOf(path)).toEqual([{ spent: 5 }]);
});
