import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

import { damaged, exploded } from '../byte-source.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { createDecoder } from '../text-encoding.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { encryptedWorkbook } from './ole-file.ts';

/** The parts of a workbook by name (`xl/workbook.xml`), upper and lower case being the same. */
export type WorkbookZip = {
  readonly has: (name: string) => boolean;
  /** The text of a part in pieces; refused beyond `maxBytes` unpacked. */
  readonly stream: (name: string, maxBytes: number) => AsyncGenerator<string, void>;
  /** The whole text of a small part; undefined when there is none. */
  readonly text: (name: string) => Promise<string | undefined>;
  readonly close: () => void;
};

/** @throws UnreadableFile `file.damaged`, `file.encrypted`, `file.too-large`, here and while a part is read. */
export async function openWorkbookZip(path: string, limits: ReadingLimits): Promise<WorkbookZip> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(rethrow);
  const entries = await listEntries(zip, limits).catch((error: unknown) => {
    zip.close();
    return rethrow(error);
  });
  const stream = (name: string, maxBytes: number): AsyncGenerator<string, void> =>
    readEntry(zip, entries.get(name.toLowerCase()), Math.min(maxBytes, limits.workbookPartBytes), limits);
  return {
    has: (name) => entries.has(name.toLowerCase()),
    stream,
    text: async (name) => {
      if (!entries.has(name.toLowerCase())) return undefined;
      let text = '';
      for await (const piece of stream(name, limits.workbookMetaBytes)) text += piece;
      return text;
    },
    close: () => zip.close(),
  };
}

async function listEntries(zip: ZipFile, limits: ReadingLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > limits.workbookEntries) throw exploded();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  return entries;
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  maxBytes: number,
  limits: ReadingLimits,
): AsyncGenerator<string, void> {
  if (entry === undefined) throw damaged(new Error('a part of the workbook is missing'));
  if (entry.isEncrypted()) throw encryptedWorkbook();
  // The size the archive states is checked while unpacking, so that it may be trusted here.
  if (entry.uncompressedSize > maxBytes || explodes(entry.uncompressedSize, entry.compressedSize, limits)) throw exploded();
  const decode = createDecoder('utf-8');
  let stream: Readable | undefined;
  let checksum = 0;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      for (let at = 0; at < chunk.length; at += limits.chunkBytes) yield decode(chunk.subarray(at, at + limits.chunkBytes), true);
    }
    // The archive reader leaves this check to its caller; without it a damaged digit would pass for another.
    if (checksum !== entry.crc32) throw new Error('the checksum of a part does not match');
    yield decode(new Uint8Array(0), false);
  } catch (error) {
    rethrow(error);
  } finally {
    stream?.destroy();
  }
}

function explodes(bytes: number, packedBytes: number, limits: ReadingLimits): boolean {
  return bytes > limits.ratioGraceBytes && bytes > packedBytes * limits.workbookRatio;
}

/** What the archive reader throws speaks of the file; what the operating system throws does not. */
function rethrow(error: unknown): never {
  if (error instanceof UnreadableFile || (error instanceof Error && 'syscall' in error)) throw error;
  throw damaged(error);
}
