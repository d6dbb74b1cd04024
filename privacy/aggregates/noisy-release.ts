import { isLargeEnough, type CellSize } from './cell-rules.ts';
import { discreteGaussian, discreteLaplace, type Rational } from './discrete-noise.ts';
import { errorBar } from './error-bar.ts';
import type { PrivacyAccount, PrivacyBudget, PrivacyLedger } from './privacy-ledger.ts';
import { systemRandom, type RandomSource } from './random-source.ts';

/** The noise of a release, and what it costs. `change` is what one enterprise can change at most over all cells together. */
export type Noise =
  /** ε-differential privacy; `change` is the sum of absolute changes. */
  | { readonly kind: 'laplace'; readonly epsilon: Rational; readonly change: bigint }
  /** ρ-zero-concentrated differential privacy; `change` is the sum of squared changes. */
  | { readonly kind: 'gaussian'; readonly rho: Rational; readonly change: bigint };

export type ReleaseOrder = {
  readonly what: string;
  readonly cells: readonly (CellSize & { readonly name: string; readonly value: bigint })[];
  /** Whether an enterprise may be counted by several banks. */
  readonly overlap: 'possible' | 'none';
  readonly noise: Noise;
  readonly account: PrivacyAccount;
  readonly budget: PrivacyBudget;
  readonly ledger: PrivacyLedger;
  /** The system's, but in tests. */
  readonly random?: RandomSource;
};

export type NoisyRelease = {
  readonly what: string;
  /** A cell that is withheld has no value. */
  readonly cells: readonly { readonly name: string; readonly value: bigint | undefined }[];
  readonly suppressed: number;
  /** With 95 per cent probability a value is off by this at most. */
  readonly errorBar: bigint;
  readonly epsilonSpent: number;
  readonly epsilonLeft: number;
  readonly delta: number;
};

/**
 * Releases whole numbers with noise, after the ledger took what that costs. Throws `AggregateRefusedError('over-budget')` before anything is drawn.
 * Which cells are too small to be shown is decided by the true numbers, and that it is so is not covered by ε.
 */
export function releaseNoisy({
  what,
  cells,
  overlap,
  noise,
  account,
  budget,
  ledger,
  random = systemRandom(),
}: ReleaseOrder): NoisyRelease {
  const { rho, spread } = costOf(noise);
  const spent = ledger.spend(account, rho, budget, what);
  const draw = noise.kind === 'laplace' ? discreteLaplace : discreteGaussian;
  const shown = cells.map((cell) => ({
    name: cell.name,
    value: isLargeEnough(cell, overlap) ? cell.value + draw(spread, random) : undefined,
  }));
  const suppressed = shown.filter(({ value }) => value === undefined).length;
  return { what, cells: shown, suppressed, errorBar: errorBar(noise.kind, spread), ...spent, delta: budget.delta };
}

/** ρ, and the scale of Laplace or the variance of Gauss. ε-differential privacy is ρ = ε²/2 (Bun and Steinke 2016, proposition 1.4). */
function costOf(noise: Noise): { readonly rho: Rational; readonly spread: Rational } {
  if (noise.change <= 0n) throw new RangeError('a change above zero');
  if ((noise.kind === 'gaussian' ? noise.rho : noise.epsilon).some((part) => part <= 0n))
    throw new RangeError('a share of the budget above zero');
  if (noise.kind === 'gaussian') {
    const [over, under] = noise.rho;
    return { rho: noise.rho, spread: [noise.change * under, 2n * over] };
  }
  const [over, under] = noise.epsilon;
  return { rho: [over * over, 2n * under * under], spread: [noise.change * under, over] };
}
