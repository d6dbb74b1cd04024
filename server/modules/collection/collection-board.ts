import type { ItemDefinition, QualityDimension } from '../catalogue/index.ts';
import type { Provider } from '../institutions/index.ts';
import { dimensionNames, nextDue, type NextDue, type Standing } from '../quality/index.ts';

/** One item of one provider. */
export type BoardCell = {
  readonly item: ItemDefinition;
  /** Whether it is registered to deliver the item now; what it delivered before stays in sight. */
  readonly registered: boolean;
  readonly standing: Standing | undefined;
  /** At least one row of the item was ever accepted from it. */
  readonly collected: boolean;
  readonly due: NextDue | null;
};

type Rate = { readonly collected: number; readonly of: number; readonly rate: number | null };
type Means = Readonly<Record<QualityDimension, number | null>>;
export type Summary = { readonly rate: Rate; readonly held: number; readonly quality: Means };

export type BoardRow = Summary & { readonly provider: Provider; readonly cells: readonly BoardCell[] };

export type CollectionBoard = {
  readonly rows: readonly BoardRow[];
  /** Of all items asked about, those that any provider brought. */
  readonly overall: Summary;
  /** The same among the providers of one division, of all items asked about. */
  readonly regions: readonly (Summary & { readonly divisionCode: string })[];
  /** For each item, how many of the providers registered for it brought it. */
  readonly items: readonly (Summary & { readonly item: ItemDefinition })[];
};

/**
 * Puts together who is to deliver what, and who has. A collection rate (收录率) is a share of items, of providers for an item; an item
 * counts as collected when at least one row of it was accepted, so a file refused whole collects nothing.
 */
export function collectionBoard(
  items: readonly ItemDefinition[],
  providers: readonly Provider[],
  standings: readonly Standing[],
  now: Date,
): CollectionBoard {
  const standingOf = new Map(standings.map((standing) => [`${standing.providerNo} ${standing.itemNo}`, standing]));
  const rows = providers.map((provider) => {
    const cells = items.flatMap((item) => cellOf(item, provider, standingOf.get(`${provider.providerNo} ${item.no}`), now));
    const registered = cells.filter((cell) => cell.registered);
    return { provider, cells, ...summaryOf(cells, registered.filter((cell) => cell.collected).length, registered.length) };
  });
  const cells = rows.flatMap((row) => row.cells);
  const byRegion = groupBy(rows, (row) => row.provider.divisionCode);
  const byItem = groupBy(cells, (cell) => cell.item.no);
  return {
    rows,
    overall: summaryOfItems(cells, items),
    regions: [...byRegion]
      .map(([divisionCode, of]) => ({
        divisionCode,
        ...summaryOfItems(
          of.flatMap((row) => row.cells),
          items,
        ),
      }))
      .toSorted((a, b) => (a.divisionCode < b.divisionCode ? -1 : 1)),
    items: items.map((item) => ({ item, ...summaryOfProviders(byItem.get(item.no) ?? []) })),
  };
}

function cellOf(item: ItemDefinition, provider: Provider, standing: Standing | undefined, now: Date): BoardCell[] {
  const registered = provider.itemNos.includes(item.no);
  if (!registered && standing === undefined) return [];
  const due = registered ? nextDue(item, standing?.lastDeliveredAt ?? null, now) : null;
  return [{ item, registered, standing, collected: (standing?.accepted ?? 0) > 0, due }];
}

function summaryOfItems(cells: readonly BoardCell[], items: readonly ItemDefinition[]): Summary {
  return summaryOf(cells, new Set(cells.filter((cell) => cell.collected).map((cell) => cell.item.no)).size, items.length);
}

function summaryOfProviders(cells: readonly BoardCell[]): Summary {
  const registered = cells.filter((cell) => cell.registered);
  return summaryOf(cells, registered.filter((cell) => cell.collected).length, registered.length);
}

function summaryOf(cells: readonly BoardCell[], collected: number, of: number): Summary {
  const held = cells.reduce((sum, cell) => sum + (cell.standing?.held ?? 0), 0);
  return { rate: { collected, of, rate: of === 0 ? null : collected / of }, held, quality: meansOf(cells) };
}

/** Means weighted by rows: a delivery of a million rows says more about quality than one of ten. */
function meansOf(cells: readonly BoardCell[]): Means {
  const means = dimensionNames.map((name) => {
    let sum = 0;
    let weight = 0;
    for (const { standing } of cells) {
      sum += standing?.sums[name][0] ?? 0;
      weight += standing?.sums[name][1] ?? 0;
    }
    // Rounding of long sums must not lift a mean of perfect scores above one.
    return [name, weight === 0 ? null : Math.min(1, sum / weight)];
  });
  return Object.fromEntries(means) as Means;
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
