import { openPlaced } from './block-file.ts';
import { inOrder } from './in-order.ts';
import { joinTags, type Bits, type JoinedTags } from './join-tags.ts';
import { HASH_BYTES } from './prepare-set.ts';
import { blindChunk, keepChunk, requireChunk, sendFrame, sendReceipt, tagsOf, type Session } from './session.ts';
import { CHUNK, chunkLength, chunksOf, TAG_BYTES } from './terms.ts';
import { tellStopped } from './tell-stopped.ts';
import { together } from './together.ts';

/** Bytes of the list of matches in one message. */
export const MATCHED_BYTES = 32_768;

/** The receiver's side: has its blinded ids answered, blinds the peer's once more, and joins the tags. Goes on where the files stand. */
export async function receiveMatches(session: Session): Promise<JoinedTags> {
  const { own, peer, files, log, channel } = session;
  await together(channel, (error) => tellStopped(channel, error), [sendBlinded(session), takeTags(session)]);
  const joined = joinTags(files.ownTags, own.size, files.peerTags, peer.size);
  log.add({ event: 'joined' });
  return joined;
}

/** Tells the sender which of its ids matched: one bit for each, in the order it offered them. */
export async function sendMatched(session: Session, bits: Bits): Promise<void> {
  for (let index = session.peer.have.matched; index * MATCHED_BYTES < bits.length; index++) {
    await sendFrame(session, 'matched', index, bits.subarray(index * MATCHED_BYTES, (index + 1) * MATCHED_BYTES));
  }
}

async function sendBlinded(session: Session): Promise<void> {
  const { terms, own, peer, ahead, window } = session;
  const from = terms.mode === 'count' ? peer.have.held : own.have.answered;
  const chunks = Math.max(0, chunksOf(own.size) - from);
  let index = from;
  for await (const elements of inOrder(chunks, ahead, (n) => blindChunk(session, from + n))) {
    keepChunk(session, index, elements);
    await window.room(index);
    await sendFrame(session, 'blinded', index++, elements);
  }
}

async function takeTags(session: Session): Promise<void> {
  const { terms, group, scalar, own, peer, files, progress, ahead, inbox, window } = session;
  const answer = terms.mode === 'count' ? 'sorted' : 'answered';
  const due = { answered: own.have.answered, offered: own.have.offered };
  const count = chunksOf(own.size) - due.answered + chunksOf(peer.size) - due.offered;
  const ownTags = openPlaced(files.ownTags, 'resume');
  const peerTags = openPlaced(files.peerTags, 'resume');
  const expected = { ...due };
  const take = async () => {
    const frame = await inbox.next(answer, 'offered');
    if (frame.kind === answer) {
      requireChunk(frame, expected.answered, chunkLength(own.size, expected.answered++) * TAG_BYTES);
      return { kind: 'answered', index: frame.index, tags: frame.payload } as const;
    }
    requireChunk(frame, expected.offered, chunkLength(peer.size, expected.offered++) * HASH_BYTES);
    return { kind: 'offered', index: frame.index, tags: tagsOf(await group.multiply(frame.payload, scalar)) } as const;
  };
  try {
    for await (const { kind, index, tags } of inOrder(count, ahead, take)) {
      (kind === 'answered' ? ownTags : peerTags).write(index * CHUNK * TAG_BYTES, tags);
      progress.set(kind, index + 1);
      if (kind === 'answered') window.taken(index + 1);
      else sendReceipt(session, index + 1, chunksOf(peer.size));
    }
  } finally {
    ownTags.close();
    peerTags.close();
  }
}
