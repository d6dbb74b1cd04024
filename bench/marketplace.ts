import { startApiServer } from './api-server.ts';
import { openBenchPlatform } from './bench-platform.ts';
import { withBenchServer } from './bench-server.ts';
import type { Figure } from './figure.ts';
import { measureApplications } from './marketplace/applications.ts';
import { measureCrashes } from './marketplace/crashes.ts';
import { measureMatching } from './marketplace/matching.ts';
import { prepareMarket } from './marketplace/prepare.ts';
import { measureQueue } from './marketplace/queue.ts';
import type { Run } from './run.ts';

/** Of the role `api`, as on a machine of two cores: one cannot use both. */
const PROCESSES = 2;

/** Matching a demand with all products, taking in applications, what is left when they are cut off, and a long queue. */
export async function figures(run: Run): Promise<readonly Figure[]> {
  return withBenchServer(async (bench) => {
    const platform = await openBenchPlatform(bench);
    const market = await prepareMarket(bench, platform, run);
    const urls = await Promise.all(Array.from({ length: PROCESSES }, () => startApiServer(bench)));
    const matching = await measureMatching(platform, market, urls, run);
    const applications = await measureApplications(market, urls, run);
    const crashes = await measureCrashes(bench, platform, market, run);
    return [...matching, applications, crashes, ...(await measureQueue(bench, platform, market, run))];
  });
}
