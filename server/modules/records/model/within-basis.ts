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
  if (begunWithin(item, filters)) return begun >= dataPeriod.from;
  return record.validTo === null || record.validTo.slice(0, MONTH_LENGTH) >= dataPeriod.from;
}

/** From which month on a basis shows all records of an item, and up to which; null where it sets no such end. */
export function shownMonths(
  item: Pick<ItemDefinition, 'name' | 'refresh'>,
  { dataPeriod, filters }: Omit<Terms, 'items'>,
): { readonly from: string | null; readonly to: string | null } {
  if (dataPeriod === null) return { from: null, to: null };
  return { from: begunWithin(item, filters) ? dataPeriod.from : null, to: dataPeriod.to };
}

const begunWithin = ({ name, refresh }: Pick<ItemDefinition, 'name' | 'refresh'>, filters: Terms['filters']): boolean =>
  aboutPeriods.has(refresh.frequency) || filters.some(({ item, filter }) => item === name && filter === 'within-period');

const MONTH_LENGTH = 'YYYY-MM'.length;
const aboutPeriods: ReadonlySet<string> = new Set(['monthly', 'quarterly', 'yearly']);

/** The items, of those asked, that a basis covers. */
export function coveredItems<I extends { readonly name: string }>(items: readonly I[], { items: covered }: Terms): readonly I[] {
  return covered === 'all' ? items : items.filter((item) => covered.some((one) => one.item === item.name));
}
