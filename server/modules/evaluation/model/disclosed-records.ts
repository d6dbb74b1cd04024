import type { ItemGap } from './compile-indicator.ts';
import { monthNumber } from './day.ts';
import type { EvaluatedRecord, RecordsByItem } from './evaluated-record.ts';
import type { SlottedItem } from './item-slots.ts';

/** What an authorisation lets out of one item, as a query under it would. */
export type LetOut = {
  readonly itemNo: number;
  /** Null for every field. */
  readonly fields: readonly string[] | null;
  /** Fields that were granted and yet do not go out. */
  readonly withheld: readonly string[];
  readonly missing: string | null;
  /** From which month on all its records are let out, and up to which; null without such an end. */
  readonly shown: { readonly from: string | null; readonly to: string | null };
  readonly records: readonly {
    readonly key: string;
    readonly providerNo: number;
    readonly selfReported: boolean;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
};

/**
 * What an authorisation lets be evaluated: of an item all that the indicators read of it, or nothing. What was not asked for, is not granted or does not
 * go out, or is shown for a shorter time than an indicator looks back on, counts as not authorised, so that no grade tells of what its reader may not know. What an enterprise says of itself does not count.
 */
export function disclosedRecords(
  items: readonly SlottedItem[],
  letOut: readonly LetOut[],
  day: string,
): { readonly records: RecordsByItem; readonly gapOf: ItemGap } {
  const given = new Map(letOut.map((one) => [one.itemNo, one]));
  const records = new Map<number, readonly EvaluatedRecord[]>();
  const gaps = new Map<number, ReturnType<ItemGap>>();
  for (const { no, fields } of items) {
    const one = given.get(no);
    const gap = gapOf(one, fields);
    gaps.set(no, gap);
    if (one === undefined || gap !== undefined) continue;
    const read = one.records.filter(({ selfReported }) => !selfReported).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    records.set(
      no,
      // Marks have kept out by now what is no longer published.
      read.map(({ key, providerNo, values }) => ({
        key,
        providerNo,
        endsOn: '',
        values: fields.map((name) => textOf(values[name])),
      })),
    );
  }
  const fallsShort = (itemNo: number, reach: number) => isShort(given.get(itemNo)?.shown, monthNumber(day), reach);
  return { records, gapOf: (itemNo, reach) => gaps.get(itemNo) ?? (fallsShort(itemNo, reach) ? 'not-authorised' : undefined) };
}

function gapOf(one: LetOut | undefined, wanted: readonly string[]): ReturnType<ItemGap> {
  if (one === undefined || one.missing === 'withheld') return 'not-authorised';
  if (one.fields !== null && wanted.some((field) => !one.fields!.includes(field))) return 'not-authorised';
  if (wanted.some((field) => one.withheld.includes(field))) return 'not-authorised';
  return one.missing === 'not-collected' ? 'not-collected' : undefined;
}

/** What is shown up to the end of last month is shown up to now: an authorisation is used in the month after it was asked for, too. */
function isShort(shown: LetOut['shown'] | undefined, month: number, reach: number): boolean {
  if (shown === undefined) return false;
  const { from, to } = shown;
  return (from !== null && monthNumber(from) > month - reach) || (to !== null && monthNumber(to) < month - 1);
}

/** As the database gives it where records are read there. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
