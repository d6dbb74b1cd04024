import {
  isCodeList,
  makeDictionary,
  readExpression,
  TRUE,
  truthClosure,
  valueClosure,
  type CodeList,
  type Dictionary,
  type Expression,
  type ValueType,
} from '../../../../expression/index.ts';
import type { CardValue } from '../../../../scoring/index.ts';
import { addDays } from '../../../kernel/pure/china-day.ts';
import { aggregateOf } from './aggregate.ts';
import type { RecordsByItem } from './evaluated-record.ts';
import type { Aggregate, IndicatorDefinition } from './indicator.ts';
import type { ItemSlots } from './item-slots.ts';
import { isFresh } from './monthly.ts';
import { reachOf } from './reach.ts';
import type { Reading } from './reading.ts';
import type { Special } from './special.ts';

/**
 * Why an item tells nothing of a subject to whoever looks back on so many months of it: not collected where it is, not authorised for this use.
 * Undefined where it may be read.
 */
export type ItemGap = (itemNo: number, reach: number) => Extract<Special, 'not-collected' | 'not-authorised'> | undefined;

export type CompiledIndicator = {
  readonly definition: IndicatorDefinition;
  readonly type: ValueType;
  /** Numbers of the items it reads. */
  readonly itemNos: readonly number[];
  readonly valueOf: (records: RecordsByItem, gapOf: ItemGap, reading: Reading) => CardValue;
};

/** How a card parts an indicator: by cuts or by groups. */
export const kindOf = ({ type }: Pick<CompiledIndicator, 'type'>): 'number' | 'category' =>
  isCodeList(type) ? 'category' : 'number';

/** A defect of a definition: it names a field that is not there, or its expressions cannot be read. */
class IndicatorError extends Error {
  override readonly name = 'IndicatorError';
}

/** Makes an indicator runnable. @throws IndicatorError */
export function compileIndicator(definition: IndicatorDefinition, slots: ItemSlots): CompiledIndicator {
  const aggregates = Object.entries(definition.aggregates).map(([name, aggregate]) => ({ name, ...compiled(aggregate, slots) }));
  const dictionary = makeDictionary(aggregates.map(({ name, type }) => ({ code: name, zh: name, en: name, type })));
  const expression = read(definition, definition.value, dictionary);
  const value = valueClosure(expression);
  const guard = definition.guard === undefined ? undefined : truthClosure(read(definition, definition.guard, dictionary, 'bool'));
  const itemNos = [...new Set(aggregates.map(({ itemNo }) => itemNo))];
  const reaches = itemNos.map((no) => Math.max(...aggregates.filter(({ itemNo }) => itemNo === no).map(({ reach }) => reach)));
  const row = new Float64Array(aggregates.length);
  const decode = decoderOf(expression.root.type);
  return {
    definition,
    type: expression.root.type,
    itemNos,
    valueOf: (records, gapOf, reading) => {
      const gap = gapAmong(itemNos, reaches, gapOf);
      if (gap !== undefined) return { special: gap };
      aggregates.forEach(({ itemNo, figure }, at) => (row[at] = figure(records.get(itemNo) ?? [], reading)));
      const none: Special = reading.seen ? 'unusable' : 'none-on-record';
      if (!isFresh(reading, definition.freshDays ?? NEVER_STALE, addDays)) return { special: 'unusable' };
      if (guard !== undefined && guard(row) !== TRUE) return { special: none };
      const result = value(row);
      return Number.isNaN(result) ? { special: none } : decode(result);
    },
  };
}

const NEVER_STALE = 36_500;

/** What is not authorised goes first: it is what the enterprise itself could change. */
function gapAmong(itemNos: readonly number[], reaches: readonly number[], gapOf: ItemGap): Special | undefined {
  const gaps = itemNos.map((no, at) => gapOf(no, reaches[at]!));
  return gaps.find((gap) => gap === 'not-authorised') ?? gaps.find((gap) => gap !== undefined);
}

function compiled(aggregate: Aggregate, slots: ItemSlots) {
  const item = slots.require(aggregate.item);
  const type = typeOf(aggregate, slots);
  const run = aggregateOf(
    aggregate,
    (field) => item.slotOf(field),
    () => type === 'number',
  );
  const figure: (...given: Parameters<typeof run>) => number = isCodeList(type)
    ? (records, reading) => placeOf(type, run(records, reading))
    : (records, reading) => Number(run(records, reading));
  return { itemNo: item.no, type, figure, reach: reachOf(aggregate) };
}

function typeOf(aggregate: Aggregate, slots: ItemSlots): ValueType {
  if (aggregate.kind !== 'latest') return 'number';
  const field = slots.require(aggregate.item).fieldOf(aggregate.field);
  if (field.kind !== 'choice') return 'number';
  const codes = Object.entries(field.values).map(([code, title]) => ({ code, zh: title.zh, en: title.en }));
  return { name: `${aggregate.item}.${aggregate.field}`, codes };
}

const placeOf = ({ codes }: CodeList, code: number | string): number => {
  const place = codes.findIndex((one) => one.code === code);
  return place < 0 ? Number.NaN : place;
};

function decoderOf(type: ValueType): (result: number) => CardValue {
  return isCodeList(type) ? (result) => type.codes[result]!.code : (result) => result;
}

function read({ code }: IndicatorDefinition, source: string, dictionary: Dictionary, wanted?: ValueType): Expression {
  const reading = readExpression(source, dictionary, wanted);
  if (reading.outcome === 'valid') return reading.expression;
  throw new IndicatorError(`${code}: ${reading.faults.map(({ message }) => message.en).join('; ')}`);
}
