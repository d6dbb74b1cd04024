/** Weights of evidence are whole numbers of 1/512, four in size at most. */
export const WOE_SCALE = 512;
export const WOE_MOST = 4;
/** Of a residual; that of a polynomial's factor and of the power it is multiplied with come to the same. */
export const RESIDUAL_SCALE = 2 ** 20;
export const FACTOR_SCALE = 2 ** 11;
export const POWER_SCALE = 2 ** 9;
/** So that the sum over all rows of weight times residual stays below half the modulus (2^49): rows · 2^11 · 2^20. */
export const MAX_ROWS = 250_000;
