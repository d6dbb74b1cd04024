import type { NormalisationRuleName } from '../normalisation-rule.ts';
import type { Notes } from './normaliser.ts';

/** A number found in a text: plain digits with at most one point, and the words around them. */
export type NumberText = { readonly negative: boolean; readonly digits: string; readonly before: string; readonly after: string };

/** Longer texts are sentences. */
const maxNumberTextLength = 100;
const maxExponent = 30;

const pattern = /^([^\d.+\-−()]*)([+\-−]?)\s*(\d[\d,]*(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?([^\d].*)?$/s;
const accounting = /^\(([\d,]+(?:\.\d+)?)\)$/;
const grouped = /^(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)(?:\.|$)/;

/** Finds the one number of a plain text; undefined where there is none, or more than one, or its commas do not group digits. */
export function readNumberText(text: string, groupingRule: NormalisationRuleName, notes: Notes): NumberText | undefined {
  if (text.length > maxNumberTextLength) return undefined;
  const inBrackets = accounting.exec(text);
  const parts = pattern.exec(inBrackets === null ? text : `-${inBrackets[1]}`);
  if (parts === null) return undefined;
  let digits = parts[3]!;
  if (digits.includes(',')) {
    if (!grouped.test(digits)) return undefined;
    digits = digits.replaceAll(',', '');
    notes.counted(groupingRule);
  }
  if (parts[4] !== undefined) {
    const exponent = Number(parts[4]);
    if (Math.abs(exponent) > maxExponent) return undefined;
    digits = shiftPoint(digits, exponent);
    notes.counted('number.exponent');
  }
  if (parts[2] === '+') notes.counted('number.plus');
  return { negative: parts[2] === '-' || parts[2] === '−', digits, before: parts[1]!.trim(), after: (parts[5] ?? '').trim() };
}

/** Whether the commas of a text's first number do not group its digits, so that nobody can tell which number is meant: 1,9630000. */
export function isGroupedIrregularly(text: string): boolean {
  const run = /\d[\d,]*/.exec(text)?.[0];
  return run !== undefined && run.includes(',') && !grouped.test(run);
}

/** Digits with their point moved `places` to the right (to the left when negative); exact, since it moves text. */
export function shiftPoint(digits: string, places: number): string {
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  const fraction = point < 0 ? '' : digits.slice(point + 1);
  if (places >= 0) {
    const padded = fraction.padEnd(places, '0');
    return `${whole}${padded.slice(0, places)}.${padded.slice(places)}`;
  }
  const padded = whole.padStart(-places, '0');
  const cut = padded.length + places;
  return `${padded.slice(0, cut)}.${padded.slice(cut)}${fraction}`;
}

/** Spreadsheets compute with doubles and write up to 17 digits, of which they themselves show 15. */
const spreadsheetDigits = 15;

/** The digits rounded half up to 15 significant ones; undefined when there are not more of them. */
export function withoutSpreadsheetNoise(digits: string): string | undefined {
  const point = digits.indexOf('.');
  if (point < 0) return undefined;
  const all = digits.slice(0, point) + digits.slice(point + 1);
  const significant = all.replace(/^0+/, '');
  const surplus = significant.length - spreadsheetDigits;
  if (surplus <= 0 || surplus > digits.length - point - 1) return undefined;
  const kept = BigInt(significant.slice(0, spreadsheetDigits)) + (significant.charAt(spreadsheetDigits) >= '5' ? 1n : 0n);
  return shiftPoint(String(kept), surplus - (digits.length - point - 1));
}
