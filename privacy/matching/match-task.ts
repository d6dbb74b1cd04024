import type { OpenTask } from '../contract/open-task.ts';
import type { CsvSource } from './read-csv.ts';
import type { MatchRole, MatchTerms } from './terms.ts';

/** One party's side of a task. Its terms and this party's role are the contract's. */
export type MatchTask = {
  /** From `openTask`: nothing runs without it. */
  readonly open: OpenTask;
  readonly source: CsvSource;
  /** Where the rows that matched are written, where this party is to have them. */
  readonly output: string;
  /** 32 bytes that lock the task's secret in its folder; must be the same when the task goes on. */
  readonly key: Uint8Array;
  readonly workers?: number;
  /** How long to wait for a peer that is away. */
  readonly patienceMs?: number;
  /** Told after each message that carries ids: how many of how many ids went to and fro. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** A task with what its contract says. */
export type MatchWork = MatchTask & {
  readonly terms: MatchTerms;
  readonly role: MatchRole;
  readonly peerRows: number;
  readonly folder: string;
};
