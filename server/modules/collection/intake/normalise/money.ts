import { hundredthPlaces, readMoneyUnit, type MoneyUnit } from './money-unit.ts';
import type { FieldOf, Normalised, Normaliser, Notes } from './normaliser.ts';
import { isNullText } from './null-text.ts';
import { isGroupedIrregularly, readNumberText, withoutSpreadsheetNoise } from './number-text.ts';
import { plainText } from './plain-text.ts';
import { isPlainNumber, scaledInteger, tooFine, tooLarge } from './scaled-integer.ts';

const shape = { rule: 'money.shape' } as const;
const fraction = { rule: 'money.fraction' } as const;
const negative = { rule: 'money.negative' } as const;
const range = { rule: 'money.range' } as const;
const wrongCurrency = { rule: 'money.currency' } as const;

/** `headerUnit` is the one in the column's header; it goes before the field's. `foreign` says that the item has a place for a currency. */
export type MoneyOptions = { readonly headerUnit: MoneyUnit | null; readonly foreign: boolean };

/**
 * An amount in whole fen (hundredths of another currency where the item has a place for its code). Exact: the digits are
 * shifted as whole numbers and never rounded, except for the noise of a spreadsheet's floating point.
 */
export function moneyNormaliser(
  field: Pick<FieldOf<'money'>, 'unit' | 'signed' | 'required'>,
  options: MoneyOptions,
): Normaliser {
  const { headerUnit, foreign } = options;
  const fieldPlaces = hundredthPlaces + (field.unit === 'wan-yuan' ? 4 : 0);
  const places = headerUnit?.places ?? fieldPlaces;
  const currency = headerUnit?.currency ?? null;
  const byHeader = places !== fieldPlaces;
  if (currency !== null && currency !== 'CNY' && !foreign) return () => wrongCurrency;
  const settings: Settings = {
    signed: field.signed === true,
    required: field.required === true,
    places,
    currency,
    foreign,
    byHeader,
  };
  return (raw, notes) => {
    if (!isPlainNumber(raw)) return irregular(raw, settings, notes);
    if (byHeader) notes.counted('money.header-unit');
    if (currency !== null && foreign) notes.currency(currency);
    return amount(raw, places, false, notes);
  };
}

type Settings = {
  readonly signed: boolean;
  readonly required: boolean;
  readonly places: number;
  readonly currency: string | null;
  readonly foreign: boolean;
  readonly byHeader: boolean;
};

function amount(digits: string, places: number, isNegative: boolean, notes: Notes): Normalised {
  let fen = scaledInteger(digits, places);
  if (fen === tooFine) {
    const rounded = withoutSpreadsheetNoise(digits);
    if (rounded === undefined) return fraction;
    fen = scaledInteger(rounded, places);
    if (fen === tooFine) return fraction;
    notes.counted('number.spreadsheet-noise');
  }
  if (fen === tooLarge) return range;
  return isNegative && fen !== 0 ? -fen : fen;
}

function irregular(raw: string, settings: Settings, notes: Notes): Normalised {
  const text = plainText(raw, notes);
  if (text === '') return null;
  if (isNullText(text)) {
    notes.counted('null-text');
    return null;
  }
  const number = readNumberText(text, 'money.grouping', notes);
  if (number === undefined) return withoutNumber(text, settings, notes);
  const words = number.before + number.after;
  const unit = words === '' ? noUnit : readMoneyUnit(words);
  if (unit === undefined) return shape;
  const currency = unit.currency ?? settings.currency;
  if (currency !== null && currency !== 'CNY' && !settings.foreign) return wrongCurrency;
  if (number.negative && !settings.signed) return negative;
  if (unit.places !== null) notes.counted('money.unit');
  else if (settings.byHeader) notes.counted('money.header-unit');
  if (currency !== null && settings.foreign) notes.currency(currency);
  return amount(number.digits, unit.places ?? settings.places, number.negative, notes);
}

/**
 * Columns that slipped in a badly quoted row bring names into an amount, and a lost point leaves commas that group
 * nothing. Neither says an amount, and where none is required the rest of the row is still worth taking.
 */
function withoutNumber(text: string, settings: Settings, notes: Notes): Normalised {
  if (settings.required || (/\d/.test(text) && !isGroupedIrregularly(text))) return shape;
  notes.warned('money.unreadable');
  return null;
}

const noUnit: MoneyUnit = { places: null, currency: null };
