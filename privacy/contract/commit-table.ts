import { hash } from 'node:crypto';
import { readTable } from '../matching/read-table.ts';
import type { CsvSource } from '../matching/read-csv.ts';
import type { InputCommitment } from './contract.ts';
import { merkleRoot } from './merkle-root.ts';

/** Bytes of a salt; secret, and needed again to show that a table is the one committed to. */
export const SALT_BYTES = 32;
const HASH_BYTES = 32;
const INDEX_BYTES = 8;

/**
 * The commitment to a table: leaf i is SHA-256(0x00 ‖ SHA-256(salt ‖ i) ‖ row without its line end), the row of names being leaf 0, so that a row could
 * be opened by its own salt without the others; streams, in bounded memory. The salt hides the rows: without it nobody can try out what they are. Throws `CsvError`.
 */
export async function commitTable(source: CsvSource, salt: Uint8Array): Promise<Pick<InputCommitment, 'rows' | 'root'>> {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`);
  const tree = merkleRoot();
  const salted = Buffer.alloc(SALT_BYTES + INDEX_BYTES);
  salted.set(salt);
  let leaf = Buffer.alloc(4_096);
  const add = (index: number, raw: Buffer) => {
    const length = lengthWithoutEnd(raw);
    if (1 + HASH_BYTES + length > leaf.length) leaf = Buffer.alloc(2 * (1 + HASH_BYTES + length));
    salted.writeBigUInt64BE(BigInt(index), SALT_BYTES);
    leaf.write(hash('sha256', salted, 'binary'), 1, 'binary');
    raw.copy(leaf, 1 + HASH_BYTES, 0, length);
    tree.add(hash('sha256', leaf.subarray(0, 1 + HASH_BYTES + length), 'binary'));
  };
  const { rows } = await readTable(source, { header: (raw) => add(0, raw), row: (number, raw) => add(number + 1, raw) });
  return { rows, root: tree.root() };
}

function lengthWithoutEnd(raw: Buffer): number {
  const { length } = raw;
  if (raw[length - 1] !== 0x0a) return length;
  return raw[length - 2] === 0x0d ? length - 2 : length - 1;
}
