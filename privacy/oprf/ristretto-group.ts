import sodium, { ready } from 'libsodium-wrappers-sumo';
import { uniformBytes } from './transcript.ts';

await ready;

/** A point or a number of the group, 32 bytes as RFC 9496 writes them. */
export type Element = Uint8Array;
export type Scalar = Uint8Array;

export const randomScalar = (): Scalar => sodium.crypto_core_ristretto255_scalar_random();
export const invert = (scalar: Scalar): Scalar => sodium.crypto_core_ristretto255_scalar_invert(scalar);
export const timesScalar = (a: Scalar, b: Scalar): Scalar => sodium.crypto_core_ristretto255_scalar_mul(a, b);
export const minus = (a: Scalar, b: Scalar): Scalar => sodium.crypto_core_ristretto255_scalar_sub(a, b);
export const plus = (a: Element, b: Element): Element => sodium.crypto_core_ristretto255_add(a, b);
export const timesBase = (scalar: Scalar): Element => sodium.crypto_scalarmult_ristretto255_base(scalar);

/** Throws where the element is none or the product is the neutral one, which RFC 9497 has refused. */
export const times = (scalar: Scalar, element: Element): Element => sodium.crypto_scalarmult_ristretto255(scalar, element);

export const hashToElement = (message: Uint8Array, separator: Uint8Array): Element =>
  sodium.crypto_core_ristretto255_from_hash(uniformBytes(message, separator));

export const hashToScalar = (message: Uint8Array, separator: Uint8Array): Scalar =>
  sodium.crypto_core_ristretto255_scalar_reduce(uniformBytes(message, separator));
