import { hash, randomBytes } from 'node:crypto';
import { eightTimes } from './eight-times.ts';
import { ELEMENT_BYTES, type Suite } from './suite.ts';
import type { NativeSodium } from './x25519-suite.ts';

const TRIED = 16;

/** `scalar · H(hash)` in a suite, for a hash and a scalar of known bytes: a library that answers otherwise would match nothing with anybody. */
const known: Readonly<Record<Suite['name'], string>> = {
  'x25519-native': 'f5a482173b752ba2a2de2de0b2518a7f6b79492c01b7be189d689bcace1f011c',
  'ristretto255-wasm': '7c7472ca3dfb3eb8d0220727bf15b4bfabc0b04f4a05bab93b7b20539e78f57b',
  'sm2-openssl': '929e38298ab1e35c6f538d9f419df25746fd3f8a8c73a68d000269f32f44a7cb',
};

/**
 * Tries a suite before it is trusted: a known answer, that two keys applied in either order meet, that different hashes do not, and for the native
 * one that the map to the curve made here is libsodium's own, which clears the cofactor besides. Throws where anything differs.
 */
export function selfTest(suite: Suite & { readonly sodium?: NativeSodium }): void {
  const answer = new Uint8Array(ELEMENT_BYTES);
  suite.blind(sha256('jinqiao self-test: id'), sha256('jinqiao self-test: scalar'), answer);
  check(suite, Buffer.from(answer).toString('hex') === known[suite.name], 'the known answer');
  const hashes = randomBytes(TRIED * ELEMENT_BYTES);
  const [a, b] = [suite.randomScalar(), suite.randomScalar()];
  const ab = both(suite, hashes, a, b);
  check(suite, Buffer.from(ab).equals(both(suite, hashes, b, a)), 'two keys in either order');
  const different = new Set(Array.from({ length: TRIED }, (_, i) => Buffer.from(element(ab, i)).toString('hex')));
  check(suite, different.size === TRIED, 'different hashes');
  if (suite.sodium !== undefined) check(suite, agreesWithLibsodium(suite, suite.sodium, hashes, a), 'the map to the curve');
}

function both(suite: Suite, hashes: Uint8Array, first: Uint8Array, second: Uint8Array): Uint8Array {
  const out = new Uint8Array(hashes.length);
  suite.blind(hashes, first, out);
  suite.multiply(out, second, out);
  return out;
}

function agreesWithLibsodium(suite: Suite, sodium: NativeSodium, hashes: Uint8Array, scalar: Uint8Array): boolean {
  const ours = new Uint8Array(hashes.length);
  suite.blind(hashes, scalar, ours);
  return Array.from({ length: TRIED }, (_, i) => {
    const point = new Uint8Array(ELEMENT_BYTES);
    sodium.crypto_core_ed25519_from_uniform(point, element(hashes, i));
    sodium.crypto_sign_ed25519_pk_to_curve25519(point, point);
    sodium.crypto_scalarmult(point, scalar, point);
    return Buffer.from(point).equals(eightTimes(element(ours, i)));
  }).every(Boolean);
}

const element = (batch: Uint8Array, i: number) => batch.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES);
const sha256 = (text: string) => hash('sha256', text, 'buffer');

function check(suite: Suite, holds: boolean, what: string): void {
  if (!holds) throw new Error(`${suite.name} failed its self-test: ${what}`);
}
