import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareLogs } from '../evidence/compare-logs.ts';
import { parseLog } from '../evidence/event-log.ts';
import type { PartyReport } from './party.testing.ts';
import { openProgress, type ProgressName } from './progress.ts';
import type { MatchMode } from './terms.ts';
import { randomIds, twoParties, writtenRows, type MatchSide } from './two-parties.testing.ts';

const program = join(import.meta.dirname, 'party.testing.ts');
const SIZE = 10_000;
/** Chunks that are safe when the sender is killed. */
const SAFE = 1;
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-resume-'));
});
afterAll(() => rmSync(root, { recursive: true }));

test.each(['both', 'count'] as const)(
  'mode %s: each side killed with SIGKILL in the middle goes on, comes to the same result and repeats nothing that was safe',
  async (mode: MatchMode) => {
    const shared = randomIds(SIZE / 2);
    const table = (mark: string) =>
      ['id', ...shared, ...randomIds(SIZE / 2).map((id) => mark + id)].map((id) => `"${id.replaceAll('"', '""')}"\n`).join('');
    const { receiver, sender } = await twoParties(join(root, mode), [table('r'), table('s')], { mode });
    const port = await freePort();
    let receiving = start(receiver, port);
    let sending = start(sender, port);
    await reached(receiver, 'offered', 1);
    await kill(receiving);
    receiving = start(receiver, port);
    if (mode === 'count') await reached(sender, 'held', SAFE);
    else await reached(receiver, 'answered', SAFE);
    await kill(sending);
    sending = start(sender, port);
    const [received, sent] = await Promise.all([receiving.report, sending.report]);
    expect(received.result).toMatchObject({ ids: SIZE, matches: SIZE / 2, confirmed: true });
    expect(sent.result).toMatchObject({ ids: SIZE, confirmed: true });
    if (mode === 'both') {
      expect(writtenRows(receiver)).toHaveLength(SIZE / 2);
      expect(writtenRows(sender)).toEqual(writtenRows(receiver));
    }
    const logs = [receiver, sender].map((task) => readFileSync(join(task.folder, 'log.ndjson'), 'utf8'));
    expect(compareLogs(logs[0]!, logs[1]!)).toEqual([]);
    // What was safe before the second kill is not computed again: neither side began anew.
    expect(sentAfterGreeting(logs[0]!, 'blinded').every((index) => index >= SAFE)).toBe(true);
    expect(sentAfterGreeting(logs[1]!, 'offered')).not.toContain(0);
  },
);

/** The numbers of the messages of a kind that were sent over the last connection. */
function sentAfterGreeting(log: string, kind: string): number[] {
  const events = parseLog(log);
  const last = events.findLastIndex((one) => one.event === 'sent' && one.kind === 'hello');
  return events.slice(last).flatMap((one) => (one.event === 'sent' && one.kind === kind ? [one.index!] : []));
}

type Started = { readonly process: ChildProcess; readonly report: Promise<PartyReport> };

function start(task: MatchSide, port: number): Started {
  const order = `${task.folder}.json`;
  writeFileSync(order, JSON.stringify({ task, listens: task.side.own.party === 'platform', port }));
  const child = spawn(process.execPath, [program, order], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
  const report = new Promise<PartyReport>((resolve, reject) => {
    child.once('close', (code, signal) =>
      code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`ended by ${code ?? signal}`)),
    );
  });
  report.catch(() => undefined);
  return { process: child, report };
}

async function kill({ process: child, report }: Started): Promise<void> {
  child.kill('SIGKILL');
  await expect(report).rejects.toThrow('SIGKILL');
}

/** Waits until a party's own record says that it has so many chunks. */
async function reached(task: MatchSide, name: ProgressName, chunks: number): Promise<void> {
  await expect
    .poll(
      () => {
        try {
          const progress = openProgress(join(task.folder, 'progress'));
          const got = progress.get(name);
          progress.close();
          return got;
        } catch {
          return 0;
        }
      },
      { timeout: 20_000, interval: 5 },
    )
    .toBeGreaterThanOrEqual(chunks);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  await wait(0);
  return typeof address === 'object' && address !== null ? address.port : 0;
}
