import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { usableSuites } from '../groups/usable-suites.ts';
import { ChannelLostError, type Channel } from '../transport/channel.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { emptyFile } from './block-file.ts';
import { requireOpen } from '../contract/open-task.ts';
import { writeEvidence } from '../evidence/evidence.ts';
import { openEventLog, type EventLog } from '../evidence/event-log.ts';
import type { MatchResult } from './match-result.ts';
import { prepareSet } from './prepare-set.ts';
import type { MatchTask, MatchWork } from './match-task.ts';
import { runConnection } from './run-connection.ts';
import type { TaskFiles } from './session.ts';
import { readState, writeState, type TaskState } from './task-state.ts';
import { termsOfContract } from './terms-of-contract.ts';
import { termsDigest } from './terms.ts';

const PATIENCE_MS = 600_000;
/** Connections one task may use up: a peer that breaks each of them is not worth more. */
const MAX_CONNECTIONS = 1_000;

/**
 * Runs one party's side of a private set intersection to its end, over as many connections as it takes. Called again after the process was killed,
 * with the same folder and key, it goes on; called after the end, it gives the result again. Throws `MatchRefusedError` where the peer cannot or must
 * not be gone on with, `ChannelLostError` where it stays away, `CsvError` where the table cannot be read.
 * Leaves `evidence.json` in the folder.
 */
export async function runMatch(given: MatchTask, link: PeerLink): Promise<MatchResult> {
  requireOpen(given.open, 'matching');
  const task: MatchWork = { ...given, ...termsOfContract(given.open), folder: given.open.folder };
  const files = filesOf(task.folder);
  const log = openEventLog(files.log);
  const result = await runTask(task, files, log, link);
  writeEvidence(given.open, files.log, result);
  return result;
}

async function runTask(task: MatchWork, files: TaskFiles, log: EventLog, link: PeerLink): Promise<MatchResult> {
  let state = await findOrPrepare(task, files, log);
  if (state.result?.confirmed === true) return state.result;
  log.add({ event: 'opened', digest: task.open.hash });
  const suites = await usableSuites(task.terms.suite);
  for (let connections = 0; connections < MAX_CONNECTIONS; connections++) {
    let channel: Channel;
    try {
      channel = await link.open(task.patienceMs ?? PATIENCE_MS);
    } catch (error) {
      // Everything this party was to have, it has; only the peer's last word is missing.
      if (state.result !== undefined && error instanceof ChannelLostError) return state.result;
      throw error;
    }
    try {
      return await runConnection(task, files, log, suites, channel);
    } catch (error) {
      await channel.close();
      if (!(error instanceof ChannelLostError)) throw error;
      state = readState(files.state) ?? state;
    }
  }
  throw new ChannelLostError(`${MAX_CONNECTIONS} connections were not enough`);
}

function filesOf(folder: string): TaskFiles {
  const file = (name: string) => join(folder, name);
  return {
    state: file('state.json'),
    log: file('log.ndjson'),
    ordered: file('ordered'),
    scratch: file('scratch'),
    progress: file('progress'),
    blinded: file('blinded'),
    ownTags: file('own-tags'),
    peerTags: file('peer-tags'),
    sortedTags: file('sorted-tags'),
    digests: file('digests'),
    matched: file('matched'),
  };
}

async function findOrPrepare({ terms, role, source }: MatchWork, files: TaskFiles, log: EventLog): Promise<TaskState> {
  const digest = termsDigest(terms);
  const found = readState(files.state);
  if (found !== undefined) {
    if (found.terms !== digest || found.role !== role) throw new RangeError('the folder holds another task');
    return found;
  }
  const set = await prepareSet(source, terms, files.ordered, files.scratch);
  const { blinded, ownTags, peerTags, digests, matched, progress } = files;
  for (const file of [blinded, ownTags, peerTags, digests, matched, progress]) emptyFile(file);
  const state: TaskState = { version: 1, terms: digest, role, run: randomBytes(16).toString('hex'), set };
  log.add({ event: 'prepared', digest: set.commitment, note: `${set.rows} rows, ${set.ids} ids, size ${set.size}` });
  writeState(files.state, state);
  return state;
}
