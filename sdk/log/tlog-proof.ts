import { fromBase64, toBase64 } from './bytes.ts';
import { readWhole } from './checkpoint.ts';
import { HASH_BYTES } from './tree-hash.ts';

/** That an entry is in a log: its place, the path to the root, and the signed checkpoint (C2SP tlog-proof). */
export type TlogProof = { readonly index: number; readonly path: readonly Uint8Array[]; readonly checkpoint: string };

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A path is as long as the tree is high. */
const MAX_PATH = 64;

export function tlogProofText({ index, path, checkpoint }: TlogProof): string {
  return [HEADER, `index ${index}`, ...path.map(toBase64), '', checkpoint].join('\n');
}

/** Undefined where the text is no proof. Extra data, which nothing protects, is none of ours and refused. */
export function readTlogProof(text: string): TlogProof | undefined {
  const split = text.indexOf('\n\n');
  const [header, place = '', ...hashes] = text.slice(0, Math.max(0, split)).split('\n');
  const index = place.startsWith('index ') ? readWhole(place.slice('index '.length)) : undefined;
  if (header !== HEADER || index === undefined || hashes.length > MAX_PATH) return undefined;
  const path = hashes.map(fromBase64);
  if (path.some((hash) => hash?.length !== HASH_BYTES)) return undefined;
  return { index, path: path as Uint8Array[], checkpoint: text.slice(split + 2) };
}
