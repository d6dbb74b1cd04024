import type { Cell } from './column.ts';

/** Orders two cells as a reader expects: figures by size, texts by the language's own order, nothing last. */
export function orderCells(a: Cell, b: Cell, locale: string): number {
  if (isNothing(a) || isNothing(b)) return Number(isNothing(a)) - Number(isNothing(b));
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), locale, { numeric: true });
}

const isNothing = (cell: Cell) => cell === null || cell === undefined || cell === '';
