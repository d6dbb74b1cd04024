import { FORMAT, type Card, type Characteristic } from './card.ts';
import { sealCard, type SealedCard } from './seal-card.ts';

/** What an expert types in; what is left out is 0, as where nothing is on record, and the theme is the characteristic itself. */
export type ExpertCharacteristic = Pick<Characteristic, 'code' | 'title' | 'points'> &
  Partial<Pick<Characteristic, 'theme' | 'missing' | 'special' | 'expected' | 'reason'>> &
  (
    | { readonly kind: 'number'; readonly cuts: readonly number[] }
    | { readonly kind: 'category'; readonly groups: readonly (readonly string[])[]; readonly unseen?: number }
  );

export type ExpertCard = Pick<Card, 'title' | 'features'> &
  Partial<Pick<Card, 'specials' | 'base' | 'pd'>> & { readonly characteristics: readonly ExpertCharacteristic[] };

const BASE = 1_000;

/** A card of points typed in, from a base of 1,000 unless given. It runs, is stored and is explained as a statistical one is. */
export function expertCard(typed: ExpertCard): SealedCard {
  const specials = typed.specials ?? [];
  return sealCard({
    format: FORMAT,
    title: typed.title,
    origin: 'expert',
    features: typed.features,
    specials,
    base: typed.base ?? BASE,
    characteristics: typed.characteristics.map((one) => complete(one, specials)),
    ...(typed.pd ? { pd: typed.pd } : {}),
  });
}

function complete(one: ExpertCharacteristic, specials: readonly string[]): Characteristic {
  const expected = one.expected ?? 0;
  const filled = {
    ...one,
    theme: one.theme ?? one.code,
    missing: one.missing ?? expected,
    special: Object.fromEntries(specials.map((name) => [name, one.special?.[name] ?? expected])),
    expected,
  };
  return filled.kind === 'category' ? { ...filled, unseen: filled.unseen ?? expected } : filled;
}
