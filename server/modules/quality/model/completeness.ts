import type { ItemDefinition } from '../../catalogue/index.ts';
import { percentText } from './percent-text.ts';
import type { QualityCounts } from './quality-counts.ts';
import { measure, nothingToMeasure, type Measure } from './quality-score.ts';

/** What the required fields of a record count for together, and the optional ones; a group without fields leaves it all to the other. */
const REQUIRED_WEIGHT = 0.8;
const OPTIONAL_WEIGHT = 0.2;

/** How the fields of a delivery were filled. */
export type Filling = {
  /** Records whose fields were counted: withdrawals have none. */
  readonly records: number;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** What one optional field counts for in a record. */
  readonly optionalWeight: number;
};

export function fillingOf(item: Pick<ItemDefinition, 'fields' | 'key'>, counts: QualityCounts): Filling {
  const names = Object.keys(item.fields);
  const required = names.filter((name) => item.fields[name]?.required === true || item.key.includes(name));
  const optional = names.filter((name) => !required.includes(name));
  // A required field has a value in every record that was taken, so the fullest field tells how many there were.
  const records = names.reduce((most, name) => Math.max(most, counts.filled[name] ?? 0), 0);
  const together = required.length === 0 ? 1 : OPTIONAL_WEIGHT;
  return { records, required, optional, optionalWeight: optional.length === 0 ? 0 : together / optional.length };
}

/** The weighted share of fields that are filled; a row refused because something was missing counts as a record with nothing in it. */
export function measureCompleteness(filling: Filling, counts: QualityCounts, refused: number): Measure {
  const { records, required, optional } = filling;
  if (records + refused === 0) return { score: null, of: 0, faults: 0, basis: nothingToMeasure };
  const requiredShare = filledShare(required, counts, records);
  const optionalShare = filledShare(optional, counts, records);
  return measure(refused + records * (1 - weigh(requiredShare, optionalShare)), records + refused, {
    zh: `${records} 条记录，必填项填写 ${words(requiredShare, '无')}，选填项填写 ${words(optionalShare, '无')}；${refused} 行因缺项被退回`,
    en: `${records} records: required fields ${words(requiredShare, 'none')} filled, optional fields ${words(optionalShare, 'none')} filled; ${refused} rows refused for missing values`,
  });
}

function filledShare(names: readonly string[], counts: QualityCounts, records: number): number | null {
  if (names.length === 0 || records === 0) return null;
  return names.reduce((sum, name) => sum + (counts.filled[name] ?? 0), 0) / (names.length * records);
}

function weigh(required: number | null, optional: number | null): number {
  if (required === null || optional === null) return required ?? optional ?? 0;
  return REQUIRED_WEIGHT * required + OPTIONAL_WEIGHT * optional;
}

const words = (share: number | null, none: string) => (share === null ? none : percentText(share));
