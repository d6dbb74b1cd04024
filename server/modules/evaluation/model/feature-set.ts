import type { CardValue } from '../../../../scoring/index.ts';
import { isCodeList, makeDictionary, type Dictionary } from '../../../../expression/index.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { compileIndicator, type CompiledIndicator, type ItemGap } from './compile-indicator.ts';
import { dayAfter } from './day.ts';
import type { EvaluatedRecord, RecordsByItem } from './evaluated-record.ts';
import type { IndicatorDefinition } from './indicator.ts';
import { slotsOf, type ItemSlots } from './item-slots.ts';
import type { Reading } from './reading.ts';

/** All indicators, made to run together. */
export type FeatureSet = {
  readonly indicators: readonly CompiledIndicator[];
  readonly slots: ItemSlots;
  /** What rules of a model may name. */
  readonly dictionary: Dictionary;
};

export type Features = {
  readonly values: Readonly<Record<string, CardValue>>;
  /** The first later day on which a value may differ although nothing is added, '' where there is none. */
  readonly changesOn: string;
};

/** Throws where a definition is unfit. */
export function featureSetOf(
  definitions: readonly IndicatorDefinition[],
  findItem: (name: string) => ItemDefinition | undefined,
): FeatureSet {
  const slots = slotsOf(definitions, findItem);
  const indicators = definitions.map((definition) => compileIndicator(definition, slots));
  const dictionary = makeDictionary(
    indicators.map(({ definition: { code, title, unit }, type }) => ({
      code,
      ...title,
      type,
      ...(isCodeList(type) ? {} : { unit }),
    })),
  );
  return { indicators, slots, dictionary };
}

/** The values of a subject on a day. Its records are those believed and usable on that day, but for what ends by time alone. */
export function featuresOf({ indicators }: FeatureSet, records: RecordsByItem, gapOf: ItemGap, day: string): Features {
  const values: Record<string, CardValue> = {};
  const usable = new Map([...records].map(([no, some]) => [no, publishedOn(some, day)]));
  let changesOn = '';
  // From the day after the last day of its publication a record is as if it were not there.
  for (const some of usable.values())
    for (const { endsOn } of some) if (endsOn !== '') changesOn = sooner(changesOn, dayAfter(endsOn));
  const reading: Reading = { day, changesOn: '', seen: false, newestMonth: -1, used: undefined };
  for (const indicator of indicators) {
    Object.assign(reading, { seen: false, newestMonth: -1 });
    values[indicator.definition.code] = indicator.valueOf(usable, gapOf, reading);
  }
  return { values, changesOn: sooner(changesOn, reading.changesOn) };
}

/** Which records made up the value of one indicator. */
export function recordsBehind(
  indicator: CompiledIndicator,
  records: RecordsByItem,
  gapOf: ItemGap,
  day: string,
): readonly EvaluatedRecord[] {
  const used: EvaluatedRecord[] = [];
  const usable = new Map([...records].map(([no, some]) => [no, publishedOn(some, day)]));
  indicator.valueOf(usable, gapOf, { day, changesOn: '', seen: false, newestMonth: -1, used });
  return [...new Set(used)];
}

function publishedOn(records: readonly EvaluatedRecord[], day: string): readonly EvaluatedRecord[] {
  return records.some(({ endsOn }) => endsOn !== '' && endsOn < day)
    ? records.filter(({ endsOn }) => endsOn === '' || endsOn >= day)
    : records;
}

const sooner = (one: string, other: string): string => (one === '' || (other !== '' && other < one) ? other : one);
