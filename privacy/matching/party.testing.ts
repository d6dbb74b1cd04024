import { readFileSync } from 'node:fs';
import { connectToPeer, listenForPeer } from '../transport/peer-link.ts';
import { runMatch } from './run-match.ts';
import type { MatchTask } from './match-task.ts';

/** What a party in a process of its own is told, as a JSON file named by the first argument. */
export type PartyOrder = {
  readonly task: Omit<MatchTask, 'key'>;
  readonly keyHex: string;
  readonly port: number;
};

/** What it prints when it is done. */
export type PartyReport = {
  readonly result: Awaited<ReturnType<typeof runMatch>>;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
};

const order: PartyOrder = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const address = { host: '127.0.0.1', port: order.port };
const link = order.task.role === 'sender' ? await listenForPeer(address) : connectToPeer(address);
const result = await runMatch({ ...order.task, key: Buffer.from(order.keyHex, 'hex') }, link);
await link.close();
const { user, system } = process.cpuUsage();
const report: PartyReport = {
  result,
  cpuSeconds: (user + system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
