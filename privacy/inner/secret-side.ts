import { free, openSeal, SLOTS } from './seal-context.ts';

/** Whoever holds the secret key: it encrypts its own vector, and reads what the other side made of it. */
export type SecretSide = {
  readonly modulus: bigint;
  /** For the other side, which can add nothing to a ciphertext without it. */
  readonly publicKey: Uint8Array;
  /** One ciphertext of up to 8,192 whole numbers; those that are missing are 0. */
  readonly encrypt: (values: BigInt64Array | BigUint64Array) => Uint8Array;
  /** All slots, from 0 to below the modulus. Throws where the bytes are no ciphertext. */
  readonly decrypt: (bytes: Uint8Array) => BigUint64Array;
  /** Bits of noise that may still be added before a ciphertext cannot be read. */
  readonly budgetOf: (bytes: Uint8Array) => number;
  readonly close: () => void;
};

/** Makes a fresh key pair; it lives as long as this. */
export async function openSecretSide(): Promise<SecretSide> {
  const { seal, context, modulus } = await openSeal();
  const generator = seal.KeyGenerator(context);
  const secretKey = generator.secretKey();
  const publicKey = generator.createPublicKey();
  const encoder = seal.BatchEncoder(context);
  const encryptor = seal.Encryptor(context, publicKey, secretKey);
  const decryptor = seal.Decryptor(context, secretKey);
  const plain = seal.PlainText();
  const load = (bytes: Uint8Array) => {
    const cipher = seal.CipherText();
    cipher.loadArray(context, bytes);
    return cipher;
  };
  return {
    modulus,
    publicKey: publicKey.saveArray(seal.ComprModeType.none),
    encrypt: (values) => {
      if (values.length > SLOTS) throw new RangeError(`more than ${SLOTS} numbers in one ciphertext`);
      encoder.encode(values, plain);
      // The random half is sent as the seed it was drawn from: half the bytes.
      const cipher = encryptor.encryptSymmetricSerializable(plain);
      const bytes = cipher.saveArray(seal.ComprModeType.none);
      free(cipher);
      return bytes;
    },
    decrypt: (bytes) => {
      const cipher = load(bytes);
      decryptor.decrypt(cipher, plain);
      free(cipher);
      const slots = encoder.decodeBigInt(plain, false);
      if (!(slots instanceof BigUint64Array)) throw new TypeError('unsigned slots were expected');
      return slots;
    },
    budgetOf: (bytes) => {
      const cipher = load(bytes);
      const budget = decryptor.invariantNoiseBudget(cipher);
      free(cipher);
      return budget;
    },
    close: () => free(plain, decryptor, encryptor, encoder, publicKey, secretKey, generator),
  };
}
