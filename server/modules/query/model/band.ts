/** A figure as an interval, where a grant allows no more: `code` is the tier's letter and the step's number, from 1. */
export type Band = {
  readonly code: string;
  /** In the figure's own unit, first included, second not; null where there is no bound. */ readonly from: number | null;
  readonly to: number | null;
};

/** Upper end of a tier and the width of its steps; in yuan where the figure is money. */
const tiers = [
  { letter: 'A', end: 10_000, step: 500 },
  { letter: 'B', end: 100_000, step: 1_000 },
  { letter: 'C', end: 300_000, step: 5_000 },
  { letter: 'D', end: 500_000, step: 10_000 },
  { letter: 'E', end: 1_000_000, step: 50_000 },
] as const;
const LAST_LETTER = 'F';
const FEN_PER_YUAN = 100;

/**
 * The band of a figure. Steps grow with the amount, as cities that give banded figures to banks have it: by 500 up to 10,000, by 1,000
 * up to 100,000, by 5,000 up to 300,000, by 10,000 up to 500,000, by 50,000 up to a million, and one band above. A negative figure has
 * the band of its amount with a minus before it.
 */
export function bandOf(figure: number): Band {
  if (figure < 0) {
    const { code, from, to } = bandOf(-figure);
    return { code: `-${code}`, from: to === null ? null : -to, to: from === null ? null : -from };
  }
  let start = 0;
  for (const { letter, end, step } of tiers) {
    if (figure < end) {
      const steps = Math.floor((figure - start) / step);
      return { code: `${letter}${steps + 1}`, from: start + steps * step, to: start + (steps + 1) * step };
    }
    start = end;
  }
  return { code: `${LAST_LETTER}1`, from: start, to: null };
}

/** The band of an amount of money given in fen; its bounds are in yuan. */
export const bandOfFen = (fen: number): Band => bandOf(fen / FEN_PER_YUAN);
