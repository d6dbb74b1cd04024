import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { Card, CardValue, Characteristic, GoldenVector } from './card.ts';
import { CardError, cardFaults } from './card-faults.ts';
import { scoreOne } from './score-one.ts';

/** A card with its name, which is the SHA-256 of its canonical JSON: `sha256:` and 64 hexadecimal digits. */
export type SealedCard = { readonly id: string; readonly card: Card };

/** The card with golden vectors that touch every bin from its lower end, and its name. Throws a CardError where it is not in order. */
export function sealCard(draft: Omit<Card, 'golden'>): SealedCard {
  const faults = cardFaults({ ...draft, golden: [] });
  if (faults.length > 0) throw new CardError(faults);
  const card = { ...draft, golden: goldenVectors({ ...draft, golden: [] }) };
  return { id: idOf(card), card };
}

export const idOf = (card: Card): string => `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(card))))}`;

/** The bytes that are stored and exchanged. */
export const sealedText = ({ id, card }: SealedCard): string => canonicalJson({ id, card });

function goldenVectors(card: Card): GoldenVector[] {
  const samples = card.characteristics.map((one) => samplesOf(one, card.specials));
  const count = Math.max(1, ...samples.map((some) => some.length));
  return Array.from({ length: count }, (_, at) => {
    // Each characteristic goes through its samples at its own pace, so that the vectors are not all low or all high.
    const values = card.characteristics.map(
      (one, place) => [one.code, samples[place]![(at + place) % samples[place]!.length]!] as const,
    );
    const input = Object.fromEntries(values);
    const { score, points } = scoreOne(card, input);
    return { input, score, points };
  });
}

function samplesOf(one: Characteristic, specials: readonly string[]): CardValue[] {
  const apart = [null, ...specials.map((special) => ({ special }))];
  if (one.kind === 'category') return [...one.groups.flatMap(([first]) => (first === undefined ? [] : [first])), '—', ...apart];
  const below = one.cuts[0] === undefined ? 0 : one.cuts[0] - Math.max(1, Math.abs(one.cuts[0]));
  return [below, ...one.cuts, ...apart];
}
