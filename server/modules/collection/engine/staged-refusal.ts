import type { Loader } from '../../../kernel/pure/context.ts';
import { copyField, copyLines } from '../../records/index.ts';
import type { Reason } from '../intake/reason.ts';

/** A refused row whose line for the database is written already; its cells, which keep the text of the file alive, are let go. */
export type StagedRefusal = { readonly rowNo: number; readonly rules: readonly string[]; readonly line: Buffer };

export function stageRefusal(rowNo: number, cells: readonly string[], reasons: readonly Reason[]): StagedRefusal {
  const line = Buffer.from(`${rowNo}\t${copyField(arrayText(cells))}\t${copyField(JSON.stringify(reasons))}\n`);
  return { rowNo, rules: reasons.map(({ rule }) => rule), line };
}

export async function storeRefusals(loader: Loader, deliveryId: number, refusals: readonly StagedRefusal[]): Promise<void> {
  if (refusals.length === 0) return;
  const before = Buffer.from(`${deliveryId}\t`);
  const lines = copyLines(
    refusals,
    ({ line }) => before.length + line.length,
    ({ line }, chunk, at) => before.copy(chunk, at) + line.copy(chunk, at + before.length),
  );
  await loader.copyIn('collection.refusals (delivery_id, row_no, cells, reasons)', lines);
}

/** PostgreSQL's text form of a text array; every element is quoted, so none can be taken for NULL or for two. */
function arrayText(cells: readonly string[]): string {
  let text = '';
  for (const cell of cells) text += `${text === '' ? '' : ','}"${special.test(cell) ? escaped(cell) : cell}"`;
  return `{${text}}`;
}

const special = /["\\]/;
const escaped = (cell: string) => cell.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
