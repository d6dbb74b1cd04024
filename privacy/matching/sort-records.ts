import { readBlocks, writeBlocks } from './block-file.ts';

/** Bytes of the key a record is sorted by. */
export const KEY_BYTES = 16;
/** Records of one pass on average, and held at once at most: what bounds the memory. */
const PASS_TARGET = 170_000;
const PASS_LIMIT = 262_144;

export type Sorting = {
  readonly from: string;
  readonly to: string;
  readonly recordBytes: number;
  readonly records: number;
  /** The keys of a whole block of records, 16 bytes each; equally spread, or the passes grow uneven. */
  readonly keysOf: (block: Buffer) => Buffer;
};

/**
 * Sorts a file of records by key into another in bounded memory: each pass reads the whole file and keeps the records whose key lies in its range.
 * Of records with equal keys only the one whose bytes sort first is kept. Returns how many were written.
 */
export function sortRecords({ from, to, recordBytes, records, keysOf }: Sorting): number {
  const passes = Math.max(1, Math.ceil(records / PASS_TARGET));
  const capacity = Math.min(PASS_LIMIT, records + 1);
  const held = holder(capacity, recordBytes);
  const out = writeBlocks(to);
  let written = 0;
  for (let pass = 0; pass < passes; pass++) {
    const low = Math.ceil((pass * 2 ** 32) / passes);
    const high = Math.ceil(((pass + 1) * 2 ** 32) / passes);
    held.clear();
    for (const block of readBlocks(from, recordBytes)) {
      const keys = keysOf(block);
      const view = new DataView(keys.buffer, keys.byteOffset, keys.byteLength);
      for (let i = 0; i * recordBytes < block.length; i++) {
        const top = view.getUint32(i * KEY_BYTES);
        if (top >= low && top < high) held.add(keys, i * KEY_BYTES, block, i * recordBytes, top);
      }
    }
    for (const index of held.sorted()) {
      out.write(held.record(index));
      written++;
    }
  }
  out.close();
  return written;
}

function holder(capacity: number, recordBytes: number) {
  let keys = Buffer.allocUnsafe(capacity * KEY_BYTES);
  let records = Buffer.allocUnsafe(capacity * recordBytes);
  const order = new Float64Array(capacity);
  const indexes = new Int32Array(capacity);
  let [count, kept] = [0, 0];
  const key = (i: number) => keys.subarray(i * KEY_BYTES, (i + 1) * KEY_BYTES);
  const record = (i: number) => records.subarray(i * recordBytes, (i + 1) * recordBytes);
  const compare = (a: number, b: number) => key(a).compare(key(b)) || record(a).compare(record(b));

  /** Indexes in the order of the keys, one of equal keys: the top 32 bits and the index as one number, ties by the whole key. */
  const sorted = (): Int32Array => {
    const used = order.subarray(0, count).sort();
    kept = 0;
    for (let start = 0, end: number; start < count; start = end) {
      const top = Math.floor(used[start]! / PASS_LIMIT);
      for (end = start + 1; end < count && Math.floor(used[end]! / PASS_LIMIT) === top; end++);
      if (end === start + 1) indexes[kept++] = used[start]! % PASS_LIMIT;
      else keepFirsts(Array.from(used.subarray(start, end), (value) => value % PASS_LIMIT).sort(compare));
    }
    return indexes.subarray(0, kept);
  };
  const keepFirsts = (run: readonly number[]) => {
    run.forEach((index, i) => {
      if (i === 0 || !key(run[i - 1]!).equals(key(index))) indexes[kept++] = index;
    });
  };
  /** Too many for this pass: either most are the same, and making them one helps, or the keys are not spread. */
  const compact = () => {
    const first = Array.from(sorted());
    if (first.length > capacity / 2 && first.length > PASS_TARGET * 1.4) throw new RangeError('the keys are not spread evenly');
    keys = Buffer.concat(first.map(key), capacity * KEY_BYTES);
    records = Buffer.concat(first.map(record), capacity * recordBytes);
    count = first.length;
    for (let i = 0; i < count; i++) order[i] = keys.readUInt32BE(i * KEY_BYTES) * PASS_LIMIT + i;
  };
  return {
    clear: () => void (count = 0),
    record,
    sorted,
    add: (fromKeys: Buffer, keyAt: number, block: Buffer, at: number, top: number) => {
      if (count === capacity) compact();
      fromKeys.copy(keys, count * KEY_BYTES, keyAt, keyAt + KEY_BYTES);
      block.copy(records, count * recordBytes, at, at + recordBytes);
      order[count] = top * PASS_LIMIT + count;
      count++;
    },
  };
}
