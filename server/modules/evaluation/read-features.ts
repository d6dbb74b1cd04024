import { digestOf } from '../../kernel/digest.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import { findDivisions, listCoverage, readRecords } from './fact-store.ts';
import { featureSet } from './features.ts';
import { gapsBy } from './model/collected-where.ts';
import type { ItemGap } from './model/compile-indicator.ts';
import type { RecordsByItem } from './model/evaluated-record.ts';
import { featuresOf, type Features } from './model/feature-set.ts';

/** One enterprise as it was known at a moment. */
export type KnownSubject = {
  readonly subjectId: string;
  readonly divisionCode: string | null;
  readonly day: string;
  readonly records: RecordsByItem;
  readonly gapOf: ItemGap;
  readonly features: Features;
};

/**
 * The indicators of many enterprises as of a moment: what had been recorded by then, without what was withheld, repaired or past its publication
 * then. Enterprises that are not on file are left out. They are computed one by one while the answer is gone through, so that not all are in memory.
 */
export async function readFeatures(tx: Tx, subjectIds: readonly string[], asOf: string): Promise<Iterable<KnownSubject>> {
  const [recordsOf, coverage, divisions] = await Promise.all([
    readRecords(tx, featureSet.slots, subjectIds, asOf),
    listCoverage(tx, asOf),
    findDivisions(tx, subjectIds),
  ]);
  const gaps = gapsBy(coverage);
  const day = chinaDay(new Date(asOf));
  return (function* () {
    for (const subjectId of subjectIds) {
      const divisionCode = divisions.get(subjectId);
      if (divisionCode === undefined) continue;
      const records = recordsOf(subjectId);
      const gapOf = gaps(divisionCode, records);
      yield { subjectId, divisionCode, day, records, gapOf, features: featuresOf(featureSet, records, gapOf, day) };
    }
  })();
}

/** SHA-256, in hex, of all values of an enterprise. */
export const digestOfFeatures = ({ values }: Features): string => digestOf(values);
