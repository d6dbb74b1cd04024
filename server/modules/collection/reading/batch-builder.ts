import { type BrokenRow, brokenTexts, UNREADABLE } from './broken-row.ts';
import type { RowBatch } from './row-source.ts';

/** Where readers put data rows, in the order of the file. */
export type RowSink = {
  /** A row split into cells; `raw` is asked for only when the row turns out to be broken. */
  readonly row: (rowNumber: number, cells: string[], raw: () => string) => void;
  readonly broken: (row: BrokenRow) => void;
};

export type BatchBuilder = RowSink & {
  /** The batches that are full; with `final` the started one as well. */
  readonly take: (final: boolean) => readonly RowBatch[];
};

/**
 * Fits rows to the header and gathers them in batches. Cells beyond the header are dropped when they are empty; with `pad`, cells
 * missing at the end are empty (spreadsheets do not write them); otherwise the row is broken. The first `startRow` data rows are
 * passed over, so that a resumed reading yields exactly the rest.
 */
export function createBatchBuilder(settings: {
  readonly width: number;
  readonly pad: boolean;
  readonly startRow: number;
  readonly batchRows: number;
  readonly batchChars: number;
}): BatchBuilder {
  const { width, startRow } = settings;
  const ready: RowBatch[] = [];
  let draft = emptyDraft();
  let position = 0;

  const close = (): void => {
    ready.push({ cells: draft.cells, rowNumbers: draft.rowNumbers, broken: draft.broken, position });
    draft = emptyDraft();
  };
  const count = (weight: number): void => {
    draft.weight += weight;
    const rows = draft.cells.length + draft.broken.length;
    if (rows >= settings.batchRows || draft.weight >= settings.batchChars) close();
  };
  const broken = (row: BrokenRow): void => {
    position += 1;
    if (position <= startRow) return;
    draft.broken.push(row);
    count(row.raw.length + row.cells.length);
  };
  return {
    broken,
    row: (rowNumber, cells, raw) => {
      if (cells.length !== width) fit(cells, width, settings.pad);
      if (cells.length !== width) {
        broken({ rowNumber, cells, raw: raw(), rule: 'row.width', text: brokenTexts.width(width, cells.length) });
        return;
      }
      position += 1;
      if (position <= startRow) return;
      draft.cells.push(cells);
      draft.rowNumbers.push(rowNumber);
      let weight = width;
      for (let i = 0; i < width; i += 1) weight += cells[i]!.length;
      count(weight);
    },
    take: (final) => {
      if (final && draft.cells.length + draft.broken.length > 0) close();
      return ready.splice(0);
    },
  };
}

/** Whether a row holds something that cannot be a character and must be refused. */
export function hasUnreadable(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes(UNREADABLE));
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

function fit(cells: string[], width: number, pad: boolean): void {
  while (cells.length > width && cells.at(-1)!.trim() === '') cells.pop();
  if (pad) while (cells.length < width) cells.push('');
}

type Draft = { cells: string[][]; rowNumbers: number[]; broken: BrokenRow[]; weight: number };
const emptyDraft = (): Draft => ({ cells: [], rowNumbers: [], broken: [], weight: 0 });
