import { Type } from 'typebox';

const DEFAULT_DEADLINE_MS = 3_000;
const MAX_DEADLINE_MS = 10_000;
const MIN_DEADLINE_MS = 100;

/** How long the caller waits for live sources. What is not there by then is answered as missing; everything else is not held up. */
export const deadlineInput = Type.Integer({
  minimum: MIN_DEADLINE_MS,
  maximum: MAX_DEADLINE_MS,
  description: '等待实时数据源的最长毫秒数，缺省 3000 · How long live sources are waited for, 3000 by default',
});

/** The moment until which sources are waited for, of the clock `performance.now()`. */
export const deadlineAfter = (deadlineMs: number = DEFAULT_DEADLINE_MS): number => performance.now() + deadlineMs;
