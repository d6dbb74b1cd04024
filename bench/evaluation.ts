import { withBenchServer } from './bench-server.ts';
import { measureFreshness } from './evaluation/freshness.ts';
import { measureGrowth, measureSweep } from './evaluation/sweep.ts';
import type { Figure } from './figure.ts';
import type { Run } from './run.ts';

/** Evaluating everybody from the facts, and one enterprise as soon as something about it changes. */
export async function figures(run: Run): Promise<readonly Figure[]> {
  return [
    ...(await withBenchServer((bench) => measureSweep(bench, run))),
    ...(await withBenchServer((bench) => measureFreshness(bench, run))),
    await measureGrowth(withBenchServer, run),
  ];
}
