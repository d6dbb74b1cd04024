import { createECDH, createPrivateKey, createPublicKey, diffieHellman, ECDH, hash, type KeyObject } from 'node:crypto';
import { BadElementError } from './bad-element-error.ts';
import { ELEMENT_BYTES, type Suite } from './suite.ts';

/** Half of all x are on the curve: that so many in a row are not happens once in 2^128. */
const MAX_TRIES = 128;

/**
 * The SM2 curve by OpenSSL. An element is the x-coordinate of a point on the curve; of the two points that share it, either serves, since only
 * x-coordinates of multiples are used. A hash is mapped by trying SM3(hash ‖ counter) until it is the x of a point, so that no element lies off the
 * curve. How many tries it took shows in time, here, where the id is known anyway.
 */
export function sm2Suite(): Suite {
  const multiply: Suite['multiply'] = (elements, scalar, out) => {
    const privateKey = privateKeyOf(scalar);
    for (let at = 0; at < elements.length; at += ELEMENT_BYTES) {
      try {
        out.set(times(elements.subarray(at, at + ELEMENT_BYTES), privateKey), at);
      } catch {
        throw new BadElementError(at / ELEMENT_BYTES);
      }
    }
  };
  return {
    name: 'sm2-openssl',
    randomScalar: () => {
      const pair = createECDH('SM2');
      pair.generateKeys();
      const short = pair.getPrivateKey();
      return new Uint8Array(Buffer.concat([Buffer.alloc(ELEMENT_BYTES - short.length), short]));
    },
    blind: (hashes, scalar, out) => {
      const points = new Uint8Array(hashes.length);
      for (let at = 0; at < hashes.length; at += ELEMENT_BYTES) {
        points.set(pointOf(hashes.subarray(at, at + ELEMENT_BYTES)), at);
      }
      multiply(points, scalar, out);
    },
    multiply,
  };
}

function pointOf(digest: Uint8Array): Uint8Array {
  for (let counter = 0; counter < MAX_TRIES; counter++) {
    const x = hash('sm3', Buffer.concat([digest, Buffer.of(counter)]), 'buffer');
    try {
      ECDH.convertKey(Buffer.concat([Buffer.of(2), x]), 'SM2');
      return x;
    } catch {
      // No point has this x: the next one.
    }
  }
  throw new RangeError(`no point of the curve in ${MAX_TRIES} tries`);
}

/**
 * The curve by its numbers (GB/T 32918.5), with twice the usual base point. OpenSSL keeps keys on the curve it knows by name for signatures alone and
 * Node then refuses to agree on a key with them; of another base point it knows no name. The base point has no part in multiplying a given point.
 */
const algorithm = derSequence(
  Buffer.from('06072a8648ce3d0201', 'hex'),
  derSequence(
    Buffer.from('020101', 'hex'),
    derSequence(Buffer.from('06072a8648ce3d0101022100fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff', 'hex')),
    derSequence(
      Buffer.from('0420fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc', 'hex'),
      Buffer.from('042028e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93', 'hex'),
    ),
    Buffer.from([0x04, 65]),
    twiceTheBasePoint(),
    Buffer.from('022100fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123020101', 'hex'),
  ),
);

function twiceTheBasePoint(): Buffer {
  const pair = createECDH('SM2');
  pair.setPrivateKey(Buffer.of(2));
  return pair.getPublicKey();
}

/** RFC 5480, the point compressed with even y. */
function times(x: Uint8Array, privateKey: KeyObject): Uint8Array {
  const key = derSequence(algorithm, Buffer.from([0x03, 34, 0, 2]), x);
  return diffieHellman({ privateKey, publicKey: createPublicKey({ key, format: 'der', type: 'spki' }) });
}

/** RFC 5208 around RFC 5915, without the public part. */
function privateKeyOf(scalar: Uint8Array): KeyObject {
  const inner = derSequence(Buffer.from('0201010420', 'hex'), scalar);
  const key = derSequence(Buffer.from('020100', 'hex'), algorithm, Buffer.from([0x04, inner.length]), inner);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

function derSequence(...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([0x30, ...length]), body]);
}
