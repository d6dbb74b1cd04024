import type { SuiteName } from '../groups/suite.ts';
import type { MatchMode, MatchRole } from './terms.ts';

/** What a party has of a task when it is done. */
export type MatchResult = {
  readonly task: string;
  readonly role: MatchRole;
  readonly mode: MatchMode;
  readonly suite: SuiteName;
  readonly rows: number;
  readonly ids: number;
  readonly duplicates: number;
  readonly malformed: number;
  /** The peer's size as it stated it; filled up where sizes are hidden. */
  readonly peerSize: number;
  /** How many ids both hold; undefined for a sender who is not to learn it. */
  readonly matches?: number;
  /** SHA-256 of the rows written, where this party was to have them. */
  readonly outputSha256?: string;
  /** Whether the peer confirmed the end. */
  readonly confirmed: boolean;
};
