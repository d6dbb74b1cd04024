import { rowOf, type Row, type Value } from '../../../expression/index.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { presentMoment, readFeatures, type Special } from '../evaluation/index.ts';
import { clauseDictionary } from './indicator-items.ts';

/** What is known of an enterprise, as clauses read it, and why what is not known is not. */
export type KnownRow = { readonly row: Row; readonly asOf: string; readonly whyUnknown: ReadonlyMap<string, Special> };

type Figure = number | string | null | { readonly special: string };

/** The indicators of an enterprise as of now, read by its own right or the platform's. */
export async function readRow(tx: Tx, subjectId: string, now: Date): Promise<KnownRow> {
  const asOf = await presentMoment(tx, now);
  const [known] = [...(await readFeatures(tx, [subjectId], asOf))];
  return { asOf, ...rowOfFigures(known?.features.values ?? {}) };
}

/** What is known, by indicator. */
export const figuresOf = (figures: Readonly<Record<string, Figure>>): Readonly<Record<string, number | string>> =>
  Object.fromEntries(
    Object.entries(figures).filter((one): one is [string, number | string] => one[1] !== null && typeof one[1] !== 'object'),
  );

/** Indicators as clauses read them. */
export function rowOfFigures(figures: Readonly<Record<string, Figure>>): Pick<KnownRow, 'row' | 'whyUnknown'> {
  const values: Record<string, Value> = {};
  const whyUnknown = new Map<string, Special>();
  for (const [code, value] of Object.entries(figures)) {
    if (typeof value !== 'object' || value === null) values[code] = value;
    else whyUnknown.set(code, value.special as Special);
  }
  return { row: rowOf(clauseDictionary, values), whyUnknown };
}
