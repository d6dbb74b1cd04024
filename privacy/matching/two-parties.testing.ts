import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectToPeer, listenForPeer } from '../transport/peer-link.ts';
import type { MatchResult } from './match-result.ts';
import type { MatchTask } from './match-task.ts';
import { runMatch } from './run-match.ts';
import type { MatchTerms } from './terms.ts';

/** A folder with two tables, and both parties' sides of one task on them. */
export type TwoParties = { readonly receiver: MatchTask; readonly sender: MatchTask };

export function twoParties(folder: string, tables: readonly [string, string], terms: Partial<MatchTerms> = {}): TwoParties {
  mkdirSync(folder, { recursive: true });
  const all: MatchTerms = {
    task: randomUUID(),
    mode: 'receiver',
    idKind: 'text',
    hideSizes: false,
    suite: 'x25519-native',
    ...terms,
  };
  const side = (role: MatchTask['role'], table: string): MatchTask => {
    const path = join(folder, `${role}.csv`);
    writeFileSync(path, table);
    return {
      terms: all,
      role,
      source: { path, column: 'id' },
      output: join(folder, `${role}-out.csv`),
      folder: join(folder, role),
      key: randomBytes(32),
      patienceMs: 20_000,
    };
  };
  return { receiver: side('receiver', tables[0]), sender: side('sender', tables[1]) };
}

/** Runs both over loopback in this process. */
export async function runBoth({ receiver, sender }: TwoParties): Promise<readonly [MatchResult, MatchResult]> {
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const connecting = connectToPeer({ host: '127.0.0.1', port: listening.port });
  try {
    const [received, sent] = await Promise.allSettled([runMatch(receiver, connecting), runMatch(sender, listening)]);
    if (received.status === 'rejected') throw received.reason;
    if (sent.status === 'rejected') throw sent.reason;
    return [received.value, sent.value];
  } finally {
    await listening.close();
  }
}

/** The rows written, without the row of names; undefined where there is no file. */
export function writtenRows(task: MatchTask): readonly string[] | undefined {
  if (!existsSync(task.output)) return undefined;
  return readFileSync(task.output, 'utf8').split('\n').slice(1, -1);
}

/** Different ids, some of them not ASCII, some to be quoted. */
export function randomIds(count: number): string[] {
  const heads = ['企业', 'ß-', 'a,b ', 'q"q', '\u{1f600}', 'ID'];
  return Array.from({ length: count }, (_, i) => `${heads[randomInt(heads.length)]}${i}x${randomInt(1e9)}`);
}

export const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
