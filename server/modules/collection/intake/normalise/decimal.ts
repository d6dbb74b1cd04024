import type { FieldOf, Normalised, Normaliser, Notes } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { readNumberText, shiftPoint, withoutSpreadsheetNoise } from './number-text.ts';
import { plainText } from './plain-text.ts';
import { isPlainNumber, scaledInteger, tooFine, tooLarge } from './scaled-integer.ts';

const shape = { rule: 'decimal.shape' } as const;
const scaleExceeded = { rule: 'decimal.scale' } as const;
const range = { rule: 'decimal.range' } as const;

/** `headerPlaces` is the power of ten a header's unit adds, as in 万千瓦时 for a field in 千瓦时. */
export type DecimalOptions = { readonly headerPlaces: number };

/** A number with at most `scale` decimals within the field's limits; more decimals are refused, not rounded. */
export function decimalNormaliser(field: Omit<FieldOf<'decimal'>, 'kind' | 'title'>, options: DecimalOptions): Normaliser {
  const { scale, min = -Infinity, max = Infinity } = field;
  const { headerPlaces } = options;
  const units = new Set([field.unit?.zh, field.unit?.en].filter((unit) => unit !== undefined));
  const exact = (digits: string, negative: boolean, notes: Notes): Normalised => {
    const value = decimalValue(digits, scale, notes);
    if (typeof value !== 'number') return value;
    const signed = negative && value !== 0 ? -value : value;
    return signed < min || signed > max ? range : signed;
  };
  return (raw, notes) => {
    if (headerPlaces === 0 && isPlainNumber(raw)) return exact(raw, false, notes);
    const number = irregular(raw, units, notes);
    if (number === null || 'rule' in number) return number;
    return exact(headerPlaces === 0 ? number.digits : shiftPoint(number.digits, headerPlaces), number.negative, notes);
  };
}

/** The digits as a number, once their exact value is known to fit the scale and the digits a double holds. */
function decimalValue(digits: string, scale: number, notes: Notes): Normalised {
  let text = digits;
  let scaled = scaledInteger(text, scale);
  if (scaled === tooFine) {
    const rounded = withoutSpreadsheetNoise(text);
    if (rounded === undefined) return scaleExceeded;
    text = rounded;
    scaled = scaledInteger(text, scale);
    if (scaled === tooFine) return scaleExceeded;
    notes.counted('number.spreadsheet-noise');
  }
  return scaled === tooLarge ? range : Number(text);
}

type Digits = { readonly digits: string; readonly negative: boolean };

function irregular(raw: string, units: ReadonlySet<string>, notes: Notes): Digits | typeof shape | null {
  const text = plainText(raw, notes);
  if (text === '') return null;
  if (isNullText(text)) {
    notes.counted('null-text');
    return null;
  }
  const number = readNumberText(text, 'number.grouping', notes);
  if (number === undefined || number.before !== '') return shape;
  if (number.after === '') return number;
  if (units.has(number.after)) {
    notes.counted('number.unit');
    return number;
  }
  if (number.after !== '%') return shape;
  // A field in per cent keeps the figure; one without a unit is a ratio; in any other unit a per cent sign is a mistake.
  if (units.size > 0) return [...units].some(meansPercent) ? counted(number, notes) : shape;
  return counted({ digits: shiftPoint(number.digits, -2), negative: number.negative }, notes);
}

const meansPercent = (unit: string) => /^(?:%|百分之|百分比|per ?cent|percent|percentage)$/i.test(unit);

function counted(number: Digits, notes: Notes): Digits {
  notes.counted('percent');
  return number;
}
