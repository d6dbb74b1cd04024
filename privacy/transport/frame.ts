/** What a message is; the place in the list, from 1, is its number on the wire. */
const kinds = [
  'hello',
  'blinded',
  'answered',
  'offered',
  'sorted',
  'matched',
  'finished',
  'stopped',
  'taken',
  // Of the sealed table.
  'evaluate',
  'evaluated',
  'bucket',
  'rows',
  'file',
  'piece',
  // Of sums over many parties, and of verification: what is said in turns.
  'round',
  'gathered',
] as const;
export type FrameKind = (typeof kinds)[number];

/** One message: its kind, its number within the kind, its bytes. */
export type Frame = { readonly kind: FrameKind; readonly index: number; readonly payload: Uint8Array };

/** Bytes of a payload at most: a batch of 4,096 elements of 32 bytes. */
export const MAX_PAYLOAD = 131_072;
/** Length of the payload (4 bytes), kind (1), index (4); numbers most significant byte first. */
export const HEAD_BYTES = 9;

/** The bytes of a message as they go over the wire. */
export function encodeFrame({ kind, index, payload }: Frame): Buffer {
  if (payload.length > MAX_PAYLOAD) throw new RangeError(`a payload of more than ${MAX_PAYLOAD} bytes`);
  const bytes = Buffer.allocUnsafe(HEAD_BYTES + payload.length);
  bytes.writeUInt32BE(payload.length, 0);
  bytes.writeUInt8(kinds.indexOf(kind) + 1, 4);
  bytes.writeUInt32BE(index, 5);
  bytes.set(payload, HEAD_BYTES);
  return bytes;
}

/** The first whole message of `bytes`, with how many bytes it took; undefined while it is not whole. Throws RangeError at what is no message. */
export function decodeFrame(bytes: Buffer): { readonly frame: Frame; readonly taken: number } | undefined {
  if (bytes.length < HEAD_BYTES) return undefined;
  const length = bytes.readUInt32BE(0);
  const kind = kinds[bytes.readUInt8(4) - 1];
  if (kind === undefined || length > MAX_PAYLOAD) throw new RangeError('the peer sent what is no message of this protocol');
  const taken = HEAD_BYTES + length;
  if (bytes.length < taken) return undefined;
  return { frame: { kind, index: bytes.readUInt32BE(5), payload: new Uint8Array(bytes.subarray(HEAD_BYTES, taken)) }, taken };
}
