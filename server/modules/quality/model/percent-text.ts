/** A share as a whole percentage; only all is 100 and only nothing is 0. */
export function percentText(share: number): string {
  if (share <= 0) return '0%';
  if (share >= 1) return '100%';
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}
