import { hash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { lockFile } from './lock-file.ts';

/** What is spent from a budget: one line a spending, each bound to the one before. */
export type Ledger<Entry extends object> = {
  /** Returns when the entry is on the disk; only then may what it pays for be done. */
  readonly append: (entry: Entry) => void;
  readonly close: () => void;
};

/** A line was changed, taken out or put in by another hand than the ledger's. */
export class BrokenLedgerError extends Error {
  constructor(path: string, line: number) {
    super(`${path}: line ${line} does not follow from the one before`);
    this.name = 'BrokenLedgerError';
  }
}

const START = '0'.repeat(64);

/**
 * Opens a file to which is only added, or makes it, and keeps it to this process until it is closed. `onEntry` is told of every entry already in
 * it. A last line cut off by a killed process was never paid out and is taken away; anything else that does not fit throws `BrokenLedgerError`.
 */
export function openLedger<Entry extends object>(path: string, onEntry: (entry: Entry) => void): Ledger<Entry> {
  const unlock = lockFile(path);
  try {
    const isNew = !existsSync(path);
    const file = openSync(path, 'a+', 0o600);
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    let previous = readEntries(path, whole, (body) => onEntry(JSON.parse(body)));
    if (whole.length < text.length) ftruncateSync(file, Buffer.byteLength(whole));
    if (isNew) syncFolder(dirname(path));
    let isSound = true;
    return {
      append: (entry) => {
        if (!isSound) throw new Error(`${path}: an entry could not be written; open it anew`);
        isSound = false;
        const body = JSON.stringify(entry);
        previous = chained(previous, body);
        writeWhole(file, Buffer.from(`${previous} ${body}\n`));
        fsyncSync(file);
        isSound = true;
      },
      close: () => {
        closeSync(file);
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function readEntries(path: string, text: string, onBody: (body: string) => void): string {
  let previous = START;
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const body = line.slice(START.length + 1);
    previous = chained(previous, body);
    if (line.slice(0, START.length) !== previous) throw new BrokenLedgerError(path, index + 1);
    onBody(body);
  }
  return previous;
}

const chained = (previous: string, body: string) => hash('sha256', previous + body, 'hex');

function writeWhole(file: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}

/** A new file's name is safe only when its folder is. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
