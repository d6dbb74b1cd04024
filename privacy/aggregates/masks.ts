import { createCipheriv, createPrivateKey, createPublicKey, diffieHellman, hash, hkdfSync, randomBytes } from 'node:crypto';

const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');
const KEY_BYTES = 32;
const VALUE_BYTES = 8;

/** A fresh X25519 key as 32 bytes each (RFC 7748). */
export type AgreementKeys = { readonly secret: Uint8Array; readonly open: Uint8Array };

export function newAgreementKeys(): AgreementKeys {
  const secret = randomBytes(KEY_BYTES);
  return { secret, open: openKeyOf(secret) };
}

/** What two parties come to from the secret of one and the open key of the other; `purpose` keeps uses apart. */
export function agreedKey(secret: Uint8Array, open: Uint8Array, purpose: string): Buffer {
  const publicKey = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, open]), type: 'spki', format: 'der' });
  const shared = diffieHellman({ privateKey: privateKeyOf(secret), publicKey });
  return Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), purpose, KEY_BYTES));
}

/** So many numbers modulo 2^64 of a seed: AES-256 in counter mode from zero, under a key made of the seed. */
export function maskOf(seed: Uint8Array, count: number): BigUint64Array {
  const key = hash('sha256', Buffer.concat([Buffer.from('jinqiao-sum/1 mask\0'), seed]), 'buffer');
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(count * VALUE_BYTES));
  return valuesOf(stream);
}

/** Adds, or takes away, number by number modulo 2^64. */
export function addTo(sum: BigUint64Array, more: BigUint64Array, sign: 1 | -1): void {
  if (sum.length !== more.length) throw new RangeError('as many numbers on both sides');
  // The array itself keeps what lies below 2^64.
  for (let i = 0; i < sum.length; i++) sum[i] = sign === 1 ? sum[i]! + more[i]! : sum[i]! - more[i]!;
}

/** Numbers as they go over the wire: eight bytes each, most significant first. */
export function bytesOf(values: BigUint64Array): Buffer {
  const bytes = Buffer.alloc(values.length * VALUE_BYTES);
  values.forEach((value, i) => bytes.writeBigUInt64BE(value, i * VALUE_BYTES));
  return bytes;
}

export function valuesOf(bytes: Uint8Array): BigUint64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return BigUint64Array.from({ length: bytes.length / VALUE_BYTES }, (_, i) => view.getBigUint64(i * VALUE_BYTES));
}

const privateKeyOf = (secret: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, secret]), type: 'pkcs8', format: 'der' });

/** The open half of a secret. */
export function openKeyOf(secret: Uint8Array): Uint8Array {
  return new Uint8Array(createPublicKey(privateKeyOf(secret)).export({ type: 'spki', format: 'der' }).subarray(-KEY_BYTES));
}
