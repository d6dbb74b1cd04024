import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { PartyReport } from '../../privacy/matching/party.testing.ts';
import type { MatchSide, TwoParties } from '../../privacy/matching/two-parties.testing.ts';
import { parseLog } from '../../privacy/evidence/event-log.ts';
import { runChild } from './run-child.ts';
import { HEAD_BYTES } from '../../privacy/transport/frame.ts';

const program = resolve(import.meta.dirname, '../../privacy/matching/party.testing.ts');

export type PartiesCost = {
  readonly matches: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakBytes: number;
  readonly wireBytes: number;
};

/** Runs both parties as processes of their own, table to table, and adds up what they cost. */
export async function runParties({ receiver, sender }: TwoParties): Promise<PartiesCost> {
  const port = await freePort();
  const begun = performance.now();
  const reports = await Promise.all([receiver, sender].map((task) => runParty(task, port)));
  return {
    matches: reports[0]!.result.matches ?? -1,
    cpuSeconds: reports.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    wallSeconds: (performance.now() - begun) / 1_000,
    peakBytes: Math.max(...reports.map(({ peakBytes }) => peakBytes)),
    wireBytes: sentBytes(receiver) + sentBytes(sender),
  };
}

function runParty(task: MatchSide, port: number): Promise<PartyReport> {
  const order = join(`${task.folder}.json`);
  writeFileSync(
    order,
    JSON.stringify({ task: { ...task, patienceMs: 600_000 }, listens: task.side.own.party === 'platform', port }),
  );
  return runChild<PartyReport>(program, order);
}

function sentBytes(task: MatchSide): number {
  const events = parseLog(readFileSync(join(task.folder, 'log.ndjson'), 'utf8'));
  return events.reduce((sum, { event, bytes }) => sum + (event === 'sent' ? HEAD_BYTES + (bytes ?? 0) : 0), 0);
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('no free port');
}
