import type { GroupBatch } from '../groups/group-batch.ts';
import type { Channel } from '../transport/channel.ts';
import type { Frame, FrameKind } from '../transport/frame.ts';
import type { PlacedFile } from './block-file.ts';
import type { EventLog } from '../evidence/event-log.ts';
import type { Hello } from './hello.ts';
import type { Inbox } from './inbox.ts';
import { MatchRefusedError } from './match-refused-error.ts';
import { HASH_BYTES, RECORD_BYTES } from './prepare-set.ts';
import type { Progress } from './progress.ts';
import { CHUNK, chunkLength, RECEIPT_EVERY, TAG_BYTES, type MatchTerms } from './terms.ts';
import type { Window } from './window.ts';

/** One connection's worth of a task, as both roles see it. */
export type Session = {
  readonly terms: MatchTerms;
  readonly group: GroupBatch;
  readonly scalar: Uint8Array;
  readonly ordered: PlacedFile;
  readonly blinded: PlacedFile;
  readonly files: TaskFiles;
  readonly own: Hello;
  readonly peer: Hello;
  readonly progress: Progress;
  readonly channel: Channel;
  readonly inbox: Inbox;
  /** For what this side streams: blinded ids at the receiver, offered ones at the sender. */
  readonly window: Window;
  readonly log: EventLog;
  /** Works at once: enough to keep the workers busy while messages travel. */
  readonly ahead: number;
};

/** The files of a task in its folder. */
export type TaskFiles = {
  readonly state: string;
  readonly log: string;
  readonly ordered: string;
  readonly scratch: string;
  readonly progress: string;
  /** One's own ids blinded, as they are sent: after a kill they are not computed again. */
  readonly blinded: string;
  /** Tags of the own ids at the receiver; at the sender those it answered, in mode `count` held back until all are there. */
  readonly ownTags: string;
  readonly peerTags: string;
  readonly sortedTags: string;
  /** SHA-256 of each chunk answered, so that nobody asks more often than agreed. */
  readonly digests: string;
  readonly matched: string;
};

type Blinding = Pick<Session, 'own' | 'ordered' | 'blinded' | 'group' | 'scalar' | 'progress'>;

/** The blinded elements of chunk `index` of one's own ids: as they were kept, or computed now. */
export async function blindChunk(
  { own, ordered, blinded, group, scalar, progress }: Blinding,
  index: number,
): Promise<Uint8Array> {
  const length = chunkLength(own.size, index);
  if (index < progress.get('blinded')) return blinded.read(index * CHUNK * HASH_BYTES, length * HASH_BYTES);
  const records = ordered.read(index * CHUNK * RECORD_BYTES, length * RECORD_BYTES);
  if (records.length !== length * RECORD_BYTES) throw new RangeError('the prepared set is shorter than it was');
  const hashes = new Uint8Array(length * HASH_BYTES);
  for (let i = 0; i < length; i++) records.copy(hashes, i * HASH_BYTES, i * RECORD_BYTES, i * RECORD_BYTES + HASH_BYTES);
  return group.blind(hashes, scalar);
}

/** Keeps a chunk before it is sent, so that whoever is killed afterwards, it is not computed again. Chunks come in order. */
export function keepChunk({ blinded, progress }: Blinding, index: number, elements: Uint8Array): void {
  if (index < progress.get('blinded')) return;
  blinded.write(index * CHUNK * HASH_BYTES, elements);
  progress.set('blinded', index + 1);
}

/** The first bytes of each element. */
export function tagsOf(elements: Uint8Array): Uint8Array {
  const count = elements.length / HASH_BYTES;
  const tags = new Uint8Array(count * TAG_BYTES);
  for (let i = 0; i < count; i++) tags.set(elements.subarray(i * HASH_BYTES, i * HASH_BYTES + TAG_BYTES), i * TAG_BYTES);
  return tags;
}

export async function sendFrame({ channel, log }: Session, kind: FrameKind, index: number, payload: Uint8Array): Promise<void> {
  const frame = { kind, index, payload };
  log.message('sent', frame);
  await channel.send(frame);
}

/**
 * Says how many chunks are safely here. Nobody waits for it to leave: a side that waited to send while the other waits to send would stand still.
 */
export function sendReceipt(session: Session, chunks: number, last: number): void {
  if (chunks % RECEIPT_EVERY !== 0 && chunks !== last) return;
  // A broken connection shows where the next message is awaited.
  sendFrame(session, 'taken', chunks, new Uint8Array()).catch(() => undefined);
}

/** A message must be the one that is due and have the bytes it should. */
export function requireChunk(frame: Frame, index: number, bytes: number): void {
  if (frame.index !== index)
    throw new MatchRefusedError('not-the-protocol', `${frame.kind} ${frame.index} where ${index} was due`);
  if (frame.payload.length !== bytes) throw new MatchRefusedError('not-the-protocol', `${frame.kind} ${index} of a wrong length`);
}
