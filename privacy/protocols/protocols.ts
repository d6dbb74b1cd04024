import { jointScorecard } from './joint-scorecard.ts';
import { matching } from './matching.ts';
import { privateVerification } from './private-verification.ts';
import type { Protocol } from './protocol.ts';
import { sealedTable } from './sealed-table.ts';
import { secureSum } from './secure-sum.ts';

/** Every protocol a contract may name. */
export const protocols: readonly Protocol[] = [matching, sealedTable, jointScorecard, privateVerification, secureSum];

/** The protocol of this name and version, undefined where this program has none. */
export function findProtocol(name: string, version: number): Protocol | undefined {
  return protocols.find((one) => one.name === name && one.version === version);
}
