/** Answers of `scaledInteger` that are not numbers of units. */
export const tooFine = -1;
export const tooLarge = -2;

/** The largest amount held, below the 2^53 up to which a double holds every whole number. */
const maxScaled = 9e15;

const point = 0x2e;
const zero = 0x30;

/**
 * `digits` (at most one point, no sign) times ten to the power of `places` as an exact whole number; `tooFine` if a
 * fraction is left, `tooLarge` beyond `maxScaled`. Every accepted step is a whole number a double holds exactly.
 */
export function scaledInteger(digits: string, places: number): number {
  let value = 0;
  let placesLeft = places;
  let inFraction = false;
  for (let index = 0; index < digits.length; index++) {
    const unit = digits.charCodeAt(index);
    if (unit === point) {
      inFraction = true;
      continue;
    }
    const digit = unit - zero;
    if (inFraction && placesLeft-- <= 0) {
      if (digit !== 0) return tooFine;
      continue;
    }
    value = value * 10 + digit;
    if (value > maxScaled) return tooLarge;
  }
  for (; placesLeft > 0; placesLeft--) {
    value *= 10;
    if (value > maxScaled) return tooLarge;
  }
  return value;
}

/** Whether a text is digits with at most one point between them, and short enough to be a number. */
export function isPlainNumber(text: string): boolean {
  const length = text.length;
  if (length === 0 || length > 40) return false;
  let points = 0;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === point && index > 0 && index < length - 1) points++;
    else if (unit < zero || unit > zero + 9) return false;
  }
  return points <= 1;
}
