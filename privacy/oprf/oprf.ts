import {
  hashToElement,
  hashToScalar,
  invert,
  randomScalar,
  times,
  timesBase,
  type Element,
  type Scalar,
} from './ristretto-group.ts';
import { isSameKey, proveSameKey, type Evaluation } from './same-key-proof.ts';
import { contextOf, part, sha512, type OprfMode } from './transcript.ts';

/** Whoever holds the key published another one, or answered with another: nothing of the answer may be used. */
export class WrongKeyError extends Error {
  constructor() {
    super('the proof does not show that the published key made this answer');
    this.name = 'WrongKeyError';
  }
}

export type OprfKeys = { readonly secretKey: Scalar; readonly publicKey: Element };
export type Blinded = { readonly input: Uint8Array; readonly blind: Scalar; readonly blinded: Element };

/** The key of a seed of 32 bytes and a purpose (RFC 9497, 3.2.1): the same again whenever it is needed. */
export function deriveKeys(mode: OprfMode, seed: Uint8Array, purpose: Uint8Array): OprfKeys {
  const separator = Buffer.concat([Buffer.from('DeriveKeyPair'), contextOf(mode)]);
  for (let counter = 0; counter < 256; counter++) {
    const secretKey = hashToScalar(Buffer.concat([seed, part(purpose), Buffer.of(counter)]), separator);
    if (secretKey.some((byte) => byte !== 0)) return { secretKey, publicKey: timesBase(secretKey) };
  }
  throw new RangeError('no key in 256 tries');
}

/** Hides an input from whoever holds the key. `blind` is drawn fresh; it is an argument only for the standard's examples. */
export function blindInput(mode: OprfMode, input: Uint8Array, blind: Scalar = randomScalar()): Blinded {
  return { input, blind, blinded: times(blind, elementOf(mode, input)) };
}

/** What the holder of the key makes of a blinded element, learning nothing about the input. Throws where it is no element. */
export const evaluate = (secretKey: Scalar, blinded: Element): Element => times(secretKey, blinded);

/** The same with a proof over all of them that the published key was used. */
export function evaluateProved(keys: OprfKeys, blinded: readonly Element[], random: Scalar = randomScalar()) {
  const evaluations: readonly Evaluation[] = blinded.map((one) => ({ blinded: one, evaluated: evaluate(keys.secretKey, one) }));
  return {
    evaluated: evaluations.map((one) => one.evaluated),
    proof: proveSameKey(keys.secretKey, keys.publicKey, evaluations, random),
  };
}

/** The pseudo-random 64 bytes of the input, without any proof whose key made them. */
export function finish({ input, blind }: Blinded, evaluated: Element): Buffer {
  return outputOf(input, times(invert(blind), evaluated));
}

/** The outputs of a proved batch; throws `WrongKeyError` where the proof does not hold. */
export function finishProved(
  publicKey: Element,
  asked: readonly Blinded[],
  evaluated: readonly Element[],
  proof: Uint8Array,
): Buffer[] {
  const evaluations = asked.map(({ blinded }, index) => ({ blinded, evaluated: evaluated[index]! }));
  if (asked.length !== evaluated.length || !isSameKey(publicKey, evaluations, proof)) throw new WrongKeyError();
  return asked.map((one, index) => finish(one, evaluated[index]!));
}

/** The output as the holder of the key comes to it for an input it knows. */
export function outputFor(mode: OprfMode, secretKey: Scalar, input: Uint8Array): Buffer {
  return outputOf(input, evaluate(secretKey, elementOf(mode, input)));
}

const elementOf = (mode: OprfMode, input: Uint8Array) =>
  hashToElement(input, Buffer.concat([Buffer.from('HashToGroup-'), contextOf(mode)]));

const outputOf = (input: Uint8Array, element: Element) => sha512(part(input), part(element), Buffer.from('Finalize'));
