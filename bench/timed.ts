import { median } from './median.ts';

const ROUNDS = 5;

/** Milliseconds that some work takes, the median of some rounds after one that warms up. */
export async function timed(work: () => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    await work();
    if (round > 0) times.push(performance.now() - started);
  }
  return median(times);
}
