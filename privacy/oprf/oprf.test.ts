import { randomBytes } from 'node:crypto';
import { ristretto255_oprf as theirs } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { blindInput, deriveKeys, evaluate, evaluateProved, finish, finishProved, outputFor, WrongKeyError } from './oprf.ts';
import { randomScalar } from './ristretto-group.ts';
import { isSameKey } from './same-key-proof.ts';

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex');
const seed = Buffer.alloc(32, 0xa3);
const purpose = Buffer.from('test key');
const [zero, seventeen] = [bytes('00'), Buffer.alloc(17, 0x5a)];
const blind = bytes('64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706');
const second = bytes('222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e');
const third = bytes('419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c');

test.each([
  [
    zero,
    '609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c',
    '7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e',
    '527759c3d9366f277d8c6020418d96bb393ba2afb20ff90df23fb7708264e2f3ab9135e3bd69955851de4b1f9fe8a0973396719b7912ba9ee8aa7d0b5e24bcf6',
  ],
  [
    seventeen,
    'da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418',
    'b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25',
    'f4a74c9c592497375e796aa837e907b1a045d34306a749db9f34221f7e750cb4f2a6413a6bf6fa5e19ba6348eb673934a722a7ede2e7621306d18951e7cf2c73',
  ],
])('RFC 9497 A.1.1: OPRF of ristretto255 and SHA-512', (input, blinded, evaluated, output) => {
  const { secretKey } = deriveKeys('oprf', seed, purpose);
  expect(hex(secretKey)).toBe('5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e');
  const asked = blindInput('oprf', input, blind);
  expect(hex(asked.blinded)).toBe(blinded);
  expect(hex(evaluate(secretKey, asked.blinded))).toBe(evaluated);
  expect(hex(finish(asked, bytes(evaluated)))).toBe(output);
  expect(hex(outputFor('oprf', secretKey, input))).toBe(output);
});

const outputs = {
  zero: 'b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c',
  seventeen:
    '8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6',
};

test.each([
  {
    asks: [[zero, blind]],
    random: second,
    blinded: ['863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945'],
    evaluated: ['aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e'],
    proof:
      'ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d',
    output: [outputs.zero],
  },
  {
    asks: [[seventeen, blind]],
    random: second,
    blinded: ['cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c'],
    evaluated: ['60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468'],
    proof:
      '401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02',
    output: [outputs.seventeen],
  },
  {
    asks: [
      [zero, blind],
      [seventeen, second],
    ],
    random: third,
    blinded: [
      '863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945',
      '90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654',
    ],
    evaluated: [
      'aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e',
      'cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a',
    ],
    proof:
      'cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08',
    output: [outputs.zero, outputs.seventeen],
  },
] as const)(
  'RFC 9497 A.1.2: VOPRF of ristretto255 and SHA-512, batch of $asks.length',
  ({ asks, random, blinded, evaluated, proof, output }) => {
    const keys = deriveKeys('voprf', seed, purpose);
    expect(hex(keys.secretKey)).toBe('e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909');
    expect(hex(keys.publicKey)).toBe('c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e');
    const asked = asks.map(([input, scalar]) => blindInput('voprf', input, scalar));
    expect(asked.map((one) => hex(one.blinded))).toEqual(blinded);
    const answer = evaluateProved(
      keys,
      asked.map((one) => one.blinded),
      random,
    );
    expect(answer.evaluated.map(hex)).toEqual(evaluated);
    expect(hex(answer.proof)).toBe(proof);
    expect(finishProved(keys.publicKey, asked, answer.evaluated, answer.proof).map(hex)).toEqual(output);
  },
);

test('an independent implementation verifies our proofs and finishes with the same outputs', () => {
  const keys = deriveKeys('voprf', randomBytes(32), randomBytes(5));
  const asked = Array.from({ length: 5 }, (_, i) => blindInput('voprf', Buffer.from(`企业 ${i}`)));
  const { evaluated, proof } = evaluateProved(
    keys,
    asked.map((one) => one.blinded),
  );
  const items = asked.map((one, i) => ({ ...one, evaluated: evaluated[i]! }));
  const outputs = theirs.voprf.finalizeBatch(items, keys.publicKey, proof);
  expect(outputs.map(hex)).toEqual(finishProved(keys.publicKey, asked, evaluated, proof).map(hex));
});

test('a wrong key is caught by the proof, whether it is used for all answers or for one, and so are a changed proof, answers in another order and too few', () => {
  const keys = deriveKeys('voprf', randomBytes(32), purpose);
  const other = deriveKeys('voprf', randomBytes(32), purpose);
  const asked = Array.from({ length: 4 }, () => blindInput('voprf', randomBytes(18)));
  const blinded = asked.map((one) => one.blinded);
  const right = evaluateProved(keys, blinded);
  const wrong = evaluateProved(other, blinded);
  const finishWith = (evaluated: readonly Uint8Array[], proof: Uint8Array) => () =>
    finishProved(keys.publicKey, asked, evaluated, proof);
  expect(finishWith(right.evaluated, right.proof)).not.toThrow();
  expect(finishWith(wrong.evaluated, wrong.proof)).toThrow(WrongKeyError);
  expect(finishWith(right.evaluated.with(2, wrong.evaluated[2]!), right.proof)).toThrow(WrongKeyError);
  expect(finishWith(right.evaluated.toReversed(), right.proof)).toThrow(WrongKeyError);
  expect(finishWith(right.evaluated.slice(1), right.proof)).toThrow(WrongKeyError);
  for (const at of [0, 31, 32, 63]) {
    const proof = Uint8Array.from(right.proof);
    proof[at]! ^= 1;
    expect(finishWith(right.evaluated, proof)).toThrow(WrongKeyError);
  }
  expect(finishWith(right.evaluated, right.proof.subarray(1))).toThrow(WrongKeyError);
});

test('two blindings of one input share nothing, and both come to its output', () => {
  const { secretKey } = deriveKeys('oprf', randomBytes(32), purpose);
  const input = randomBytes(18);
  const [one, two] = [blindInput('oprf', input), blindInput('oprf', input)];
  expect(hex(one.blinded)).not.toBe(hex(two.blinded));
  expect(finish(one, evaluate(secretKey, one.blinded))).toEqual(finish(two, evaluate(secretKey, two.blinded)));
  expect(finish(one, evaluate(randomScalar(), one.blinded))).not.toEqual(outputFor('oprf', secretKey, input));
});

test('what is no element is refused before the key touches it', () => {
  const keys = deriveKeys('voprf', randomBytes(32), purpose);
  expect(() => evaluate(keys.secretKey, new Uint8Array(32).fill(255))).toThrow();
  expect(() => evaluate(keys.secretKey, new Uint8Array(32))).toThrow();
  expect(isSameKey(keys.publicKey, [{ blinded: new Uint8Array(32), evaluated: keys.publicKey }], randomBytes(64))).toBe(false);
});
