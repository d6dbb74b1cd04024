import { loanBook } from '../../sandbox/loan-book.ts';
import { worldOf } from '../../sandbox/world.ts';
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
 * The synthetic book of loans, marked as such in each row, by the institutions that are admitted to the enterprises that were registered. What is
 * there from an earlier start stays.
 */
export async function loadSampleLoans(platform: RunningPlatform, registered: number): Promise<void> {
  await platform.database.transaction(system, async (tx) => {
    const institutions = (await listInstitutions(tx, 'admitted', 0, MAX_INSTITUTIONS)).map(({ institutionNo }) => institutionNo);
    if (institutions.length === 0) return;
    const asOf = chinaDay(platform.pipeline.now());
    const book = loanBook(worldOf(), {
      asOf,
      loans: Math.min(MAX_LOANS, Math.round(registered * LOANS_EACH)),
      enterprises: registered,
      institutions,
    });
    await recordLedger(tx, book, 'sample');
  });
}
