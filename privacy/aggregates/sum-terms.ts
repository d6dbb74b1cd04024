import { hash } from 'node:crypto';
import { requireOpen, type OpenTask } from '../contract/open-task.ts';
import { secureSum } from '../protocols/secure-sum.ts';
import { AggregateRefusedError } from './aggregate-refused-error.ts';
import { LEAST_BANKS } from './cell-rules.ts';
import type { Rational } from './discrete-noise.ts';

/** What all parties to a sum have agreed on. */
export type SumTerms = {
  /** Hash of the contract; used for one sum. */
  readonly task: string;
  /** The banks, with the Ed25519 keys (base64url) by which they know each other. */
  readonly members: readonly { readonly name: string; readonly identity: string }[];
  readonly cells: readonly string[];
  /** Whether an enterprise may be counted by several banks. */
  readonly overlap: 'possible' | 'none';
  /** Members that must stay to the end; more than half, at least five. */
  readonly threshold: number;
  /**
   * Noise each bank adds to each of its values: a discrete Gaussian of this variance. That of the sum is at least `threshold` times as much, so nobody,
   * the aggregator either, sees a sum without it. Sums of such noise are very nearly, not exactly, of the same kind.
   */
  readonly noise: Rational | undefined;
};

const MAX_MEMBERS = 1_000;
const MAX_CELLS = 1_000_000;

/** How a contract names a list of cells. */
export const cellsDigest = (cells: readonly string[]) => hash('sha256', JSON.stringify(cells), 'hex');

/** What a contract and the cells it names come to. Banks know each other by their operators' keys. Throws where the task was not opened or does not fit. */
export function sumTermsOf({ open, cells }: { readonly open: OpenTask; readonly cells: readonly string[] }): SumTerms {
  requireOpen(open, secureSum.name);
  const { parameters, parties } = open.contract;
  const { overlap, threshold, noiseVariance } = parameters;
  const isNoise =
    noiseVariance === undefined || (typeof noiseVariance === 'string' && /^[1-9]\d{0,29}\/[1-9]\d{0,29}$/.test(noiseVariance));
  if ((overlap !== 'possible' && overlap !== 'none') || typeof threshold !== 'number' || !isNoise)
    throw new AggregateRefusedError('other-terms');
  if (parameters['cells'] !== cellsDigest(cells) || parameters['cellCount'] !== cells.length)
    throw new AggregateRefusedError('other-terms', 'cells');
  const [over, under] = typeof noiseVariance === 'string' ? noiseVariance.split('/') : [];
  const terms: SumTerms = {
    task: open.hash,
    members: parties
      .filter(({ party }) => party === 'bank')
      .map(({ name, operator }) => ({ name, identity: operator.publicKey })),
    cells,
    overlap,
    threshold,
    noise: noiseVariance === undefined ? undefined : [BigInt(over!), BigInt(under!)],
  };
  requireSumTerms(terms);
  return terms;
}

/** Throws where terms cannot keep what is promised of a sum. */
export function requireSumTerms({ members, cells, threshold }: SumTerms): void {
  const names = new Set(members.map(({ name }) => name));
  if (names.size !== members.length || members.length > MAX_MEMBERS) throw new RangeError('members with different names');
  if (new Set(cells).size !== cells.length || cells.length === 0 || cells.length > MAX_CELLS)
    throw new RangeError('cells with different names');
  // With more than half nobody can be asked for both halves of what hides a number, whatever different parties are told.
  const isEnough = threshold > members.length / 2 && threshold <= members.length;
  if (!Number.isInteger(threshold) || !isEnough || threshold < LEAST_BANKS) throw new AggregateRefusedError('too-few-members');
}

/** Names one pass over one vector; every key and mask depends on it. */
export function passDigest(terms: SumTerms, pass: 'sizes' | 'values'): string {
  const { task, members, cells, overlap, threshold, noise } = terms;
  const named = members.map(({ name, identity }) => [name, identity]);
  return hash(
    'sha256',
    JSON.stringify(['jinqiao-sum/1', pass, task, named, cells, overlap, threshold, noise?.map(String) ?? null]),
    'hex',
  );
}

/** Names the conversation with a bank at both ends: the hexadecimal beginning of a hash, fit for a folder’s name. */
export const conversationName = (task: string, bank: string) =>
  hash('sha256', JSON.stringify(['jinqiao-sum/1 talk', task, bank]), 'hex').slice(0, 32);
