import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import type { ItemGap } from './compile-indicator.ts';
import type { RecordsByItem } from './evaluated-record.ts';

/** The whole country, as providers write it. */
const COUNTRY = ['000000', '100000'];

type Collected = { readonly itemNo: number; readonly divisionCode: string };

/**
 * Which items are not collected where a subject is: nobody who delivers them is responsible for its place. Of a subject whose place is
 * unknown any provider may be. What there is a record of is collected, whoever brought it.
 */
export function gapsBy(coverage: readonly Collected[]): (divisionCode: string | null, records: RecordsByItem) => ItemGap {
  const byItem = Map.groupBy(coverage, ({ itemNo }) => itemNo);
  const known = new Map<string | null, ReadonlySet<number>>();
  const collectedAt = (divisionCode: string | null): ReadonlySet<number> => {
    const before = known.get(divisionCode);
    if (before !== undefined) return before;
    const found = new Set([...byItem].filter(([, some]) => some.some((one) => reaches(one, divisionCode))).map(([no]) => no));
    known.set(divisionCode, found);
    return found;
  };
  return (divisionCode, records) => {
    const collected = collectedAt(divisionCode);
    return (itemNo) => (collected.has(itemNo) || records.has(itemNo) ? undefined : 'not-collected');
  };
}

const reaches = ({ divisionCode: of }: Collected, divisionCode: string | null) =>
  divisionCode === null || COUNTRY.includes(of) || divisionCovers(of, divisionCode);
