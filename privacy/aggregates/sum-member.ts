import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { AggregateRefusedError } from './aggregate-refused-error.ts';
import { addTo, agreedKey, maskOf, newAgreementKeys, type AgreementKeys } from './masks.ts';
import { splitSecret, type Share } from './shamir.ts';
import { requireKeys, signedKeys, type BoxMessage, type KeysMessage, type OpenedMessage } from './sum-messages.ts';
import type { SumTerms } from './sum-terms.ts';

/** One member's part in one pass; the four in their order, each once (Bonawitz and others 2017). */
export type SumMember = {
  readonly keys: () => KeysMessage;
  /** For all whose keys came, a box for each other: shares of what may have to be opened. */
  readonly shares: (all: readonly KeysMessage[]) => readonly BoxMessage[];
  /** The values under masks, given the boxes of the others that are still there. */
  readonly masked: (boxes: readonly BoxMessage[]) => BigUint64Array;
  /** What takes the masks away, once it is known whose values arrived. */
  readonly opened: (survivors: readonly string[]) => readonly OpenedMessage[];
};

type Shares = { readonly seed: Share; readonly masking: Share };

const SEED_BYTES = 32;
const NONCE_BYTES = 12;
const MARK_BYTES = 16;

export function openSumMember(
  pass: string,
  name: string,
  identity: KeyObject,
  terms: SumTerms,
  values: BigUint64Array,
): SumMember {
  const self: Self = {
    pass,
    name,
    terms,
    sharing: newAgreementKeys(),
    masking: newAgreementKeys(),
    seed: randomBytes(SEED_BYTES),
    held: new Map(),
  };
  let all: readonly KeysMessage[] = [];
  let step = 0;
  /** A step taken twice would open what must stay closed. */
  const take = (wanted: number) => {
    if (step++ !== wanted) throw new AggregateRefusedError('not-the-protocol', 'a step out of turn');
  };
  return {
    keys: () => {
      take(0);
      return signedKeys(pass, { name, sharing: hexOf(self.sharing.open), masking: hexOf(self.masking.open) }, identity);
    },
    shares: (messages) => {
      take(1);
      requireKeys(pass, terms, messages);
      requireEnough(
        terms,
        messages.map((one) => one.name),
        name,
      );
      all = messages;
      return shareOut(self, all);
    },
    masked: (boxes) => {
      take(2);
      takeBoxes(self, all, boxes);
      requireEnough(terms, [...self.held.keys()], name);
      return maskValues(self, all, values);
    },
    opened: (survivors) => {
      take(3);
      if (!survivors.every((one) => self.held.has(one)))
        throw new AggregateRefusedError('not-the-protocol', 'a survivor that was not there');
      requireEnough(terms, survivors, name);
      return [...self.held].map(([one, shares]): OpenedMessage => {
        const kind = survivors.includes(one) ? 'seed' : 'masking';
        return { name: one, kind, share: shares[kind] };
      });
    },
  };
}

type Self = {
  readonly pass: string;
  readonly name: string;
  readonly terms: SumTerms;
  readonly sharing: AgreementKeys;
  readonly masking: AgreementKeys;
  readonly seed: Uint8Array;
  /** The shares this member has, of all that gave them; its own among them. */
  readonly held: Map<string, Shares>;
};

/** Splits the seed and the masking secret among all and seals each other’s shares for it; keeps its own. */
function shareOut(self: Self, all: readonly KeysMessage[]): BoxMessage[] {
  const { name, terms, seed, masking } = self;
  const [ofSeed, ofMasking] = [seed, masking.secret].map((secret) => splitSecret(secret, terms.threshold, all.length));
  return all.flatMap((one, i) => {
    const shares: Shares = { seed: ofSeed![i]!, masking: ofMasking![i]! };
    if (one.name === name) {
      self.held.set(name, shares);
      return [];
    }
    return [{ name: one.name, box: seal(boxKey(self, one, name, one.name), JSON.stringify(shares)) }];
  });
}

function takeBoxes(self: Self, all: readonly KeysMessage[], boxes: readonly BoxMessage[]): void {
  for (const { name: from, box } of boxes) {
    const peer = all.find((one) => one.name === from);
    if (peer === undefined || self.held.has(from)) throw new AggregateRefusedError('not-the-protocol', 'a box of nobody');
    self.held.set(from, JSON.parse(unseal(boxKey(self, peer, from, self.name), box)));
  }
}

function maskValues(
  { pass, name, seed, masking, held }: Self,
  all: readonly KeysMessage[],
  values: BigUint64Array,
): BigUint64Array {
  const sum = BigUint64Array.from(values);
  addTo(sum, maskOf(seed, values.length), 1);
  for (const peer of all.filter((one) => one.name !== name && held.has(one.name))) {
    const shared = agreedKey(masking.secret, Buffer.from(peer.masking, 'hex'), pairPurpose(pass));
    addTo(sum, maskOf(shared, values.length), name < peer.name ? 1 : -1);
  }
  return sum;
}

const boxKey = ({ pass, sharing }: Self, peer: KeysMessage, from: string, to: string) =>
  agreedKey(sharing.secret, Buffer.from(peer.sharing, 'hex'), JSON.stringify(['jinqiao-sum/1 box', pass, from, to]));

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The mask between two members is of this pass alone. */
export const pairPurpose = (pass: string) => JSON.stringify(['jinqiao-sum/1 pair', pass]);

/** Throws where fewer are left than agreed, or this member is not among them. */
function requireEnough({ threshold }: SumTerms, names: readonly string[], own: string): void {
  if (new Set(names).size !== names.length || !names.includes(own))
    throw new AggregateRefusedError('not-the-protocol', 'not for this member');
  if (names.length < threshold) throw new AggregateRefusedError('too-few-members');
}

function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

function unseal(key: Buffer, box: string): string {
  const bytes = Buffer.from(box, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(-MARK_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -MARK_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    throw new AggregateRefusedError('not-the-protocol', 'a box that does not open');
  }
}
