import { timingSafeEqual } from 'node:crypto';
import { hashToScalar, minus, plus, times, timesBase, timesScalar, type Element, type Scalar } from './ristretto-group.ts';
import { contextOf, number16, part, sha512 } from './transcript.ts';

const CONTEXT = contextOf('voprf');
const SCALAR_SEPARATOR = Buffer.concat([Buffer.from('HashToScalar-'), CONTEXT]);
const SCALAR_BYTES = 32;
/** Evaluations under one proof at most. */
const MAX_PROVED = 4_096;

/** Each blinded element and what the key made of it. */
export type Evaluation = { readonly blinded: Element; readonly evaluated: Element };

/**
 * Proves that the key of `publicKey` made all evaluations (RFC 9497, 2.2: discrete logarithms are equal; one proof for a batch). `random` must be
 * fresh and secret for each proof. 64 bytes.
 */
export function proveSameKey(key: Scalar, publicKey: Element, evaluations: readonly Evaluation[], random: Scalar): Uint8Array {
  const combined = combine(publicKey, evaluations);
  const all = times(key, combined.blinded);
  const challenge = challengeOf(publicKey, combined.blinded, all, timesBase(random), times(random, combined.blinded));
  return Buffer.concat([challenge, minus(random, timesScalar(challenge, key))]);
}

/** Whether the proof holds; anything malformed does not. */
export function isSameKey(publicKey: Element, evaluations: readonly Evaluation[], proof: Uint8Array): boolean {
  if (proof.length !== 2 * SCALAR_BYTES) return false;
  const [challenge, answer] = [proof.subarray(0, SCALAR_BYTES), proof.subarray(SCALAR_BYTES)];
  try {
    const { blinded, evaluated } = combine(publicKey, evaluations, true);
    const onBase = plus(timesBase(answer), times(challenge, publicKey));
    const onBlinded = plus(times(answer, blinded), times(challenge, evaluated!));
    return timingSafeEqual(challengeOf(publicKey, blinded, evaluated!, onBase, onBlinded), challenge);
  } catch {
    // The library refuses what is no element of the group.
    return false;
  }
}

/** Random combinations of all blinded and, for who has no key, of all evaluated elements, fixed by a hash of everything. */
function combine(publicKey: Element, evaluations: readonly Evaluation[], both = false) {
  if (evaluations.length === 0 || evaluations.length > MAX_PROVED) throw new RangeError(`1 to ${MAX_PROVED} evaluations`);
  const seed = sha512(part(publicKey), part(Buffer.concat([Buffer.from('Seed-'), CONTEXT])));
  let sums: { readonly blinded: Element; readonly evaluated: Element | undefined } | undefined;
  for (const [index, { blinded, evaluated }] of evaluations.entries()) {
    const transcript = [part(seed), number16(index), part(blinded), part(evaluated), Buffer.from('Composite')];
    const weight = hashToScalar(Buffer.concat(transcript), SCALAR_SEPARATOR);
    const [m, z] = [times(weight, blinded), both ? times(weight, evaluated) : undefined];
    const sum = (one: Element | undefined, more: Element | undefined) => (one && more ? plus(one, more) : undefined);
    sums =
      sums === undefined ? { blinded: m, evaluated: z } : { blinded: plus(sums.blinded, m), evaluated: sum(sums.evaluated, z) };
  }
  return sums!;
}

function challengeOf(...elements: readonly Element[]): Scalar {
  return hashToScalar(Buffer.concat([...elements.map(part), Buffer.from('Challenge')]), SCALAR_SEPARATOR);
}
