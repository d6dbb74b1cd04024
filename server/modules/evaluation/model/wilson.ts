/** Standard deviations on either side that hold 95 of a hundred. */
const Z = 1.959_963_984_540_054;

/**
 * Wilson's score interval of a share, at 95 % (Wilson, 1927). A probability lies outside exactly where the observed share is more than 1.96 standard
 * deviations, as that probability has them, away from it.
 */
export function wilson(found: number, of: number): { readonly low: number; readonly high: number } {
  const share = found / of;
  const middle = share + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const whole = 1 + Z ** 2 / of;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}
