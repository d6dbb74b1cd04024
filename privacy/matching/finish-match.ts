import { rmSync } from 'node:fs';
import { readBlocks } from './block-file.ts';
import { bitsFor, hasBit, setBit, type Bits } from './join-tags.ts';
import type { MatchResult } from './match-result.ts';
import type { MatchWork } from './match-task.ts';
import { HASH_BYTES, NO_ROW, RECORD_BYTES } from './prepare-set.ts';
import { receiveMatches, sendMatched } from './receive-matches.ts';
import { sendOffers, takeMatched } from './send-offers.ts';
import { sendFrame, type Session } from './session.ts';
import { writeState, type TaskState } from './task-state.ts';
import { writeMatches } from './write-matches.ts';

type Begun = TaskState & Required<Pick<TaskState, 'suite' | 'peer'>>;

const NOTHING = new Uint8Array();

/** The receiver's side to its end: its own result is written before the sender is told that it may forget the task. */
export async function finishReceiver(task: MatchWork, state: Begun, session: Session): Promise<MatchResult> {
  const joined = await receiveMatches(session);
  const { mode } = task.terms;
  const outputSha256 = mode === 'count' ? undefined : await writeRows(task, state, session, joined.own);
  const result = resultOf(task, state, { matches: joined.matches, outputSha256 });
  writeState(session.files.state, { ...state, result });
  if (mode === 'both') await sendMatched(session, joined.peer);
  await sendFrame(session, 'finished', 0, NOTHING);
  await session.inbox.next('finished');
  return forget(session, state, result);
}

/** The sender's side to its end. */
export async function finishSender(task: MatchWork, state: Begun, session: Session): Promise<MatchResult> {
  await sendOffers(session);
  let learned: Learned = {};
  if (task.terms.mode === 'both') {
    const bits = await takeMatched(session);
    learned = { matches: countBits(bits), outputSha256: await writeRows(task, state, session, bits) };
  }
  await session.inbox.next('finished');
  const result = forget(session, state, resultOf(task, state, learned));
  await sendFrame(session, 'finished', 0, NOTHING);
  return result;
}

type Learned = { readonly matches?: number; readonly outputSha256?: string | undefined };

function resultOf({ terms, role }: MatchWork, { set, suite, peer }: Begun, { matches, outputSha256 }: Learned): MatchResult {
  return {
    task: terms.task,
    role,
    mode: terms.mode,
    suite,
    rows: set.rows,
    ids: set.ids,
    duplicates: set.duplicates,
    malformed: set.malformed,
    peerSize: peer.size,
    ...(matches === undefined ? {} : { matches }),
    ...(outputSha256 === undefined ? {} : { outputSha256 }),
    confirmed: false,
  };
}

/** From bits in the secret order to the rows of the table. */
async function writeRows(task: MatchWork, state: Begun, { files, log }: Session, matched: Bits): Promise<string> {
  const rows = bitsFor(state.set.rows);
  let index = 0;
  for (const block of readBlocks(files.ordered, RECORD_BYTES)) {
    for (let at = 0; at < block.length; at += RECORD_BYTES, index++) {
      if (!hasBit(matched, index)) continue;
      const row = block.readUInt32BE(at + HASH_BYTES);
      // A bit for an id that only fills the set up comes from a peer that made it up.
      if (row !== NO_ROW) setBit(rows, row);
    }
  }
  const digest = await writeMatches(task.source, state.set.sourceSha256, rows, task.output);
  log.add({ event: 'written', digest });
  return digest;
}

/** The secret and everything that was computed with it go; the result and the log stay. */
function forget({ files, log }: Session, state: Begun, unconfirmed: MatchResult): MatchResult {
  const result = { ...unconfirmed, confirmed: true };
  const { scalar: _gone, ...rest }: TaskState = state;
  log.add({ event: 'finished' });
  writeState(files.state, { ...rest, result });
  const { ordered, blinded, ownTags, peerTags, sortedTags, digests, matched } = files;
  for (const file of [ordered, blinded, ownTags, peerTags, sortedTags, digests, matched]) rmSync(file, { force: true });
  return result;
}

function countBits(bits: Bits): number {
  let count = 0;
  for (const byte of bits) for (let rest = byte; rest !== 0; rest &= rest - 1) count++;
  return count;
}
