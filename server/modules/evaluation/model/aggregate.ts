import { daysBetween, addDays } from '../../../kernel/pure/china-day.ts';
import { addMonthsToDay, monthsBetween } from './day.ts';
import type { EvaluatedRecord } from './evaluated-record.ts';
import type { Aggregate } from './indicator.ts';
import { monthlyOf } from './monthly.ts';
import { noteChange, type Reading } from './reading.ts';
import { testOf, type SlotOf } from './selected.ts';

/** A number, a code, or '' and NaN where there is none. */
export type Aggregated = number | string;

/** Computes one aggregate over the records of its item. `isNumber` says whether the field it takes is a number or a code. */
export function aggregateOf(
  aggregate: Aggregate,
  slotOf: SlotOf,
  isNumber: (field: string) => boolean,
): (records: readonly EvaluatedRecord[], reading: Reading) => Aggregated {
  if (aggregate.kind === 'months') return monthlyOf(aggregate, slotOf);
  const test = testOf(aggregate, slotOf);
  const selected = (records: readonly EvaluatedRecord[], reading: Reading): readonly EvaluatedRecord[] => {
    const some = records.filter((record) => test(record, reading));
    if (some.length > 0) reading.seen = true;
    reading.used?.push(...some);
    return some;
  };
  if (aggregate.kind === 'count') return (records, reading) => selected(records, reading).length;
  const slot = slotOf(aggregate.field);
  if (aggregate.kind === 'latest') {
    const by = slotOf(aggregate.by);
    const read = isNumber(aggregate.field) ? numberOf : (text: string) => text;
    return (records, reading) => read(latestOf(selected(records, reading), by)?.values[slot] ?? '');
  }
  const reduce = reducers[aggregate.kind];
  return (records, reading) => reduce(selected(records, reading), slot, reading);
}

type Reduce = (records: readonly EvaluatedRecord[], slot: number, reading: Reading) => number;

const reducers: Readonly<Record<'sum' | 'distinct' | 'days-since' | 'months-since', Reduce>> = {
  sum: (records, slot) => records.reduce((all, { values }) => all + Number(values[slot]), 0),
  distinct: (records, slot) => new Set(records.map(({ values }) => values[slot])).size,
  'days-since': (records, slot, reading) => daysSince(earliestOf(records, slot), reading),
  'months-since': (records, slot, reading) => monthsSince(earliestOf(records, slot), reading),
};

const numberOf = (text: string) => (text === '' ? Number.NaN : Number(text));

/** Of equals the first in the order of keys, so that the answer does not depend on the order of arrival. */
function latestOf(records: readonly EvaluatedRecord[], by: number): EvaluatedRecord | undefined {
  return records.reduce<EvaluatedRecord | undefined>(
    (best, one) => (best === undefined || one.values[by]! > best.values[by]! ? one : best),
    undefined,
  );
}

function earliestOf(records: readonly EvaluatedRecord[], slot: number): string {
  return records.reduce(
    (first, { values }) => (values[slot] !== '' && (first === '' || values[slot]! < first) ? values[slot]! : first),
    '',
  );
}

function daysSince(day: string, reading: Reading): number {
  if (day === '') return Number.NaN;
  noteChange(reading, addDays(reading.day, 1));
  return daysBetween(day, reading.day);
}

function monthsSince(day: string, reading: Reading): number {
  if (day === '') return Number.NaN;
  const months = monthsBetween(day, reading.day);
  noteChange(reading, addMonthsToDay(day, months + 1));
  return months;
}
