import { dayNumber, dayText } from '../dictionary/day-number.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { isCodeList, type ValueType } from '../dictionary/indicator.ts';

/** A value as people and JSON have it: dates as YYYY-MM-DD, codes as themselves, null where it is unknown. */
export type Value = number | boolean | string | null;

/**
 * One number for each slot of the dictionary: a code as its place in the list, a date as its day since 1970, false and true as 0 and 1, NaN
 * where it is unknown. What is outside the type or range of its indicator counts as unknown wherever it is read.
 */
export type Row = Float64Array;

/** By code; what is missing is unknown. */
export function rowOf(dictionary: Dictionary, values: Readonly<Record<string, Value | undefined>>): Row {
  return Float64Array.from(dictionary.indicators, ({ code, type }) => encode(type, values[code]));
}

/** NaN for what is unknown or not of the type. */
export function encode(type: ValueType, value: Value | undefined): number {
  if (isCodeList(type))
    return typeof value === 'string' ? placeIn(type.codes.findIndex(({ code }) => code === value)) : Number.NaN;
  if (type === 'bool') return typeof value === 'boolean' ? Number(value) : Number.NaN;
  if (type === 'date') return typeof value === 'string' ? (dayNumber(value) ?? Number.NaN) : Number.NaN;
  return typeof value === 'number' ? value : Number.NaN;
}

const placeIn = (index: number) => (index < 0 ? Number.NaN : index);

export function decode(type: ValueType, value: number): Value {
  if (Number.isNaN(value)) return null;
  if (isCodeList(type)) return type.codes[value]!.code;
  if (type === 'bool') return value === 1;
  return type === 'date' ? dayText(value) : value;
}
