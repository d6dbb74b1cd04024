import sodium, { memcmp, ready } from 'libsodium-wrappers-sumo';

await ready;

/** Bytes of the tag a row is found and sorted by. Two of fourteen million rows fall together with probability 2^-33. */
export const TAG_BYTES = 10;
/** Bytes of an output of the oblivious function: all of a row's secrets. Whoever has it opens this row, and no other. */
export const OUTPUT_BYTES = 64;
const MARK_BYTES = 16;
const STREAM_KEY_AT = 32;
/** Ends the payload within its padding, as ISO/IEC 7816-4 has it. */
const END = 0x80;
/** XChaCha20's number used once is the mark and eight zeroes. */
const NONCE_REST = new Uint8Array(8);

/** The tag of the row an output opens. */
export const tagOf = (output: Uint8Array): Uint8Array => output.subarray(0, TAG_BYTES);

/** Bytes of a row whose padded payload has so many: tag ‖ mark ‖ ciphertext. */
export const rowBytesOf = (paddedBytes: number) => TAG_BYTES + MARK_BYTES + paddedBytes;

/** A payload filled up to the size all have. Throws RangeError where it is too long. */
export function padPayload(payload: Uint8Array, paddedBytes: number): Uint8Array {
  if (payload.length >= paddedBytes) throw new RangeError(`a payload of more than ${paddedBytes - 1} bytes`);
  const padded = new Uint8Array(paddedBytes);
  padded.set(payload);
  padded[payload.length] = END;
  return padded;
}

/**
 * Writes the row of an output at a place: tag ‖ mark ‖ ciphertext, with mark = BLAKE2b-128 of the padded payload under bytes 10–31 of the output,
 * ciphertext = XChaCha20 under bytes 32–63 with the mark as its number used once (synthetic, as in SIV: the same payload gives the same row, another
 * never the same stream).
 */
export function sealRow(output: Uint8Array, padded: Uint8Array, rows: Uint8Array, at: number): void {
  const mark = markOf(output, padded);
  rows.set(tagOf(output), at);
  rows.set(mark, at + TAG_BYTES);
  rows.set(stream(output, mark, padded), at + TAG_BYTES + MARK_BYTES);
}

/** The payload of a row; undefined where the output is not this row's, or the row was touched. */
export function openRow(output: Uint8Array, row: Uint8Array): Uint8Array | undefined {
  if (!Buffer.from(tagOf(output)).equals(row.subarray(0, TAG_BYTES))) return undefined;
  const mark = row.subarray(TAG_BYTES, TAG_BYTES + MARK_BYTES);
  const padded = stream(output, mark, row.subarray(TAG_BYTES + MARK_BYTES));
  if (!memcmp(markOf(output, padded), mark)) return undefined;
  const end = padded.lastIndexOf(END);
  return end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0) ? undefined : padded.slice(0, end);
}

const markOf = (output: Uint8Array, padded: Uint8Array) =>
  sodium.crypto_generichash(MARK_BYTES, padded, output.subarray(TAG_BYTES, STREAM_KEY_AT));

function stream(output: Uint8Array, mark: Uint8Array, bytes: Uint8Array): Uint8Array {
  const nonce = new Uint8Array(MARK_BYTES + NONCE_REST.length);
  nonce.set(mark);
  return sodium.crypto_stream_xchacha20_xor(bytes, nonce, output.subarray(STREAM_KEY_AT));
}
