import { annexLimits } from './annex-limits.ts';
import { readAnnexJson } from './read-annex-json.ts';
import { readAnnexWorkbook } from './read-annex-workbook.ts';
import { unreadableAnnex } from './unreadable-annex.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import type { AnnexRow } from '../model/annex-column.ts';

/** Reads the rows of the official list from an XLSX workbook or a JSON list; the bytes say which it is, not the file's name. */
export async function readAnnexFile(bytes: Buffer): Promise<readonly AnnexRow[]> {
  if (bytes.length === 0) throw unreadableAnnex('(body)', 'empty', { zh: '文件为空', en: 'The file is empty' });
  const rows = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readAnnexWorkbook(bytes) : readAnnexJson(bytes);
  if (rows.length === 0) throw unreadableAnnex('(body)', 'rows', { zh: '清单中没有任何一行', en: 'The list has no rows' });
  return rows;
}

/** The whole body, refused as soon as it is larger than a list can be. */
export async function readBody(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > annexLimits.bodyBytes) {
      throw new Failure('request.too-large', {
        detail: { zh: '清单文件不超过 5 MB', en: 'The file of a list has at most 5 MB' },
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
