import type { Row } from './row.ts';

/** The three truth values; AND is the least, OR the greatest, NOT the distance to `TRUE`. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

/** Runs an expression over one row: a number as in a row, NaN where the result is unknown. Nothing is generated, no text is run. */
export type ValueOf = (row: Row) => number;
export type TruthOf = (row: Row) => Truth;
