import type { NumberStyle } from './cell-styles.ts';

const SIGNIFICANT_DIGITS = 15;
const DAY_SECONDS = 86_400;
/** 9999-12-31, the last day a spreadsheet knows. */
const LAST_DAY = 2_958_465;
const DAYS_BEFORE_1904 = 1462;
/** Day 60 of the 1900 system is a 29 February 1900 that never was; the days before it are off by one. */
const FALSE_LEAP_DAY = 60;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Writes the number of a cell as a text a clerk would recognise: never with an exponent, to the 15 digits a spreadsheet shows
 * (whole numbers with all the digits the file has), percentages as `12.5%`, dates as `2024-05-01` or `2024-05-01T08:30:00`, times of day as
 * `08:30:00`, durations as `36:00:00`, and codes with the leading zeros their format shows.
 */
export function numberText(value: string, style: NumberStyle, date1904: boolean): string {
  if (style.kind === 'general') return plainNumber(value);
  const number = Number(value);
  if (!Number.isFinite(number) || value.trim() === '') return value;
  if (style.kind === 'percent') return `${decimalText(Number((number * 100).toPrecision(SIGNIFICANT_DIGITS)))}%`;
  if (style.kind === 'date') return dateText(number, date1904) ?? plainNumber(value);
  if (style.kind === 'duration') return number < 0 ? plainNumber(value) : clock(Math.round(number * DAY_SECONDS));
  return /^\d+$/.test(value) ? value.padStart(style.digits, '0') : plainNumber(value);
}

function plainNumber(value: string): string {
  if (/^-?\d+$/.test(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) && value.trim() !== '' ? decimalText(number) : value;
}

/** 1.5e-7 as 0.00000015, 1e21 as a one with 21 zeros, 1234.5600000000001 as 1234.56. */
function decimalText(number: number): string {
  const [mantissa, exponent] = Math.abs(number)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e') as [string, string];
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const point = Number(exponent) + 1;
  if (digits === '') return '0';
  const sign = number < 0 ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function dateText(serial: number, date1904: boolean): string | undefined {
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * DAY_SECONDS);
  if (seconds === DAY_SECONDS) {
    day += 1;
    seconds = 0;
  }
  if (serial < 0 || day > LAST_DAY) return undefined;
  if (day === 0 && !date1904) return clock(seconds);
  const shown = isoDay(date1904 ? day + DAYS_BEFORE_1904 : day);
  return seconds === 0 ? shown : `${shown}T${clock(seconds)}`;
}

function isoDay(day: number): string {
  if (day === FALSE_LEAP_DAY) return '1900-02-29';
  const shifted = day < FALSE_LEAP_DAY ? day + 1 : day;
  return new Date(EPOCH + shifted * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
