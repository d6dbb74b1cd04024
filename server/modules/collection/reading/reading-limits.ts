/**
 * The bounds within which a delivered file is read. They keep memory small whatever the file holds, and stop archives made to
 * explode; a delivery of ten million rows stays far below all of them.
 */
export type ReadingLimits = {
  /** Bytes asked of the disk and of the decompressor at a time. */
  readonly chunkBytes: number;
  /** Bytes at the beginning from which encoding, separator, line ends and header are told. */
  readonly prefixBytes: number;
  /** Bytes a gzip or zstd file may unfold to. */
  readonly decompressedBytes: number;
  /** How many times its own size a compressed file may unfold to, once past `ratioGraceBytes`. */
  readonly decompressedRatio: number;
  /** The same for a part of a workbook; deflated XML of real sheets stays below 100. */
  readonly workbookRatio: number;
  readonly ratioGraceBytes: number;
  /** Characters one row may have, quoted line breaks included. */
  readonly rowChars: number;
  /** Characters one quoted field may have before its quote counts as never closed. */
  readonly quotedChars: number;
  /** Lines one quoted field may span before its quote counts as never closed. */
  readonly quotedLines: number;
  /** Characters of the original text kept with a row that is too long to be read. */
  readonly keptRawChars: number;
  /** Rows at the beginning among which the header is looked for. */
  readonly headerRows: number;
  /** Approximate characters after which a batch is handed on even when it has few rows. */
  readonly batchChars: number;
  /** Bytes of one part of a workbook, unpacked. */
  readonly workbookPartBytes: number;
  /** Bytes of the parts of a workbook that are held in memory whole (list of sheets, styles), unpacked. */
  readonly workbookMetaBytes: number;
  /** Bytes of the table of shared texts of a workbook, unpacked; it has to be held in memory. */
  readonly sharedTextBytes: number;
  readonly workbookEntries: number;
};

const KB = 1024;
const MB = 1024 * KB;
const GB = 1024 * MB;

export const readingLimits: ReadingLimits = {
  chunkBytes: 64 * KB,
  prefixBytes: MB,
  decompressedBytes: 64 * GB,
  decompressedRatio: 1000,
  workbookRatio: 400,
  ratioGraceBytes: 64 * MB,
  rowChars: MB,
  quotedChars: 64 * KB,
  quotedLines: 100,
  keptRawChars: 64 * KB,
  headerRows: 20,
  batchChars: 8 * MB,
  workbookPartBytes: 16 * GB,
  workbookMetaBytes: 32 * MB,
  sharedTextBytes: 200 * MB,
  workbookEntries: 65_535,
};
