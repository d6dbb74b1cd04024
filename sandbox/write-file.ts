import type { Writable } from 'node:stream';
import type { ItemDefinition } from '../server/modules/catalogue/model/item.ts';
import { csvColumns, csvLine } from './csv-column.ts';
import { enterpriseAt } from './enterprise.ts';
import { messyCell } from './messy-cell.ts';
import { recordsOf } from './records.ts';
import { seeded } from './seeded.ts';
import { drawDefect } from './defect.ts';
import { codesInRange } from './synthetic-code.ts';
import type { World } from './world.ts';

export type FileOptions = {
  /** The enterprises with the numbers from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  /** The day of the delivery, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Share of the rows that get a defect nobody can mend; 0 to 1. */
  readonly badShare?: number;
  /** Writes values in the untidy shapes that must be understood all the same. */
  readonly messy?: true;
};

export type FileCounts = { readonly rows: number; readonly bad: number };

/** What a file with an item's sample is called, so that nobody takes it for real. */
export const fileNameOf = (item: Pick<ItemDefinition, 'title'>): string =>
  `示例数据-${item.title.zh.replaceAll(/[/\\:*?"<>|]/g, '、')}.csv`;

/**
 * Streams an item's records as a department's file: CSV in UTF-8 with a byte order mark and Chinese headers. Holds a block of
 * rows in memory at most, and waits for the stream to take it. Does not end the stream.
 * @throws RangeError for a range, share or day that is none; the stream's own error where it fails.
 */
export async function writeFile(world: World, item: ItemDefinition, options: FileOptions, out: Writable): Promise<FileCounts> {
  checkOptions(options);
  const columns = csvColumns(item);
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => void out.write(text, 'utf8', (error) => (error ? reject(error) : resolve())));
  const { from, to, asOf, badShare = 0, messy } = options;
  const streams = { bad: `bad-${item.name}`, messy: `messy-${item.name}` };
  let rows = 0;
  let bad = 0;
  let block = byteOrderMark + csvLine(columns.map(({ header }) => header));
  for (let index = from; index < to; index++) {
    const enterprise = enterpriseAt(world, index);
    const records = recordsOf(enterprise, item, asOf);
    for (let n = 0; n < records.length; n++) {
      let cells: readonly string[] = columns.map((column) => column.cell(enterprise, records[n]!));
      const defect = badShare > 0 ? drawDefect(seeded(world.seed, index, streams.bad, n), badShare, cells, columns) : undefined;
      if (messy === true) {
        const rng = seeded(world.seed, index, streams.messy, n);
        cells = cells.map((cell, place) => messyCell(cell, columns[place]!, rng));
      }
      if (defect !== undefined) {
        cells = cells.with(defect.place, defect.cell);
        bad++;
      }
      block += csvLine(cells);
      rows++;
    }
    if (block.length >= blockLength) {
      await write(block);
      block = '';
    }
  }
  if (block !== '') await write(block);
  return { rows, bad };
}

const byteOrderMark = '\uFEFF';
/** UTF-16 units; large enough that waiting for the stream costs nothing. */
const blockLength = 256 * 1024;

function checkOptions({ from, to, badShare = 0 }: FileOptions): void {
  const inOrder = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= codesInRange;
  if (!inOrder) throw new RangeError(`the enterprises from ${from} to before ${to} are no range`);
  if (!(badShare >= 0 && badShare <= 1)) throw new RangeError('the share of bad rows is from 0 to 1');
}
