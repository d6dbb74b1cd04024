import type { Rational } from './discrete-noise.ts';

const CERTAINTY = 0.95;
/** Above this the steps of whole numbers no longer show. */
const MAX_SUMMED = 10_000;
const NORMAL_QUANTILE = 1.959964;

/** The smallest h such that noise of this spread is within ±h with 95 per cent probability. */
export function errorBar(kind: 'laplace' | 'gaussian', [over, under]: Rational): bigint {
  const spread = Number(over) / Number(under);
  if (kind === 'laplace') {
    // P(|X| > h) = 2·q^(h+1) / (1 + q), q = exp(−1/scale).
    const h = spread * Math.log(2 / ((1 - CERTAINTY) * (1 + Math.exp(-1 / spread)))) - 1;
    return BigInt(Math.max(0, Math.ceil(h)));
  }
  const deviation = Math.sqrt(spread);
  if (deviation > MAX_SUMMED) return BigInt(Math.ceil(deviation * NORMAL_QUANTILE));
  const weight = (x: number) => Math.exp((-x * x) / (2 * spread)) * (x === 0 ? 1 : 2);
  let all = 0;
  for (let x = 0; x <= 40 * Math.max(1, deviation); x++) all += weight(x);
  let [h, held] = [0, weight(0)];
  while (held < CERTAINTY * all) held += weight(++h);
  return BigInt(h);
}
