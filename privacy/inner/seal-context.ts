import SEAL from 'node-seal/throws_wasm_node_es.js';

/** Numbers that one ciphertext holds. */
export const SLOTS = 8_192;
/** Bits of the plaintext modulus. */
const PLAIN_BITS = 50;
/** Three primes for data and one for keys: 218 bits in all, which at this degree gives 128 bits of security (HomomorphicEncryption.org standard). */
const PRIME_BITS = [60, 60, 60, 38];

// Its types say it is a CommonJS module, whose default is one step further in; it is none.
const startSeal = SEAL as unknown as typeof SEAL.default;
export type Seal = Awaited<ReturnType<typeof startSeal>>;
export type SealContext = { readonly seal: Seal; readonly context: ReturnType<Seal['Context']>; readonly modulus: bigint };

let opened: Promise<SealContext> | undefined;

/**
 * BGV with packed slots (Microsoft SEAL in WebAssembly), opened once in a process. Sums and products are exact modulo a prime of 50 bits, so that a
 * uniform mask hides what it is added to perfectly. Throws where the library does not take the parameters as 128 bits strong.
 */
export function openSeal(): Promise<SealContext> {
  opened ??= open();
  return opened;
}

async function open(): Promise<SealContext> {
  const seal = await startSeal();
  const parameters = seal.EncryptionParameters(seal.SchemeType.bgv);
  parameters.setPolyModulusDegree(SLOTS);
  parameters.setCoeffModulus(seal.CoeffModulus.Create(SLOTS, Int32Array.from(PRIME_BITS)));
  const plain = seal.PlainModulus.Batching(SLOTS, PLAIN_BITS);
  parameters.setPlainModulus(plain);
  const context = seal.Context(parameters, true, seal.SecurityLevel.tc128);
  if (!context.parametersSet()) throw new Error('the parameters of the encryption do not hold');
  return { seal, context, modulus: plain.value };
}

/** Frees what lies in the memory of the library, which nothing else does. */
export function free(...objects: readonly ({ readonly delete: () => void } | undefined)[]): void {
  for (const object of objects) object?.delete();
}
