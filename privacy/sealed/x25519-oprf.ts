import { hash, randomBytes } from 'node:crypto';
import { x25519Suite } from '../groups/x25519-suite.ts';
import { selfTest } from '../groups/self-test.ts';
import { ELEMENT_BYTES } from '../groups/suite.ts';
import { part } from '../oprf/transcript.ts';
import { inverseScalar } from './inverse-scalar.ts';
import { elementsOf, type SealedOprf } from './sealed-oprf.ts';

/** One answer is made without a pause, and others wait for it: about 30 ms. */
const MAX_BATCH = 1_024;
const ID_PREFIX = Buffer.from('jinqiao-sealed/1 id\0');
const OUTPUT_PREFIX = Buffer.from('jinqiao-sealed/1 output\0');

/**
 * The same function over Curve25519: k · H(id), hidden by a scalar drawn afresh for each batch, which is taken away by its inverse modulo the order.
 * One scalar serves a batch: that the hidden ids cannot be told from random elements is decisional Diffie–Hellman, as in matching.
 * Throws where the native library does not run.
 */
export function x25519Oprf(): SealedOprf {
  const group = x25519Suite();
  selfTest(group);
  const multiply = (elements: Uint8Array, scalar: Uint8Array) => {
    const out = new Uint8Array(elements.length);
    group.multiply(elements, scalar, out);
    return out;
  };
  const masked = (ids: readonly string[], scalar: Uint8Array) => {
    const out = new Uint8Array(ids.length * ELEMENT_BYTES);
    group.blind(hashesOf(ids), scalar, out);
    return out;
  };
  return {
    suite: 'x25519',
    maxBatch: MAX_BATCH,
    newKey: () => ({ suite: 'x25519', secretKey: randomBytes(ELEMENT_BYTES), publicKey: undefined }),
    outputs: ({ secretKey }, ids) => outputsOf(ids, masked(ids, secretKey)),
    blind: (ids) => {
      const { scalar, inverse } = inverseScalar();
      return {
        blinded: masked(ids, scalar),
        finish: (evaluated) => outputsOf(ids, multiply(evaluated, inverse)),
      };
    },
    evaluate: ({ secretKey }, blinded) => ({ evaluated: multiply(blinded, secretKey), proof: new Uint8Array() }),
  };
}

const hashesOf = (ids: readonly string[]) =>
  Buffer.concat(ids.map((id) => hash('sha256', Buffer.concat([ID_PREFIX, Buffer.from(id)]), 'buffer')));

function outputsOf(ids: readonly string[], elements: Uint8Array): Uint8Array {
  const all = elementsOf(elements);
  return Buffer.concat(
    ids.map((id, i) => hash('sha512', Buffer.concat([OUTPUT_PREFIX, part(Buffer.from(id)), all[i]!]), 'buffer')),
  );
}
