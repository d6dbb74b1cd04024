/** What the package takes at most; more is refused, not cut off. */
export const limits = {
  /** Prebins of one characteristic; the exact program costs their cube. */
  prebins: 200,
  /** Bins of one characteristic with those apart: a byte numbers them. */
  bins: 250,
  /** Characteristics of one card: ten bits of a reason's key. */
  characteristics: 1_000,
  /** Magnitude of base and of any points, so that sums and reasons stay exact in 32 bits. */
  points: 1_000_000,
  /** Scores a table of default probabilities may span. */
  scores: 20_001,
  /** Special codes of a table: a byte numbers them. */
  specials: 20,
  /** Categories of one characteristic. */
  categories: 10_000,
  /** Passes of the fit before it says that it does not settle. */
  passes: 60,
  /** Characters of a card or an interchange file that is read. */
  characters: 20_000_000,
} as const;
