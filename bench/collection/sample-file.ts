import { createWriteStream } from 'node:fs';
import { readFile, writeFile as writeBytes } from 'node:fs/promises';
import { once } from 'node:events';
import { worldOf } from '../../sandbox/world.ts';
import { writeFile, type FileCounts } from '../../sandbox/write-file.ts';
import { requireItemByNo, findItem } from '../../server/modules/catalogue/index.ts';

const AS_OF = '2026-06-30';
const registration = requireItemByNo(findItem('registration')!.no);

/** Writes about so many registrations of synthetic enterprises (those not yet founded are left out) as a department's CSV file. */
export async function writeSample(
  path: string,
  enterprises: number,
  more: { badShare?: number; messy?: true } = {},
): Promise<FileCounts> {
  const out = createWriteStream(path);
  const counts = await writeFile(worldOf(), registration, { from: 0, to: enterprises, asOf: AS_OF, ...more }, out);
  out.end();
  await once(out, 'finish');
  return counts;
}

/** The same registrations with another currency of the capital: every record is there already and has changed. */
export async function writeChanged(from: string, to: string): Promise<void> {
  const text = await readFile(from, 'latin1');
  await writeBytes(to, text.replaceAll(',CNY,', ',USD,'), 'latin1');
}

/** The same lines after the header in the opposite order. */
export async function writeReversed(from: string, to: string): Promise<void> {
  const bytes = await readFile(from);
  const body = bytes.indexOf(0x0a) + 1;
  const lines: Buffer[] = [bytes.subarray(0, body)];
  for (let end = bytes.length; end > body;) {
    const start = Math.max(body, bytes.lastIndexOf(0x0a, end - 2) + 1);
    lines.push(bytes.subarray(start, end));
    end = start;
  }
  await writeBytes(to, lines);
}
