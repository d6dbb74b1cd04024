import { lookUpCode, type ItemDefinition } from '../modules/catalogue/index.ts';
import { isHeader, mapHeader } from '../modules/collection/intake/header-mapping.ts';
import { compileRows, type RowCompiler } from '../modules/collection/intake/row-compiler.ts';
import { openRowSource, type RowBatch } from '../modules/collection/reading/row-source.ts';
import { UnreadableFile } from '../modules/collection/reading/unreadable-file.ts';

/** What became of a file: refused as a whole, with a reason to show, or every row of it accepted or refused. */
export type Judgement =
  | { readonly whole: string }
  | { readonly rows: number; readonly accepted: number; readonly refused: number };

const BATCH_ROWS = 5;

/**
 * Reads and judges a file as a delivery would, without storing anything. Throws when a row is neither accepted nor refused,
 * counted twice or passed over, and whatever a defect throws.
 */
export async function judgeFile(path: string, fileName: string, item: ItemDefinition): Promise<Judgement> {
  try {
    const hints = { fileName, isHeader: (cells: readonly string[]) => isHeader(item, cells), batchRows: BATCH_ROWS };
    const source = await openRowSource(path, hints);
    const mapping = mapHeader(item, source.header, {});
    if (mapping.problems.length > 0) return { whole: mapping.problems[0]!.rule };
    const compiler = compileRows(item, mapping, { lookUpCode });
    const sum = { rows: 0, accepted: 0, refused: 0 };
    const numbers: number[] = [];
    for await (const batch of source.batches()) {
      judgeBatch(compiler, batch, sum);
      numbers.push(...rowNumbersOf(batch));
      if (batch.position !== sum.rows) throw new Error(`position ${batch.position} after ${sum.rows} rows`);
    }
    // Reading on from the middle must come to the same rows: that is how a killed delivery continues.
    const half = Math.floor(sum.rows / 2);
    const rest: number[] = [];
    for await (const batch of (await openRowSource(path, { ...hints, startRow: half })).batches())
      rest.push(...rowNumbersOf(batch));
    if (rest.join() !== numbers.slice(half).join()) throw new Error(`rows ${rest.join()} after row ${half} of ${numbers.join()}`);
    return sum;
  } catch (error) {
    if (error instanceof UnreadableFile) return { whole: error.rule };
    throw error;
  }
}

function judgeBatch(compiler: RowCompiler, batch: RowBatch, sum: { rows: number; accepted: number; refused: number }): void {
  for (const cells of batch.cells) {
    const row = compiler.compile(cells);
    sum.rows++;
    if (row.kind === 'accepted') {
      if (typeof JSON.parse(row.body) !== 'object' || row.identifier === '') throw new Error(`not a record: ${row.body}`);
      sum.accepted++;
    } else {
      if (row.reasons.length === 0) throw new Error('a row was refused without a reason');
      sum.refused++;
    }
  }
  sum.rows += batch.broken.length;
  sum.refused += batch.broken.length;
}

/** In the order of the file: sound and broken rows together, no number twice. */
function rowNumbersOf(batch: RowBatch): number[] {
  const numbers = [...batch.rowNumbers, ...batch.broken.map((row) => row.rowNumber)].toSorted((a, b) => a - b);
  if (new Set(numbers).size !== numbers.length) throw new Error(`a row counts twice: ${numbers.join()}`);
  return numbers;
}
