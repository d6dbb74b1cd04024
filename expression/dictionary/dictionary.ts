import { limits } from '../limits.ts';
import { isIdentifier } from './identifier.ts';
import { isCodeList, type CodeList, type Indicator } from './indicator.ts';

/** The names an expression may use. The place of an indicator in the list is its slot in rows and columns. */
export type Dictionary = {
  readonly indicators: readonly Indicator[];
  /** By code or Chinese name, in any Unicode form. */
  readonly find: (name: string) => Entry | undefined;
};

export type Entry = { readonly indicator: Indicator; readonly slot: number };

/** What makes a list of indicators unusable; all of it at once. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** PostgreSQL cuts longer names off. */
const MAX_COLUMN_BYTES = 63;
const CODE = /^[\p{L}\p{N}_.:+*/()-]{1,64}$/u;

/** Throws `DictionaryError` when a name is no identifier or stands twice, a range is not within ±1e15, or a code list is unfit. */
export function makeDictionary(indicators: readonly Indicator[]): Dictionary {
  const byName = new Map<string, Entry>();
  const lists = new Map<string, CodeList>();
  const problems: string[] = [];
  indicators.forEach((indicator, slot) => {
    problems.push(...problemsOf(indicator).map((problem) => `${indicator.code}: ${problem}`));
    problems.push(...listProblems(indicator, lists));
    for (const name of namesOf(indicator)) {
      if (byName.has(name)) problems.push(`${indicator.code}: the name ${name} is taken by ${byName.get(name)!.indicator.code}`);
      byName.set(name, { indicator, slot });
    }
  });
  if (problems.length > 0) throw new DictionaryError(problems);
  return { indicators, find: (name) => byName.get(name.normalize('NFC')) };
}

/** As what an indicator may be written: its code, and its Chinese title where that is an identifier. */
export function namesOf({ code, zh }: Indicator): string[] {
  const title = zh.normalize('NFC');
  return [...new Set([code.normalize('NFC'), ...(isIdentifier(title) ? [title] : [])])];
}

/** Within this a number is known. */
export const rangeOf = ({ range }: Indicator) => range ?? { min: -limits.greatest, max: limits.greatest };

function problemsOf(indicator: Indicator): string[] {
  const { min, max } = rangeOf(indicator);
  const column = indicator.column ?? indicator.code;
  return [
    ...(isIdentifier(indicator.code) ? [] : ['the code is not an identifier']),
    ...(min <= max && min >= -limits.greatest && max <= limits.greatest ? [] : ['the range is not within ±1e15']),
    ...(indicator.range === undefined || indicator.type === 'number' ? [] : ['only numbers have a range']),
    ...(byteLength(column) <= MAX_COLUMN_BYTES && !column.includes('\0') ? [] : ['the column has more than 63 bytes']),
  ];
}

function listProblems({ code, type }: Indicator, lists: Map<string, CodeList>): string[] {
  if (!isCodeList(type)) return [];
  const before = lists.get(type.name);
  lists.set(type.name, type);
  const values = type.codes.map((one) => one.code);
  return [
    ...(before === undefined || before === type ? [] : [`${code}: there are two lists named ${type.name}`]),
    ...(values.length > 0 && new Set(values).size === values.length ? [] : [`${code}: codes are missing or stand twice`]),
    ...values
      .filter((value) => !CODE.test(value))
      .map((value) => `${code}: the code ${JSON.stringify(value)} has a forbidden character`),
  ];
}

function byteLength(text: string): number {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/%[0-9A-F]{2}/g, '_').length;
}
