import { ELEMENT_BYTES } from '../groups/suite.ts';

/**
 * How outputs are made:
 * - `ristretto255-voprf`: RFC 9497 with a proof, over every answer, that the published key made it.
 * - `x25519`: three times faster, without a proof: a platform could answer a bank with a key of its own for it.
 */
export const sealedSuites = ['ristretto255-voprf', 'x25519'] as const;
export type SealedSuite = (typeof sealedSuites)[number];

/** The key of one table. The public half stands in the contract; `x25519` has none. */
export type TableKey = {
  readonly suite: SealedSuite;
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array | undefined;
};

/** Questions hidden from the platform, and how to read its answer. */
export type BlindedIds = {
  /** 32 bytes an id. */
  readonly blinded: Uint8Array;
  /** The outputs, 64 bytes an id. Throws `WrongKeyError` where the proof does not hold, `BadElementError` where the answer is none. */
  readonly finish: (evaluated: Uint8Array, proof: Uint8Array) => Uint8Array;
};

/** The oblivious function of a table: the platform knows the key, the bank the id, and only the bank learns the output. */
export type SealedOprf = {
  readonly suite: SealedSuite;
  /** Ids in one answer at most. */
  readonly maxBatch: number;
  readonly newKey: () => TableKey;
  /** What the holder of the key comes to for ids it knows: 64 bytes each. */
  readonly outputs: (key: TableKey, ids: readonly string[]) => Uint8Array;
  readonly blind: (ids: readonly string[], publicKey: Uint8Array | undefined) => BlindedIds;
  readonly evaluate: (key: TableKey, blinded: Uint8Array) => { readonly evaluated: Uint8Array; readonly proof: Uint8Array };
};

const loaded = new Map<SealedSuite, Promise<SealedOprf>>();

/** Each brings its library only when it is asked for, and is tried once in a process. */
export function loadSealedOprf(suite: SealedSuite): Promise<SealedOprf> {
  const known = loaded.get(suite) ?? load(suite);
  loaded.set(suite, known);
  return known;
}

async function load(suite: SealedSuite): Promise<SealedOprf> {
  return suite === 'x25519'
    ? (await import('./x25519-oprf.ts')).x25519Oprf()
    : (await import('./verified-oprf.ts')).verifiedOprf();
}

/** The elements of a batch, one by one. */
export const elementsOf = (batch: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: batch.length / ELEMENT_BYTES }, (_, i) => batch.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES));
