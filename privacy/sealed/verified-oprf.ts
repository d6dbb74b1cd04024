import { randomBytes } from 'node:crypto';
import { blindInput, deriveKeys, evaluateProved, finishProved, outputFor } from '../oprf/oprf.ts';
import { elementsOf, type SealedOprf, type TableKey } from './sealed-oprf.ts';

/** One answer is made and proved without a pause, and others wait for it: about 50 ms. */
const MAX_BATCH = 128;
const PURPOSE = Buffer.from('jinqiao-sealed/1');

/** RFC 9497, mode VOPRF, over ristretto255 and SHA-512; the input is the id in UTF-8. */
export function verifiedOprf(): SealedOprf {
  const suite = 'ristretto255-voprf';
  return {
    suite,
    maxBatch: MAX_BATCH,
    newKey: () => ({ suite, ...deriveKeys('voprf', randomBytes(32), PURPOSE) }),
    outputs: ({ secretKey }, ids) => Buffer.concat(ids.map((id) => outputFor('voprf', secretKey, Buffer.from(id)))),
    blind: (ids, publicKey) => {
      if (publicKey === undefined) throw new RangeError('without the published key no proof can be checked');
      const asked = ids.map((id) => blindInput('voprf', Buffer.from(id)));
      return {
        blinded: Buffer.concat(asked.map(({ blinded }) => blinded)),
        finish: (evaluated, proof) => Buffer.concat(finishProved(publicKey, asked, elementsOf(evaluated), proof)),
      };
    },
    evaluate: (key, blinded) => {
      const { evaluated, proof } = evaluateProved(keysOf(key), elementsOf(blinded));
      return { evaluated: Buffer.concat(evaluated), proof };
    },
  };
}

function keysOf({ secretKey, publicKey }: TableKey) {
  if (publicKey === undefined) throw new RangeError('a key without its public half');
  return { secretKey, publicKey };
}
