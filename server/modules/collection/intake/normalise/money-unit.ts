import { currencyWords } from './currency-words.ts';

/** What a unit text says: the power of ten from the unit to the hundredth of the currency, and the currency; null where it says nothing. */
export type MoneyUnit = { readonly places: number | null; readonly currency: string | null };

/** Powers of ten of the multipliers, the longer words first. */
const multipliers: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** Hundredths in a unit of currency. */
export const hundredthPlaces = 2;
/** No unit is longer; and V8 copies slices this short, so that a remembered one does not keep its file's block in memory. */
const maxUnitLength = 12;
const units = new Map<string, MoneyUnit | null>();
/** Units repeat from row to row, so each text is read once; rubbish must not grow the table for ever. */
const maxRememberedUnits = 1000;

/** Reads a half-width unit text such as 万元, (万元人民币), 万美元, 元; undefined if it is none. */
export function readMoneyUnit(text: string): MoneyUnit | undefined {
  if (text.length > maxUnitLength) return undefined;
  let unit = units.get(text);
  if (unit === undefined) {
    unit = parse(text) ?? null;
    if (units.size < maxRememberedUnits) units.set(text, unit);
  }
  return unit ?? undefined;
}

function parse(text: string): MoneyUnit | undefined {
  const word = text
    .toUpperCase()
    .replace(/^单位[::]?/, '')
    .replaceAll(/[()[\]【】\s:]/g, '')
    .replace(/整$/, '')
    .replaceAll('圆', '元');
  const multiplier = multipliers.find(([name]) => word.includes(name));
  const rest = multiplier === undefined ? word : word.replace(multiplier[0], '');
  if (rest === '¥' || rest === '元' || rest === '元¥' || rest === '¥元')
    return { places: (multiplier?.[1] ?? 0) + hundredthPlaces, currency: rest === '元' ? null : 'CNY' };
  if (rest === '') return { places: multiplier === undefined ? null : multiplier[1] + hundredthPlaces, currency: null };
  const currency = currencyWords.get(rest);
  if (currency === undefined) return undefined;
  if (multiplier !== undefined) return { places: multiplier[1] + hundredthPlaces, currency };
  // 500人民币 does not say whether yuan or the field's unit is meant; 500元人民币 and 500美元 do.
  return { places: currency === 'CNY' && !rest.includes('元') ? null : hundredthPlaces, currency };
}
