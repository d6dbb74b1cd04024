/** The upper tail of the standard normal distribution, P(Z > z), to about 1e-14 of itself. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  if (z < 2.5) return 0.5 - density(z) * series(z);
  return density(z) * continuedFraction(z);
}

const TERMS = 200;

/** P(0 < Z < z) / density(z) = z + z^3/3 + z^5/(3·5) + … (Abramowitz and Stegun 26.2.11). */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 1; k < TERMS && term > sum * 1e-17; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return sum;
}

/** Mills' ratio as a continued fraction (Abramowitz and Stegun 26.2.14), from its end. */
function continuedFraction(z: number): number {
  let value = z;
  for (let k = TERMS; k >= 1; k--) value = z + k / value;
  return 1 / value;
}

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The z with P(Z < z) = p, for p in (0, 1), by halving; exact to the last few digits. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('a probability lies between 0 and 1');
  if (p > 0.5) return -normalQuantile(1 - p);
  let [low, high] = [0, 40];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (upperTail(middle) > p) low = middle;
    else high = middle;
  }
  return -(low + high) / 2;
}
