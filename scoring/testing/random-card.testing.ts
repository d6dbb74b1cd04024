import type { CardInput, CardValue, Card, Characteristic } from '../card/card.ts';
import { FORMAT } from '../card/card.ts';
import type { DataColumn, DataTable } from '../data/table.ts';

const LETTERS = ['甲', '乙', '丙', '丁', 'E', "F'f", 'G<&>"'];
const THEMES = ['tax', 'court', 'power', 'staff', 'owners', 'loans'];

/** A card of any shape a card may have. */
export function randomCard(next: () => number): Omit<Card, 'golden'> {
  const below = (end: number) => Math.floor(next() * end);
  const specials = ['S1', 'S2', 'S3'].slice(0, below(4));
  return {
    format: FORMAT,
    title: { zh: '随机', en: 'random' },
    origin: 'expert',
    features: 'random-1',
    specials,
    base: below(1_000),
    characteristics: Array.from({ length: 1 + below(9) }, (_, at) => randomCharacteristic(next, at, specials)),
  };
}

function randomCharacteristic(next: () => number, at: number, specials: readonly string[]): Characteristic {
  const below = (end: number) => Math.floor(next() * end);
  const points = () => below(60) - 30;
  const common = {
    code: `c${at}`,
    title: { zh: `特征${at}`, en: `characteristic ${at}` },
    theme: THEMES[below(THEMES.length)]!,
    missing: points(),
    special: Object.fromEntries(specials.map((name) => [name, points()])),
    expected: below(11) - 5,
  };
  if (next() < 0.6) {
    const cuts = [...new Set(Array.from({ length: below(18) }, () => below(200) / 4 - 20))].toSorted((a, b) => a - b);
    return { ...common, kind: 'number', cuts, points: [...cuts, 0].map(points) };
  }
  const groups: string[][] = Array.from({ length: 1 + below(3) }, () => []);
  for (const letter of LETTERS.slice(0, 5)) groups[below(groups.length)]!.push(letter);
  const filled = groups.filter((group) => group.length > 0);
  return { ...common, kind: 'category', groups: filled, points: filled.map(points), unseen: points() };
}

/** Rows for a card, many of them on a cut, missing, special or not seen before; special codes in another order than the card's, and more. */
export function randomTable(next: () => number, card: Pick<Card, 'characteristics' | 'specials'>, rows: number): DataTable {
  const specials = ['S0', ...card.specials.toReversed()];
  const columns = new Map(card.characteristics.map((one) => [one.code, randomColumn(next, one, specials.length, rows)]));
  return { rows, specials, columns };
}

function randomColumn(next: () => number, one: Characteristic, specials: number, rows: number): DataColumn {
  const below = (end: number) => Math.floor(next() * end);
  const apart = Uint8Array.from({ length: rows }, () => (next() < 0.2 ? below(specials + 1) : 0));
  const special = next() < 0.7 ? { special: apart } : {};
  if (one.kind === 'category') {
    const codes = Int32Array.from({ length: rows }, () => below(LETTERS.length + 1) - 1);
    return { kind: 'category', codes, categories: LETTERS, ...special };
  }
  const value = () => (next() < 0.1 ? Number.NaN : next() < 0.4 ? (one.cuts[below(one.cuts.length)] ?? 0) : next() * 60 - 30);
  const values = Float64Array.from({ length: rows }, value);
  values[0] = Infinity;
  values[1] = -Infinity;
  return { kind: 'number', values, ...special };
}

/** One row as a record. */
export function inputOf(table: DataTable, row: number): CardInput {
  return Object.fromEntries([...table.columns].map(([code, column]) => [code, valueOf(column, row, table.specials)]));
}

function valueOf(column: DataColumn, row: number, specials: readonly string[]): CardValue {
  const special = column.special?.[row] ?? 0;
  if (special > 0) return { special: specials[special - 1]! };
  if (column.kind === 'category') return column.categories[column.codes[row]!] ?? null;
  return Number.isNaN(column.values[row]!) ? null : column.values[row]!;
}
