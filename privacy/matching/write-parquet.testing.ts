import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';

/** Columns of text (with nulls) or of whole numbers, as row groups of a Parquet file: the plainest writing of it, for tests alone. */
export type ParquetColumn = { readonly name: string; readonly values: readonly (string | null)[] | readonly bigint[] };
export type ParquetCodec = 'none' | 'gzip' | 'brotli' | 'zstd' | 'lz4';

const codecs = {
  none: [0, (bytes: Buffer) => bytes],
  gzip: [2, gzipSync],
  brotli: [4, brotliCompressSync],
  zstd: [6, zstdCompressSync],
  lz4: [7, (bytes: Buffer) => bytes],
} as const;

export function parquetFile(columns: readonly ParquetColumn[], groupRows: number, codec: ParquetCodec = 'none'): Buffer {
  const rows = columns[0]!.values.length;
  const parts: Buffer[] = [Buffer.from('PAR1')];
  const groups: Buffer[] = [];
  const place = () => parts.reduce((sum, { length }) => sum + length, 0);
  for (let from = 0; from < rows; from += groupRows) {
    const chunks: Buffer[] = [];
    const count = Math.min(groupRows, rows - from);
    for (const { name, values } of columns) {
      const at = place();
      const plain = pageOf(values.slice(from, from + count));
      const packed = Buffer.from(codecs[codec][1](plain));
      const page = struct([1, i32(0)], [2, i32(plain.length)], [3, i32(packed.length)], [5, pageHead(count)]);
      parts.push(page.bytes, packed);
      const type = i32(isText(values) ? 6 : 2);
      const sizes = [
        [6, i64(page.bytes.length + plain.length)],
        [7, i64(page.bytes.length + packed.length)],
      ] as const;
      const meta = struct(
        [1, type],
        [2, list(5, [zigzag(0)])],
        [3, list(8, [text(name).bytes])],
        [4, i32(codecs[codec][0])],
        [5, i64(count)],
        ...sizes,
        [9, i64(at)],
      );
      chunks.push(struct([2, i64(at)], [3, meta]).bytes);
    }
    groups.push(struct([1, list(12, chunks)], [2, i64(0)], [3, i64(count)]).bytes);
  }
  const leaves = columns.map(({ name, values }) =>
    isText(values)
      ? struct([1, i32(6)], [3, i32(1)], [4, text(name)], [6, i32(0)]).bytes
      : struct([1, i32(2)], [3, i32(1)], [4, text(name)]).bytes,
  );
  const schema = [struct([4, text('root')], [5, i32(columns.length)]).bytes, ...leaves];
  const footer = struct([1, i32(1)], [2, list(12, schema)], [3, i64(rows)], [4, list(12, groups)]).bytes;
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, length, Buffer.from('PAR1')]);
}

/** Every column may have nulls: whether there is a value goes first, one run for each. */
function pageOf(values: ParquetColumn['values']): Buffer {
  const levels = Buffer.concat([...values].map((value) => Buffer.of(2, value === null ? 0 : 1)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(levels.length);
  const plain = [...values].flatMap((value) => {
    if (value === null) return [];
    if (typeof value === 'bigint') {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(value);
      return [bytes];
    }
    const bytes = Buffer.from(value);
    const head = Buffer.alloc(4);
    head.writeUInt32LE(bytes.length);
    return [head, bytes];
  });
  return Buffer.concat([length, levels, ...plain]);
}

/** Thrift's compact protocol, as much of it as is needed. */
type Value = { readonly type: number; readonly bytes: Buffer };

const pageHead = (count: number) => struct([1, i32(count)], [2, i32(0)], [3, i32(3)], [4, i32(3)]);
const isText = (values: ParquetColumn['values']): values is readonly (string | null)[] => typeof values[0] !== 'bigint';
const i32 = (value: number): Value => ({ type: 5, bytes: zigzag(value) });
const i64 = (value: number): Value => ({ type: 6, bytes: zigzag(value) });
const text = (value: string): Value => ({
  type: 8,
  bytes: Buffer.concat([varint(Buffer.byteLength(value)), Buffer.from(value)]),
});
const zigzag = (value: number) => varint(value * 2);

function list(type: number, items: readonly Buffer[]): Value {
  const head =
    items.length < 15 ? Buffer.of((items.length << 4) | type) : Buffer.concat([Buffer.of(0xf0 | type), varint(items.length)]);
  return { type: 9, bytes: Buffer.concat([head, ...items]) };
}

function struct(...fields: readonly (readonly [number, Value])[]): Value {
  let last = 0;
  const parts = fields.map(([id, { type, bytes }]) => {
    const head = Buffer.of(((id - last) << 4) | type);
    last = id;
    return Buffer.concat([head, bytes]);
  });
  return { type: 12, bytes: Buffer.concat([...parts, Buffer.of(0)]) };
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.of(...bytes, rest);
}
