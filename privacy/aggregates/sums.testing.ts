import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { inputlessTask } from '../contract/inputless-task.testing.ts';
import { publicKeyOf } from '../contract/party-file.ts';
import type { ProtocolParameters } from '../protocols/protocol.ts';
import { secureSum } from '../protocols/secure-sum.ts';
import { connectToPeer, listenForPeer, type PeerLink } from '../transport/peer-link.ts';
import { runSum } from './run-sum.ts';
import { runSumMember, type Contribution } from './run-sum-member.ts';
import type { SumResult } from './sum-result.ts';
import { cellsDigest, type SumTerms } from './sum-terms.ts';

/** Banks with keys, and what they agreed on. */
export type Banks = { readonly terms: SumTerms; readonly keys: readonly KeyObject[] };

export function banksWith(count: number, threshold = Math.max(5, Math.floor(count / 2) + 1)): Banks {
  const keys = Array.from({ length: count }, () => generateKeyPairSync('ed25519').privateKey);
  const members = keys.map((key, i) => ({ name: `bank-${i}`, identity: publicKeyOf(key) }));
  const task = randomBytes(32).toString('hex');
  return { terms: { task, members, cells: ['c'], overlap: 'possible', threshold, noise: undefined }, keys };
}

export type SumRun = {
  readonly cells: readonly string[];
  /** A bank without contributions does not come. */
  readonly contributions: readonly (ReadonlyMap<string, Contribution> | undefined)[];
  readonly folder: string;
  readonly parameters?: ProtocolParameters;
  /** May give a bank a link that fails. */
  readonly linkOf?: (link: PeerLink, index: number) => PeerLink;
  readonly roundMs?: number;
};

/** Runs a sum over loopback, under a contract all parties signed. */
export async function sumOver({ cells, contributions, folder, parameters, linkOf, roundMs = 3_000 }: SumRun) {
  const stated = { cells: cellsDigest(cells), cellCount: cells.length, overlap: 'possible', threshold: 5, ...parameters };
  const [platform, ...banks] = await inputlessTask(secureSum, stated, folder, {}, contributions.length);
  const listening = await Promise.all(banks.map(() => listenForPeer({ host: '127.0.0.1', port: 0 })));
  const links = new Map(banks.map(({ own }, i) => [own.name, listening[i]!] as const));
  const summing = runSum({ open: platform!, cells, roundMs }, links);
  const members: Promise<readonly PromiseSettledResult<SumResult>[]> = Promise.allSettled(
    contributions.flatMap((own, i) => {
      if (own === undefined) return [];
      const link = connectToPeer({ host: '127.0.0.1', port: listening[i]!.port });
      return [runSumMember({ open: banks[i]!, cells, contributions: own, patienceMs: 3_000 }, linkOf?.(link, i) ?? link)];
    }),
  );
  try {
    return { result: await summing, members: await members, platform: platform!, banks };
  } finally {
    await members;
    await Promise.all(listening.map((link) => link.close()));
  }
}
