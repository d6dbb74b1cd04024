import { hash, randomBytes, randomInt } from 'node:crypto';
import { ELEMENT_BYTES, type Suite } from '../groups/suite.ts';
import { VerificationRefusedError } from './verification-refused-error.ts';
import { COMPARED_BITS, oneEncoding, zeroEncoding } from './zero-one-encoding.ts';

/** Elements each side sends whatever its number is. */
const COMPARED_ELEMENTS = COMPARED_BITS;
/** Bytes of a doubly masked element that are kept. */
const COMPARED_TAG_BYTES = 12;
/** A value can be compared up to here, a threshold up to one more. */
export const MAX_VALUE = 2 ** COMPARED_BITS - 2;

/** A threshold hidden from the platform, and how to read its answer. */
export type HiddenThreshold = {
  /** 40 elements of 32 bytes. */
  readonly blinded: Uint8Array;
  /** Whether the value reaches the threshold. */
  readonly decide: (answered: Uint8Array, offered: Uint8Array) => boolean;
};

/**
 * The bank's side: its threshold as a set, of which it will learn only whether it has an element in common with the platform's. `session` is never
 * used twice. Throws `VerificationRefusedError('out-of-range')`.
 */
export function hideThreshold(suite: Suite, session: string, threshold: number): HiddenThreshold {
  const scalar = suite.randomScalar();
  const blinded = new Uint8Array(COMPARED_ELEMENTS * ELEMENT_BYTES);
  suite.blind(shuffledHashes(session, encoded(zeroEncoding, threshold)), scalar, blinded);
  return {
    blinded,
    decide: (answered, offered) => {
      if (answered.length !== COMPARED_ELEMENTS * COMPARED_TAG_BYTES || offered.length !== blinded.length)
        throw new VerificationRefusedError('not-the-protocol');
      const own = new Set(tagsOf(answered, COMPARED_TAG_BYTES));
      const both = new Uint8Array(offered.length);
      suite.multiply(offered, scalar, both);
      return tagsOf(both, ELEMENT_BYTES).some((tag) => own.has(tag));
    },
  };
}

/**
 * The platform's side: masks the bank's set and its own, shuffled, under a scalar of this comparison alone. It learns nothing of the threshold.
 * Throws `out-of-range` for a value, `not-the-protocol` or `BadElementError` for a message that is none.
 */
export function answerComparison(suite: Suite, session: string, value: number, blinded: Uint8Array) {
  if (
    blinded.length !== COMPARED_ELEMENTS * ELEMENT_BYTES ||
    new Set(tagsOf(blinded, ELEMENT_BYTES)).size !== COMPARED_ELEMENTS
  ) {
    throw new VerificationRefusedError('not-the-protocol');
  }
  const scalar = suite.randomScalar();
  const masked = new Uint8Array(blinded.length);
  suite.multiply(blinded, scalar, masked);
  const offered = new Uint8Array(blinded.length);
  // The value reaches the threshold where one more than it is above.
  suite.blind(shuffledHashes(session, encoded(oneEncoding, value + 1)), scalar, offered);
  const tags = shuffled(elements(masked, ELEMENT_BYTES).map((one) => one.subarray(0, COMPARED_TAG_BYTES)));
  return { answered: new Uint8Array(Buffer.concat(tags)), offered };
}

function encoded(encoding: (value: number) => readonly string[], value: number): readonly string[] {
  if (!Number.isInteger(value) || value < 0 || value > MAX_VALUE + 1) throw new VerificationRefusedError('out-of-range');
  return encoding(value);
}

/** Hashes of the prefixes, and random ones up to forty, in an order nobody knows: how many prefixes there are would tell the bits that are set. */
function shuffledHashes(session: string, prefixes: readonly string[]): Uint8Array {
  const real = prefixes.map((prefix) => hash('sha256', `jinqiao-compare/1\0${session}\0${prefix}`, 'buffer'));
  const padding = Array.from({ length: COMPARED_ELEMENTS - real.length }, () => randomBytes(ELEMENT_BYTES));
  return Buffer.concat(shuffled([...real, ...padding]));
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}

const elements = (bytes: Uint8Array, size: number) =>
  Array.from({ length: bytes.length / size }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

const tagsOf = (bytes: Uint8Array, size: number) =>
  elements(bytes, size).map((one) => Buffer.from(one.subarray(0, COMPARED_TAG_BYTES)).toString('latin1'));
