import { randomInt, randomUUID } from 'node:crypto';
import { loadSuite } from '../../privacy/groups/load-suite.ts';
import { answerComparison, hideThreshold, MAX_VALUE } from '../../privacy/verification/compare-secretly.ts';
import type { Figure } from '../figure.ts';
import { rounded } from '../median.ts';
import type { Run } from '../run.ts';

const QUICK = 200;
const FULL = 10_000;
const BITS = 40;
/** Every so many boundary pairs one is compared in a quick run. */
const QUICK_STEP = 40;

/** How often a secret comparison is wrong, on random pairs and at the boundaries, and what one costs both parties together. */
export async function comparisonFigures(run: Run): Promise<readonly Figure[]> {
  const suite = await loadSuite('x25519-native');
  const pairs = [...randomPairs(run.full ? FULL : QUICK), ...boundaryPairs().filter((_, i) => run.full || i % QUICK_STEP === 0)];
  run.note(`${pairs.length} secret comparisons`);
  const begun = process.cpuUsage();
  let wrong = 0;
  for (const [value, threshold] of pairs) {
    const session = randomUUID();
    const { blinded, decide } = hideThreshold(suite, session, threshold);
    const { answered, offered } = answerComparison(suite, session, value, blinded);
    if (decide(answered, offered) !== value >= threshold) wrong++;
  }
  const { user, system } = process.cpuUsage(begun);
  const millis = (user + system) / 1_000 / pairs.length;
  return [
    {
      figure: 'privacy.comparison-wrong',
      value: wrong,
      limit: `${pairs.length} pairs, random and at boundaries`,
      bar: '= 0',
      holds: wrong === 0,
    },
    {
      figure: 'privacy.comparison-cpu-ms',
      value: rounded(millis, 2),
      limit: 'CPU of both parties for one secret comparison',
      bar: '<= 15',
      holds: millis <= 15,
    },
  ];
}

function randomPairs(count: number): (readonly [number, number])[] {
  const number = () => Math.min(MAX_VALUE, randomInt(2 ** BITS) % 2 ** randomInt(1, BITS + 1));
  return Array.from({ length: count }, () => [number(), number()] as const);
}

/** Each power of two and its neighbours, as a value, against itself and its neighbours as thresholds. */
function boundaryPairs(): (readonly [number, number])[] {
  const values = Array.from({ length: BITS }, (_, i) => [2 ** i - 1, 2 ** i, 2 ** i + 1]).flat();
  return values
    .filter((value) => value <= MAX_VALUE)
    .flatMap((value) =>
      [value - 1, value, value + 1].filter((threshold) => threshold >= 0).map((threshold) => [value, threshold] as const),
    );
}
