/** By how much the clock of a client may differ from ours, either way (FAPI 2.0 Security Profile, 5.3.2.1). */
export const CLOCK_SKEW_SECONDS = 60;
