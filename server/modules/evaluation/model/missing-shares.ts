import { specialNames, type Special } from './special.ts';
import type { Watched } from './watched.ts';

/** What of an item is without a value in one place, as shares of all values that the model's indicators take from it. */
export type MissingShare = {
  readonly item: string;
  /** GB/T 2260, a province or a prefecture; null everywhere. */
  readonly division: string | null;
  readonly enterprises: number;
  readonly before: number;
  readonly now: number;
  /** By why there is no value. */
  readonly kinds: { readonly kind: Special; readonly before: number; readonly now: number }[];
};

/** Fewer enterprises in one place say nothing of a source. */
const LEAST_IN_PLACE = 20;
const MAX_SHARES = 300;

/** The items behind each of the model's indicators. */
export type Sources = ReadonlyMap<string, readonly string[]>;

/**
 * Shares of values that are missing, by item and place, those that rose most first. The same enterprises before and now. What ceases to arrive in
 * one place shows here long before it shows in the score.
 */
export function missingShares(sources: Sources, before: readonly Watched[], now: readonly Watched[]): MissingShare[] {
  const [then, present] = [tally(sources, before), tally(sources, now)];
  const shares = [...present.values()].flatMap((cell) => {
    const old = then.get(keyOf(cell.item, cell.division));
    if (old === undefined || Math.min(cell.enterprises, old.enterprises) < LEAST_IN_PLACE) return [];
    const kinds = specialNames.map((kind, at) => ({
      kind,
      before: old.special[at]! / old.values,
      now: cell.special[at]! / cell.values,
    }));
    const [was, is] = [sumOf(old.special) / old.values, sumOf(cell.special) / cell.values];
    const { item, division, enterprises } = cell;
    return [{ item, division, enterprises, before: was, now: is, kinds: kinds.filter((one) => one.before > 0 || one.now > 0) }];
  });
  return shares.toSorted((a, b) => riseOf(b) - riseOf(a) || breadthOf(a) - breadthOf(b)).slice(0, MAX_SHARES);
}

export const riseOf = ({ before, now }: Pick<MissingShare, 'before' | 'now'>): number => now - before;

const breadthOf = ({ division }: MissingShare): number => (division === null ? 0 : division.endsWith('0000') ? 1 : 2);

type Cell = {
  readonly item: string;
  readonly division: string | null;
  enterprises: number;
  values: number;
  readonly special: number[];
};

const keyOf = (item: string, division: string | null) => `${item} ${division ?? ''}`;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function tally(sources: Sources, rows: readonly Watched[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const codesOf = indicatorsByItem(sources);
  for (const { divisionCode, values } of rows) {
    for (const [item, codes] of codesOf) {
      for (const division of placesOf(divisionCode)) {
        const key = keyOf(item, division);
        let cell = cells.get(key);
        if (cell === undefined)
          cells.set(key, (cell = { item, division, enterprises: 0, values: 0, special: specialNames.map(() => 0) }));
        cell.enterprises++;
        cell.values += codes.length;
        for (const code of codes) {
          const value = values[code] ?? null;
          if (typeof value === 'object' && value !== null) cell.special[specialNames.indexOf(value.special as Special)]!++;
        }
      }
    }
  }
  return cells;
}

function indicatorsByItem(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [code, items] of sources) for (const item of items) found.set(item, [...(found.get(item) ?? []), code]);
  return found;
}

/** Everywhere, the province and the prefecture. */
function placesOf(divisionCode: string | null): (string | null)[] {
  if (divisionCode === null) return [null];
  return [null, `${divisionCode.slice(0, 2)}0000`, `${divisionCode.slice(0, 4)}00`];
}
