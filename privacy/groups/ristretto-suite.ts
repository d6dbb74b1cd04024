import { hash } from 'node:crypto';
import sodium, { ready } from 'libsodium-wrappers-sumo';
import { BadElementError } from './bad-element-error.ts';
import { ELEMENT_BYTES, type Suite } from './suite.ts';

/** ristretto255 (RFC 9496) in WebAssembly. A hash is widened by SHA-512 to the 64 uniform bytes the map of the standard takes. */
export async function ristrettoSuite(): Promise<Suite> {
  await ready;
  const times = (point: Uint8Array, scalar: Uint8Array, index: number): Uint8Array => {
    try {
      return sodium.crypto_scalarmult_ristretto255(scalar, point);
    } catch {
      throw new BadElementError(index);
    }
  };
  return {
    name: 'ristretto255-wasm',
    randomScalar: () => sodium.crypto_core_ristretto255_scalar_random(),
    blind: (hashes, scalar, out) => {
      for (let at = 0; at < hashes.length; at += ELEMENT_BYTES) {
        const wide = hash('sha512', hashes.subarray(at, at + ELEMENT_BYTES), 'buffer');
        out.set(times(sodium.crypto_core_ristretto255_from_hash(wide), scalar, at / ELEMENT_BYTES), at);
      }
    },
    multiply: (elements, scalar, out) => {
      for (let at = 0; at < elements.length; at += ELEMENT_BYTES) {
        out.set(times(elements.subarray(at, at + ELEMENT_BYTES), scalar, at / ELEMENT_BYTES), at);
      }
    },
  };
}
