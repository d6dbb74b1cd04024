/**
 * The groups a task may be run over, best first:
 * - `x25519-native`: Curve25519 by the native libsodium; the quickest.
 * - `ristretto255-wasm`: ristretto255 by libsodium in WebAssembly; runs wherever Node runs.
 * - `sm2-openssl`: the curve of GB/T 32918 by Node's OpenSSL; for those bound to it, about fifteen times slower than the first.
 */
export const suiteNames = ['x25519-native', 'ristretto255-wasm', 'sm2-openssl'] as const;
export type SuiteName = (typeof suiteNames)[number];

/** Bytes of a hash of an id, of an element and of a scalar, in every suite. */
export const ELEMENT_BYTES = 32;

/**
 * A group of prime order in which Diffie–Hellman is hard, with a map from hashes into it. Works on batches: n hashes or elements of 32 bytes one
 * after another. Nothing here is asynchronous; `GroupBatch` carries it to other threads.
 */
export type Suite = {
  readonly name: SuiteName;
  /** A fresh secret of 32 bytes from the system's randomness. */
  readonly randomScalar: () => Uint8Array;
  /** `out[i] = scalar · H(hashes[i])`; never the hash itself as a coordinate. */
  readonly blind: (hashes: Uint8Array, scalar: Uint8Array, out: Uint8Array) => void;
  /** `out[i] = scalar · elements[i]`; throws `BadElementError` at the first that is no element or gives the neutral one. */
  readonly multiply: (elements: Uint8Array, scalar: Uint8Array, out: Uint8Array) => void;
};
