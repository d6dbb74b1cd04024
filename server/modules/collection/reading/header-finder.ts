import { isBlankRow } from './batch-builder.ts';
import type { Reading } from './row-source.ts';
import { UnreadableFile } from './unreadable-file.ts';

export type Header = { readonly cells: readonly string[]; readonly rowNumber: number };

/**
 * Looks for the header among the first rows of a file, which are offered one by one; `done` once no further row can change the
 * answer. Empty cells at the end of a header are no columns.
 */
export function createHeaderFinder(reading: Pick<Reading, 'isHeader' | 'limits'>): {
  readonly offer: (rowNumber: number, cells: readonly string[]) => void;
  readonly done: () => boolean;
  readonly find: () => Header | undefined;
} {
  let first: Header | undefined;
  let recognised: Header | undefined;
  let offered = 0;
  return {
    offer: (rowNumber, cells) => {
      if (recognised || offered >= reading.limits.headerRows) return;
      offered += 1;
      if (isBlankRow(cells)) return;
      const header = { cells: withoutTrailingBlanks(cells), rowNumber };
      first ??= header;
      if (reading.isHeader?.(header.cells)) recognised = header;
    },
    done: () => recognised !== undefined || offered >= reading.limits.headerRows || (first !== undefined && !reading.isHeader),
    find: () => recognised ?? first,
  };
}

export function headerMissing(): UnreadableFile {
  return new UnreadableFile('file.header-missing', {
    zh: '文件开头没有可读的表头行。第一行请写各列名称。',
    en: 'There is no readable header at the beginning of the file. Give the names of the columns in the first row.',
  });
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}
