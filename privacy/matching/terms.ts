import { hash } from 'node:crypto';
import type { SuiteName } from '../groups/suite.ts';
import type { IdKind } from './normalise-id.ts';

/** What becomes known: the matches to the receiver, only their number to the receiver, or the matches to both. */
export const matchModes = ['receiver', 'count', 'both'] as const;
export type MatchMode = (typeof matchModes)[number];
export type MatchRole = 'receiver' | 'sender';

/** What both parties must have agreed on before anything is sent; a task is run once, under a number of its own. */
export type MatchTerms = {
  readonly task: string;
  readonly mode: MatchMode;
  readonly idKind: IdKind;
  /** Each side fills its set up with random ids to the next step of ten per cent, so that the peer learns only the step. */
  readonly hideSizes: boolean;
  /** Undefined: the best that runs on both sides. */
  readonly suite?: SuiteName;
};

export const PROTOCOL = 'jinqiao-psi/1';
/** Elements in one message; the last of a kind may have fewer. */
export const CHUNK = 4_096;
/** Messages of a direction that may be under way and not yet safe at the other side: what is sent again at most after a process was killed. */
export const WINDOW = 16;
/** A receipt is sent for every so many messages. */
export const RECEIPT_EVERY = 4;
/** Bytes of a doubly blinded element that are kept. Two different ids fall together with probability |X|·|Y|/2^96. */
export const TAG_BYTES = 12;
/** Elements of one side at most. */
export const MAX_IDS = 100_000_000;

/** SHA-256 over the terms in a fixed order; both sides must come to the same, and every hash of an id depends on it. */
export function termsDigest({ task, mode, idKind, hideSizes, suite }: MatchTerms): string {
  return hash('sha256', JSON.stringify([PROTOCOL, task, mode, idKind, hideSizes, suite ?? 'any']), 'hex');
}

/** The smallest step of the ladder 100, 110, 121, … that holds so many ids. */
export function paddedSize(count: number): number {
  let step = 100;
  while (step < count) step = Math.ceil(step * 1.1);
  return step;
}

/** How many messages carry so many elements. */
export const chunksOf = (count: number) => Math.ceil(count / CHUNK);
/** How many elements message `index` carries. */
export const chunkLength = (count: number, index: number) => Math.min(CHUNK, count - index * CHUNK);
