import { hash } from 'node:crypto';
import { openPlaced } from './block-file.ts';
import { inOrder } from './in-order.ts';
import { bitsFor, type Bits } from './join-tags.ts';
import { MatchRefusedError } from './match-refused-error.ts';
import { HASH_BYTES } from './prepare-set.ts';
import { MATCHED_BYTES } from './receive-matches.ts';
import { blindChunk, keepChunk, requireChunk, sendFrame, sendReceipt, tagsOf, type Session } from './session.ts';
import { KEY_BYTES, sortRecords } from './sort-records.ts';
import { CHUNK, chunkLength, chunksOf, TAG_BYTES } from './terms.ts';
import { tellStopped } from './tell-stopped.ts';
import { together } from './together.ts';

const DIGEST_BYTES = 32;

/** The sender's side: offers its blinded ids and answers the peer's, each chunk once; where only the number may be known, in an order that says nothing. */
export async function sendOffers(session: Session): Promise<void> {
  const { channel } = session;
  await together(channel, (error) => tellStopped(channel, error), [offer(session), answer(session)]);
  if (session.terms.mode === 'count') await sendSorted(session);
}

/** The bits of its own ids that matched, from the receiver. */
export async function takeMatched(session: Session): Promise<Bits> {
  const { own, files, progress } = session;
  const bits = bitsFor(own.size);
  const file = openPlaced(files.matched, 'resume');
  try {
    for (let index = own.have.matched; index * MATCHED_BYTES < bits.length; index++) {
      const frame = await session.inbox.next('matched');
      requireChunk(frame, index, Math.min(MATCHED_BYTES, bits.length - index * MATCHED_BYTES));
      file.write(index * MATCHED_BYTES, frame.payload);
      progress.set('matched', index + 1);
    }
    bits.set(file.read(0, bits.length));
  } finally {
    file.close();
  }
  return bits;
}

async function offer(session: Session): Promise<void> {
  const from = session.peer.have.offered;
  let index = from;
  const chunks = Math.max(0, chunksOf(session.own.size) - from);
  for await (const elements of inOrder(chunks, session.ahead, (n) => blindChunk(session, from + n))) {
    keepChunk(session, index, elements);
    await session.window.room(index);
    await sendFrame(session, 'offered', index++, elements);
  }
}

async function answer(session: Session): Promise<void> {
  const { terms, own, peer, files, group, scalar, progress, ahead, inbox } = session;
  const hold = terms.mode === 'count';
  const from = hold ? own.have.held : peer.have.answered;
  const digests = openPlaced(files.digests, 'resume');
  const held = openPlaced(files.ownTags, 'resume');
  // What was answered before stays answered: it is sent again, and not computed again.
  const known = own.have.held;
  let due = from;
  const take = async () => {
    const frame = await inbox.next('blinded');
    requireChunk(frame, due, chunkLength(peer.size, due++) * HASH_BYTES);
    // Asking for the same chunk with other ids in it would be asking for more ids than were agreed.
    const digest = hash('sha256', frame.payload, 'buffer');
    const before = digests.read(frame.index * DIGEST_BYTES, DIGEST_BYTES);
    if (before.some((byte) => byte !== 0) && !before.equals(digest)) throw new MatchRefusedError('changed-chunk');
    digests.write(frame.index * DIGEST_BYTES, digest);
    if (frame.index < known)
      return {
        index: frame.index,
        tags: held.read(frame.index * CHUNK * TAG_BYTES, chunkLength(peer.size, frame.index) * TAG_BYTES),
      };
    return { index: frame.index, tags: tagsOf(await group.multiply(frame.payload, scalar)) };
  };
  try {
    for await (const { index, tags } of inOrder(Math.max(0, chunksOf(peer.size) - from), ahead, take)) {
      if (index >= known) {
        held.write(index * CHUNK * TAG_BYTES, tags);
        progress.set('held', index + 1);
      }
      if (hold) sendReceipt(session, index + 1, chunksOf(peer.size));
      else await sendFrame(session, 'answered', index, tags);
    }
    // The offers go on, and only what is read here lets them.
    await inbox.untilTaken(chunksOf(own.size));
  } finally {
    digests.close();
    held.close();
  }
}

/** All tags of the receiver's ids in the order of their bytes: the order then says nothing that the set of them does not. */
async function sendSorted(session: Session): Promise<void> {
  const { peer, files } = session;
  sortRecords({ from: files.ownTags, to: files.sortedTags, recordBytes: TAG_BYTES, records: peer.size, keysOf: widened });
  const sorted = openPlaced(files.sortedTags, 'resume');
  try {
    for (let index = peer.have.answered; index < chunksOf(peer.size); index++) {
      const bytes = chunkLength(peer.size, index) * TAG_BYTES;
      await sendFrame(session, 'sorted', index, sorted.read(index * CHUNK * TAG_BYTES, bytes));
    }
  } finally {
    sorted.close();
  }
}

/** Tags as keys of the sort: filled up with zeroes. */
function widened(block: Buffer): Buffer {
  const count = block.length / TAG_BYTES;
  const keys = Buffer.alloc(count * KEY_BYTES);
  for (let i = 0; i < count; i++) block.copy(keys, i * KEY_BYTES, i * TAG_BYTES, (i + 1) * TAG_BYTES);
  return keys;
}
