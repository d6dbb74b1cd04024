import { readFileSync } from 'node:fs';
import { connectToPeer, listenForPeer } from '../transport/peer-link.ts';
import type { MatchResult } from './match-result.ts';
import { runSide, type MatchSide } from './two-parties.testing.ts';

/** What a party in a process of its own is told, as a JSON file named by the first argument. */
export type PartyOrder = { readonly task: MatchSide; readonly listens: boolean; readonly port: number };

/** What it prints when it is done. */
export type PartyReport = { readonly result: MatchResult; readonly cpuSeconds: number; readonly peakBytes: number };

const order: PartyOrder = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const address = { host: '127.0.0.1', port: order.port };
const link = order.listens ? await listenForPeer(address) : connectToPeer(address);
const result = await runSide(order.task, link);
await link.close();
const { user, system } = process.cpuUsage();
const report: PartyReport = {
  result,
  cpuSeconds: (user + system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
