import { addMonthsToDay } from './day.ts';
import type { EvaluatedRecord } from './evaluated-record.ts';
import type { Selection } from './indicator.ts';
import { noteChange, type Reading } from './reading.ts';

export type Test = (record: EvaluatedRecord, reading: Reading) => boolean;

/** Where a field stands among the values of a record. */
export type SlotOf = (field: string) => number;

/** The condition of a selection. It notes when time alone would change its answer. */
export function testOf(selection: Selection, slotOf: SlotOf): Test {
  const tests = [...valueTests(selection, slotOf), ...timeTests(selection, slotOf)];
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  return (record, reading) => tests.every((test) => test(record, reading));
}

function valueTests({ where = {}, unless = {}, positive, absent }: Selection, slotOf: SlotOf): Test[] {
  const tests: Test[] = [];
  for (const [field, values] of Object.entries(where)) {
    const slot = slotOf(field);
    tests.push((record) => values.includes(record.values[slot]!));
  }
  for (const [field, values] of Object.entries(unless)) {
    const slot = slotOf(field);
    tests.push((record) => !values.includes(record.values[slot]!));
  }
  if (positive !== undefined) {
    const slot = slotOf(positive);
    tests.push((record) => Number(record.values[slot]) > 0);
  }
  if (absent !== undefined) {
    const slot = slotOf(absent);
    tests.push((record) => record.values[slot] === '');
  }
  return tests;
}

function timeTests({ past, open }: Selection, slotOf: SlotOf): Test[] {
  const tests: Test[] = [];
  if (past) {
    const [slot, months] = [slotOf(past.on), past.months];
    tests.push((record, reading) => isPast(reading, record.values[slot]!, months));
  }
  if (open) {
    const [from, to] = [slotOf(open.from), slotOf(open.to)];
    tests.push((record, reading) => isOpen(reading, record.values[from]!, record.values[to]!));
  }
  return tests;
}

function isPast(reading: Reading, on: string, months: number): boolean {
  if (on === '') return false;
  const leaves = addMonthsToDay(on, months);
  noteChange(reading, on > reading.day ? on : leaves);
  return on <= reading.day && leaves > reading.day;
}

function isOpen(reading: Reading, from: string, to: string): boolean {
  noteChange(reading, from > reading.day ? from : to);
  return from <= reading.day && (to === '' || to > reading.day);
}
