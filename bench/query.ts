import { startApiServer } from './api-server.ts';
import { openBenchPlatform } from './bench-platform.ts';
import { withBenchServer } from './bench-server.ts';
import type { Figure } from './figure.ts';
import { measureQueries, measureVerifications } from './query/load.ts';
import { prepareAskers } from './query/prepare.ts';
import { measureStops } from './query/stops.ts';
import { loadFiles } from './records/load-files.ts';
import type { Run } from './run.ts';

const QUICK_ENTERPRISES = 20_000;
const FULL_ENTERPRISES = 200_000;
const INSTITUTIONS = 4;
/** Of the role `api`, as on a machine of two cores: one cannot use both. */
const PROCESSES = 2;

/** Answers under an authorisation: how many, how soon, and how soon no more. */
export async function figures(run: Run): Promise<readonly Figure[]> {
  return withBenchServer(async (bench) => {
    const enterprises = run.full ? FULL_ENTERPRISES : QUICK_ENTERPRISES;
    run.note(`loading ${enterprises} enterprises of 30 records`);
    await loadFiles(bench.admin, enterprises, run.note);
    const platform = await openBenchPlatform(bench);
    const askers = await prepareAskers(bench, platform, INSTITUTIONS);
    run.note(`${enterprises} authorisations of each of ${INSTITUTIONS} institutions`);
    const urls = await Promise.all(Array.from({ length: PROCESSES }, () => startApiServer(bench)));
    const loaded = { urls, askers, enterprises };
    const queries = await measureQueries(bench, loaded, run);
    const verifications = await measureVerifications(loaded, run);
    return [...queries, verifications, await measureStops(bench, platform, { url: urls[0]!, asker: askers[0]! }, run)];
  });
}
