import type { Figure } from '../figure.ts';
import { median, rounded } from '../median.ts';
import { measureRate } from '../records/http-load.ts';
import type { Run } from '../run.ts';
import type { Market } from './prepare.ts';

const BAR = 200;
const ROUNDS = 3;
const ROUND_MS = 4_000;
const WARM_MS = 2_000;

/** Applications taken in over HTTP, each with its event, financing case, word to the bank and entry in the log of uses. No two are the same. */
export async function measureApplications({ callers, productIds }: Market, urls: readonly URL[], { note }: Run): Promise<Figure> {
  const targets = callers.map(({ key, demandId }, at) => {
    let next = 0;
    return {
      url: urls[at % urls.length]!,
      key,
      path: '/v1/marketplace.apply',
      bodyOf: () => JSON.stringify({ demandId, productIds: [productIds[next++ % productIds.length]] }),
    };
  });
  await measureRate(targets, targets.length, WARM_MS);
  const rates: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    rates.push(await measureRate(targets, targets.length, ROUND_MS));
    note(`round ${round} of ${ROUNDS}: ${Math.round(rates.at(-1)!)} applications a second`);
  }
  const value = rounded(median(rates));
  return {
    figure: 'marketplace.applications',
    value,
    limit: `a second over HTTP, ${urls.length} processes, ${targets.length} connections`,
    bar: `>= ${BAR}`,
    holds: value >= BAR,
  };
}
