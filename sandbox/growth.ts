/** Growth in per cent with two decimals; undefined where there was nothing before. Never minus zero, which JSON cannot keep. */
export function growthPercent(now: number, before: number): number | undefined {
  if (before === 0) return undefined;
  return Math.round((now / before - 1) * 10_000) / 100 + 0;
}
