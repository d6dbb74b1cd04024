import type { Basis } from '../../../kernel/pure/basis.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';

type Timed = { readonly validFrom: string | null; readonly validTo: string | null };
type Terms = Pick<Basis, 'items' | 'dataPeriod' | 'filters'>;

/**
 * Whether a basis covers a record by its time. A record about a period (of an item delivered by month, quarter or year), and any record of
 * an item that the basis filters so, must begin within the data period; one that stands until it is changed must have been in force
 * in it. A record without valid time tells of now and is covered.
 */
export function isWithinPeriod(
  item: Pick<ItemDefinition, 'name' | 'refresh'>,
  { dataPeriod, filters }: Terms,
  record: Timed,
): boolean {
  if (dataPeriod === null || record.validFrom === null) return true;
  const begun = record.validFrom.slice(0, MONTH_LENGTH);
  if (begun > dataPeriod.to) return false;
  const strict = filters.some((one) => one.item === item.name && one.filter === 'within-period');
  if (strict || aboutPeriods.has(item.refresh.frequency)) return begun >= dataPeriod.from;
  return record.validTo === null || record.validTo.slice(0, MONTH_LENGTH) >= dataPeriod.from;
}

const MONTH_LENGTH = 'YYYY-MM'.length;
const aboutPeriods: ReadonlySet<string> = new Set(['monthly', 'quarterly', 'yearly']);

/** The items, of those asked, that a basis covers. */
export function coveredItems<I extends { readonly name: string }>(items: readonly I[], { items: covered }: Terms): readonly I[] {
  return covered === 'all' ? items : items.filter((item) => covered.some((one) => one.item === item.name));
}
