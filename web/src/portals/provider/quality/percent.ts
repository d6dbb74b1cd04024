const TENTHS = 1_000;

/** A share in percent, never rounded up to all; a dash where nothing was measured. */
export const percent = (share: number | null): string =>
  share === null ? '—' : `${(Math.floor(share * TENTHS + 1e-9) / 10).toFixed(1)}%`;
