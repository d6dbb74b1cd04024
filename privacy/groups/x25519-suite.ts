import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { BadElementError } from './bad-element-error.ts';
import { elligator } from './elligator.ts';
import { ELEMENT_BYTES, type Suite } from './suite.ts';

/** The package is an old module without types, and must be free to fail where it has no build. */
const require = createRequire(import.meta.url);

/** What is used of the native library; it brings no types. The self-test alone needs the map and the conversion. */
export type NativeSodium = {
  readonly crypto_core_ed25519_from_uniform: (out: Uint8Array, uniform: Uint8Array) => void;
  readonly crypto_scalarmult: (out: Uint8Array, scalar: Uint8Array, point: Uint8Array) => void;
  readonly crypto_sign_ed25519_pk_to_curve25519: (out: Uint8Array, point: Uint8Array) => void;
};

/**
 * Curve25519. A hash goes to the curve by Elligator 2: a raw hash taken as u lies on the twist half of the time, and every blinded element would give
 * that bit away. Scalars are clamped by X25519 (RFC 7748), multiples of 8, so the cofactor goes with the first of them. The map is ours, since the
 * library's own (`crypto_core_ed25519_from_uniform`) does twice the work over; the self-test holds it against the library.
 * Throws where the native library has no build for this machine or its C library is too old.
 */
export function x25519Suite(): Suite & { readonly sodium: NativeSodium } {
  const sodium: NativeSodium = require('sodium-native');
  const multiply: Suite['multiply'] = (elements, scalar, out) => {
    for (let at = 0; at < elements.length; at += ELEMENT_BYTES) {
      try {
        sodium.crypto_scalarmult(out.subarray(at, at + ELEMENT_BYTES), scalar, elements.subarray(at, at + ELEMENT_BYTES));
      } catch {
        // The library refuses points of small order, whose multiple is zero whatever the key.
        throw new BadElementError(at / ELEMENT_BYTES);
      }
    }
  };
  return {
    name: 'x25519-native',
    sodium,
    randomScalar: () => randomBytes(ELEMENT_BYTES),
    multiply,
    blind: (hashes, scalar, out) => {
      const points = new Uint8Array(hashes.length);
      elligator(hashes, points);
      multiply(points, scalar, out);
    },
  };
}
