import { loanBook } from '../../sandbox/loan-book.ts';
import { registeredIn, sampleRegions } from '../../sandbox/regions.ts';
import { worldOf, type World } from '../../sandbox/world.ts';
import { chinaDay } from '../kernel/pure/china-day.ts';
import { system } from '../kernel/pure/principal.ts';
import { listInstitutions } from '../modules/institutions/index.ts';
import { recordLedger } from '../modules/loans/index.ts';
import type { RunningPlatform } from './platform.ts';

/** Over the two years; so many that most figures of a month tell of ten enterprises or more. */
const LOANS_EACH = 2.5;
const MAX_LOANS = 3_000;
const MAX_INSTITUTIONS = 50;

/**
 * The synthetic book of loans, marked as such in each row, to the enterprises that were registered, by the bank of their province. What is there
 * from an earlier start stays.
 */
export async function loadSampleLoans(platform: RunningPlatform, registered: number): Promise<void> {
  await platform.database.transaction(system, async (tx) => {
    const admitted = await listInstitutions(tx, 'admitted', 0, MAX_INSTITUTIONS);
    const banks = admitted.filter(({ kind }) => kind === 'bank');
    const [first] = banks;
    if (first === undefined) return;
    const asOf = chinaDay(platform.pipeline.now());
    const bookOf = (world: World, enterprises: number, bank: string | undefined, prefix: string) =>
      loanBook(world, {
        asOf,
        loans: Math.min(MAX_LOANS, Math.round(enterprises * LOANS_EACH)),
        enterprises,
        institutions: [(banks.find(({ code }) => code === bank) ?? first).institutionNo],
        prefix,
      });
    const books = sampleRegions.map((region, at) =>
      bookOf(region.world, registeredIn(region, registered), region.bank?.code, `SL${at + 2}`),
    );
    await recordLedger(tx, [bookOf(worldOf(), registered, undefined, 'SL'), ...books].flat(), 'sample');
  });
}
