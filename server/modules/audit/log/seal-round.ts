import { edgeTiles, leafHash, rootOf, utf8 } from '../../../../sdk/log/index.ts';
import type { Tx } from '../../../kernel/pure/context.ts';
import { growTiles } from '../model/grow-tiles.ts';
import { findHead, insertCheckpoint, readTiles, sealLeaves, takeSealer, waitingLeaves, writeTiles } from './log-store.ts';
import { signCheckpoint, type SigningKey } from './log-signer.ts';
import { sha256 } from './sha256.ts';

/** Entries sealed at once: a round of this many takes a fraction of a second, and its memory is small. */
const MAX_ROUND = 4_000;

export type SealedRound = {
  readonly sealed: number;
  /** Whether more entries may be waiting. */
  readonly full: boolean;
};

/**
 * Seals what has been committed: gives positions, grows the tree and signs the new head, all in the transaction given, which must be of
 * the platform itself and `read committed`. Only one sealer works at a time. When the transaction does not commit, nothing has happened
 * and the entries wait for the next round.
 */
export async function sealRound(tx: Tx, key: SigningKey): Promise<SealedRound> {
  // A statement of its own: what the sealer before committed is seen only by statements that begin after the lock is ours.
  if (!(await takeSealer(tx))) return { sealed: 0, full: false };
  const [head, leaves] = await Promise.all([findHead(tx), waitingLeaves(tx, MAX_ROUND)]);
  if (head === undefined) {
    // So there is a head to hold the log to before anything is in it.
    await insertCheckpoint(tx, { round: 0, size: 0, note: signCheckpoint(key, { size: 0, root: rootOf(sha256, []) }) });
    return { sealed: 0, full: leaves.length > 0 };
  }
  if (leaves.length === 0) return { sealed: 0, full: false };
  const edge = await readTiles(tx, edgeTiles(head.size));
  const hashes = leaves.map(({ entry }) => leafHash(sha256, utf8(entry)));
  const { tiles, root } = growTiles(sha256, head.size, edge, hashes);
  const size = head.size + leaves.length;
  const [sealed] = await Promise.all([
    sealLeaves(
      tx,
      leaves.map(({ entryId }) => entryId),
      head.size,
    ),
    writeTiles(tx, tiles),
    insertCheckpoint(tx, { round: head.round + 1, size, note: signCheckpoint(key, { size, root }) }),
  ]);
  if (sealed !== leaves.length) throw new Error(`${sealed} of ${leaves.length} entries could be sealed`);
  return { sealed, full: leaves.length === MAX_ROUND };
}
