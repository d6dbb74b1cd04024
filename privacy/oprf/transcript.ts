import { hash } from 'node:crypto';

/** RFC 9497's modes: plain, and with a proof that the key is the published one. */
export type OprfMode = 'oprf' | 'voprf';

const MODE_BYTE: Readonly<Record<OprfMode, number>> = { oprf: 0, voprf: 1 };
/** Block size of SHA-512, which RFC 9380 puts before the message. */
const BLOCK = Buffer.alloc(128);
const UNIFORM_BYTES = 64;

/** What every hash of a mode is separated by (RFC 9497, 3.1). */
export function contextOf(mode: OprfMode): Buffer {
  return Buffer.concat([Buffer.from('OPRFV1-'), Buffer.of(MODE_BYTE[mode]), Buffer.from('-ristretto255-SHA512')]);
}

/** 64 uniform bytes: `expand_message_xmd` of RFC 9380 with SHA-512. The separator must be shorter than 256 bytes. */
export function uniformBytes(message: Uint8Array, separator: Uint8Array): Buffer {
  const end = Buffer.concat([separator, Buffer.of(separator.length)]);
  const first = sha512(BLOCK, message, Buffer.of(0, UNIFORM_BYTES, 0), end);
  return sha512(first, Buffer.of(1), end);
}

/** A part of a transcript: its length in two bytes, then itself. */
export function part(bytes: Uint8Array): Buffer {
  return Buffer.concat([number16(bytes.length), bytes]);
}

export function number16(value: number): Buffer {
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new RangeError('more than two bytes can count');
  return Buffer.of(value >> 8, value & 255);
}

export function sha512(...parts: readonly Uint8Array[]): Buffer {
  return hash('sha512', Buffer.concat(parts), 'buffer');
}
