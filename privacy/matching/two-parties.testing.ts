import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSide, signedTask, testParty, type TestSide } from '../contract/signed-task.testing.ts';
import type { ProtocolParameters } from '../protocols/protocol.ts';
import { connectToPeer, listenForPeer, type PeerLink } from '../transport/peer-link.ts';
import type { MatchResult } from './match-result.ts';
import type { CsvSource } from './read-csv.ts';
import { runMatch } from './run-match.ts';
import type { MatchTerms } from './terms.ts';

/** One side of a task, as plain JSON. */
export type MatchSide = {
  readonly side: TestSide;
  readonly source: CsvSource;
  readonly output: string;
  readonly folder: string;
  readonly keyHex: string;
  readonly patienceMs: number;
};

/** A folder with two tables, and both parties' sides of one signed task on them. */
export type TwoParties = { readonly receiver: MatchSide; readonly sender: MatchSide };

export async function twoParties(
  folder: string,
  tables: readonly [string | Buffer, string | Buffer],
  terms: Partial<MatchTerms> = {},
): Promise<TwoParties> {
  mkdirSync(folder, { recursive: true });
  const parameters: ProtocolParameters = {
    receiver: 'bank',
    mode: 'receiver',
    idKind: 'text',
    hideSizes: false,
    suite: 'x25519-native',
    ...terms,
  };
  const roles = ['receiver', 'sender'] as const;
  const sources = roles.map((role, i): CsvSource => {
    const path = join(folder, `${role}.csv`);
    writeFileSync(path, tables[i]!);
    return { path, column: 'id' };
  });
  const [bank, platform] = [testParty('bank'), testParty('platform')];
  const sides = await signedTask({ name: 'matching', version: 1 }, parameters, [
    { party: bank, source: sources[0]!, folder: join(folder, 'receiver') },
    { party: platform, source: sources[1]!, folder: join(folder, 'sender') },
  ]);
  const sideOf = (i: 0 | 1): MatchSide => ({
    side: sides[i]!,
    source: sources[i]!,
    output: join(folder, `${roles[i]}-out.csv`),
    folder: sides[i]!.folder,
    keyHex: randomBytes(32).toString('hex'),
    patienceMs: 20_000,
  });
  return { receiver: sideOf(0), sender: sideOf(1) };
}

/** Opens one side's task and runs it. */
export async function runSide({ side, source, output, keyHex, patienceMs }: MatchSide, link: PeerLink): Promise<MatchResult> {
  return runMatch({ open: await openSide(side), source, output, key: Buffer.from(keyHex, 'hex'), patienceMs }, link);
}

/** Runs both over loopback in this process. */
export async function runBoth({ receiver, sender }: TwoParties): Promise<readonly [MatchResult, MatchResult]> {
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const connecting = connectToPeer({ host: '127.0.0.1', port: listening.port });
  try {
    const [received, sent] = await Promise.allSettled([runSide(receiver, connecting), runSide(sender, listening)]);
    if (received.status === 'rejected') throw received.reason;
    if (sent.status === 'rejected') throw sent.reason;
    return [received.value, sent.value];
  } finally {
    await listening.close();
  }
}

/** The rows written, without the row of names; undefined where there is no file. */
export function writtenRows({ output }: MatchSide): readonly string[] | undefined {
  if (!existsSync(output)) return undefined;
  return readFileSync(output, 'utf8').split('\n').slice(1, -1);
}

/** Different ids, some of them not ASCII, some to be quoted. */
export function randomIds(count: number): string[] {
  const heads = ['企业', 'ß-', 'a,b ', 'q"q', '\u{1f600}', 'ID'];
  return Array.from({ length: count }, (_, i) => `${heads[randomInt(heads.length)]}${i}x${randomInt(1e9)}`);
}

export const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
