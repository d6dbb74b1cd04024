import { free, openSeal, SLOTS, type Seal } from './seal-context.ts';
import { openUniform } from './uniform.ts';

export type Cipher = ReturnType<Seal['CipherText']>;
export type Plain = ReturnType<Seal['PlainText']>;

/** A ciphertext times numbers of one's own, slot by slot. */
export type Term = { readonly cipher: Cipher; readonly plain: Plain };

/** What goes back, and what was added to its slots: together they are the result, each alone is uniform. */
export type Masked = { readonly bytes: Uint8Array; readonly mask: BigUint64Array };

/** Whoever holds numbers in the clear and the other side's in ciphertexts, which it cannot read. */
export type PlainSide = {
  readonly modulus: bigint;
  /** Throws where the bytes are no ciphertext under these parameters. To be freed. */
  readonly read: (bytes: Uint8Array) => Cipher;
  /** Ready to be multiplied with; undefined where all are 0, which the library cannot multiply with. To be freed. */
  readonly prepare: (values: BigInt64Array | Int32Array) => Plain | undefined;
  /** The sum of the products and of `besides`, masked uniformly slot by slot, with noise that hides which numbers made it. */
  readonly sum: (terms: readonly Term[], besides?: Cipher) => Masked;
  readonly close: () => void;
};

/** `floods` is how often the noise is multiplied by a uniform vector: two hide by more than forty bits, none hides nothing. */
export async function openPlainSide(publicKey: Uint8Array, floods: 0 | 2 = 2): Promise<PlainSide> {
  const { seal, context, modulus } = await openSeal();
  const key = seal.PublicKey();
  key.loadArray(context, publicKey);
  const encoder = seal.BatchEncoder(context);
  const evaluator = seal.Evaluator(context);
  const encryptor = seal.Encryptor(context, key);
  const uniform = openUniform(modulus);
  const first = context.firstParmsId;

  const encode = (values: BigUint64Array | BigInt64Array | Int32Array): Plain => {
    const plain = seal.PlainText();
    encoder.encode(values, plain);
    return plain;
  };
  const intoProduct = (plain: Plain): Plain => {
    evaluator.plainTransformToNtt(plain, first, plain);
    return plain;
  };
  return {
    modulus,
    read: (bytes) => {
      const cipher = seal.CipherText();
      try {
        cipher.loadArray(context, bytes);
        return cipher;
      } catch (error) {
        free(cipher);
        throw error;
      }
    },
    prepare: (values) => (values.every((value) => !value) ? undefined : intoProduct(encode(values))),
    sum: (terms, besides) => {
      const factors = Array.from({ length: floods }, () => intoProduct(encode(uniform(SLOTS))));
      const total = flood(seal.CipherText(), encryptor, evaluator, factors);
      const product = seal.CipherText();
      for (const { cipher, plain } of terms) {
        evaluator.multiplyPlain(cipher, plain, product);
        evaluator.add(total, product, total);
      }
      if (besides !== undefined) evaluator.add(total, besides, total);
      const mask = uniform(SLOTS);
      const masking = encode(mask);
      evaluator.addPlain(total, masking, total);
      // A prime less makes it a third smaller and leaves the room for noise as it is.
      evaluator.cipherModSwitchToNext(total, total);
      const bytes = total.saveArray(seal.ComprModeType.none);
      free(masking, product, total);
      return { bytes, mask };
    },
    close: () => free(encryptor, evaluator, encoder, key),
  };
}

type Encryptor = ReturnType<Seal['Encryptor']>;
type Evaluator = ReturnType<Seal['Evaluator']>;

/** An encryption of nothing, with noise of its own many times that of any product: what is added to it cannot be told by its noise. */
function flood(empty: Cipher, encryptor: Encryptor, evaluator: Evaluator, factors: Iterable<Plain>): Cipher {
  encryptor.encryptZero(empty);
  for (const factor of factors) {
    evaluator.multiplyPlain(empty, factor, empty);
    free(factor);
  }
  return empty;
}
