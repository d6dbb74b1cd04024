import type { Bilingual } from '../../expression/index.ts';

export const FORMAT = 'jinqiao-card-1';

/**
 * A card: what is stored, signed, exchanged and run. Base and points are whole numbers and a score is their sum, so that every machine finds the
 * same by comparing and adding. A statistical card and one whose points an expert typed in are one and the same thing.
 */
export type Card = {
  readonly format: typeof FORMAT;
  readonly title: Bilingual;
  readonly origin: 'statistical' | 'expert';
  /** Name and version of the indicators it reads. */
  readonly features: string;
  /** The special codes it knows, each of which has points in every characteristic. */
  readonly specials: readonly string[];
  readonly base: number;
  /** What a score means in odds; a card that is read again scores as before without it, and can be refitted with it. */
  readonly scaling?: Scaling;
  readonly characteristics: readonly Characteristic[];
  /** Default probability of each whole score from `from`, in millionths. Scores outside have that of the nearest. */
  readonly pd?: PdTable;
  /** Inputs with their scores. A program that finds anything else must not serve the card. */
  readonly golden: readonly GoldenVector[];
};

/** At `score` the odds of good to bad are `odds`; `pointsToDouble` more points double them. */
export type Scaling = { readonly pointsToDouble: number; readonly odds: number; readonly score: number };

export type PdTable = { readonly from: number; readonly millionths: readonly number[] };

/** The points of one characteristic. Of numbers, bin k holds cuts[k-1] <= value < cuts[k]; of categories, those of group k. */
export type Characteristic = {
  readonly code: string;
  readonly title: Bilingual;
  /** Reasons of one theme appear once. */
  readonly theme: string;
  readonly points: readonly number[];
  readonly missing: number;
  readonly special: Readonly<Record<string, number>>;
  /** The mean points of the population it was made on: what a reason is measured against. */
  readonly expected: number;
  /** What is said of it when it is a reason. */
  readonly reason?: { readonly enterprise: Bilingual; readonly bank: Bilingual };
} & (
  | { readonly kind: 'number'; readonly cuts: readonly number[] }
  | { readonly kind: 'category'; readonly groups: readonly (readonly string[])[]; readonly unseen: number }
);

/** A value of one characteristic: null is missing, and a special code stands by its name. */
export type CardValue = number | string | null | { readonly special: string };

export type CardInput = Readonly<Record<string, CardValue | undefined>>;

export type GoldenVector = {
  readonly input: Readonly<Record<string, CardValue>>;
  readonly score: number;
  readonly points: readonly number[];
};

/** The least and the most that a card can give. */
export function rangeOf({ base, characteristics }: Pick<Card, 'base' | 'characteristics'>): {
  readonly least: number;
  readonly most: number;
} {
  let [least, most] = [base, base];
  for (const one of characteristics) {
    const points = allPoints(one);
    least += points.reduce((a, b) => Math.min(a, b));
    most += points.reduce((a, b) => Math.max(a, b));
  }
  return { least, most };
}

/** Points of the bins in order, then of missing, of the special codes in their order, and of what was not seen. */
const allPoints = (one: Characteristic): number[] => [
  ...one.points,
  one.missing,
  ...Object.values(one.special),
  ...(one.kind === 'category' ? [one.unseen] : []),
];
