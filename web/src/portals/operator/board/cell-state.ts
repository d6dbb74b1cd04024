import type { BoardCell } from './use-board.ts';

/** From here on lateness is shown as grave: a month and more. */
const GRAVE_DAYS = 30;

export type CellState = 'none' | 'never' | 'good' | 'late' | 'very-late';

/** How a provider stands with an item: not registered for it, nothing delivered yet, in time, late, or late by a month and more. */
export function cellState(cell: BoardCell | undefined): CellState {
  if (cell === undefined || !cell.registered) return 'none';
  const late = cell.daysLate ?? 0;
  if (!cell.collected && late === 0) return 'never';
  if (late >= GRAVE_DAYS) return 'very-late';
  return late > 0 ? 'late' : 'good';
}
