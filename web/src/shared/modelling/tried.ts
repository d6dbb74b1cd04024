import type { Operations } from '../../../../sdk/index.ts';

/** The bins of one characteristic as the platform found them. */
export type Tried = Operations['modelling.try-bins']['output'];

const DIGITS = 12;

/** What people write, as a value: without the noise of the last bit, that 12.3 per cent be 0.123. */
export const rawOf = (value: number, { scale }: Tried): number => Number((value * scale).toPrecision(DIGITS));

/** A value as people write it. */
export const writtenOf = (value: number, { scale }: Tried): number => Number((value / scale).toPrecision(DIGITS));
