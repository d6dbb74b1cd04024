/** A list of some dozens of items is a small file; these keep a wrong or hostile one from filling memory. */
export const annexLimits = {
  bodyBytes: 5 * 1024 * 1024,
  /** All parts of a workbook, unpacked. */
  workbookBytes: 64 * 1024 * 1024,
  rows: 2_000,
  columns: 100,
  /** The heading stands among the first rows, below the title of the annex. */
  headingRows: 30,
  cellChars: 4_000,
} as const;
