const PPM_A_PERCENT = 10_000;
const DECIMALS = 2;

/** A rate in millionths as it is said: 43500 is 4.35%. */
export const ppmText = (ppm: number | null): string => (ppm === null ? '—' : `${(ppm / PPM_A_PERCENT).toFixed(DECIMALS)}%`);
