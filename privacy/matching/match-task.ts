import type { CsvSource } from './read-csv.ts';
import type { MatchRole, MatchTerms } from './terms.ts';

/** One party's side of a task. */
export type MatchTask = {
  readonly terms: MatchTerms;
  readonly role: MatchRole;
  readonly source: CsvSource;
  /** Where the rows that matched are written, where this party is to have them. */
  readonly output: string;
  /** The task's own folder: what is needed to go on after the process was killed. Made when it is not there. */
  readonly folder: string;
  /** 32 bytes that lock the task's secret in the folder; must be the same when the task goes on. */
  readonly key: Uint8Array;
  readonly workers?: number;
  /** How long to wait for a peer that is away. */
  readonly patienceMs?: number;
};
