import { withBenchServer } from './bench-server.ts';
import { measureFileFuzz } from './collection/file-fuzz.ts';
import { measureIntake } from './collection/intake.ts';
import { measureKills } from './collection/kills.ts';
import { measureMemory } from './collection/memory.ts';
import { measureRequestFuzz } from './collection/request-fuzz.ts';
import type { Figure } from './figure.ts';
import type { Run } from './run.ts';

/** Deliveries: how fast, with how much memory, and that nothing is lost, doubled or fallen over. */
export async function figures(run: Run): Promise<readonly Figure[]> {
  return withBenchServer(async (bench) => [
    ...(await measureIntake(bench, run)),
    ...(await measureMemory(bench, run)),
    ...(await measureKills(bench, run)),
    await measureFileFuzz(bench, run),
    await measureRequestFuzz(bench, run),
  ]);
}
