import { digitsAt } from './calendar.ts';
import type { FieldOf, Normalised, Normaliser, Notes } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { readNumberText } from './number-text.ts';
import { plainText } from './plain-text.ts';
import { scaledInteger, tooFine, tooLarge } from './scaled-integer.ts';

const shape = { rule: 'integer.shape' } as const;
const range = { rule: 'integer.range' } as const;

/** Digits that surely fit a double. */
const fastDigits = 15;
/** Counting words people write after a number. */
const counters = new Set('人名户件个家次项辆台套笔天日月年岁宗起张份条期批');

/** A whole number within the field's limits. */
export function integerNormaliser(field: Pick<FieldOf<'integer'>, 'min' | 'max'>): Normaliser {
  const { min = -Infinity, max = Infinity } = field;
  return (raw, notes) => {
    const fast = raw.length > 0 && raw.length <= fastDigits ? digitsAt(raw, 0, raw.length) : -1;
    const value = fast >= 0 ? fast : irregular(raw, notes);
    return typeof value === 'number' && (value < min || value > max) ? range : value;
  };
}

function irregular(raw: string, notes: Notes): Normalised {
  const text = plainText(raw, notes);
  if (text === '') return null;
  if (isNullText(text)) {
    notes.counted('null-text');
    return null;
  }
  const number = readNumberText(text, 'number.grouping', notes);
  if (number === undefined || number.before !== '') return shape;
  if (number.after !== '') {
    if (!counters.has(number.after)) return shape;
    notes.counted('number.unit');
  }
  const value = scaledInteger(number.digits, 0);
  if (value === tooFine) return shape;
  if (value === tooLarge) return range;
  return number.negative && value !== 0 ? -value : value;
}
