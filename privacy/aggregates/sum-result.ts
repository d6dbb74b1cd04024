import { AggregateRefusedError } from './aggregate-refused-error.ts';
import type { CellSize } from './cell-rules.ts';
import { isNameList, isObject } from './sum-messages.ts';

/** How large a cell is, over all banks. */
export type CellSum = CellSize & { readonly name: string };

/** What a sum came to. */
export type SumResult = {
  /** Cells that may be shown, with their sums; a sum beyond ±2^63 has gone round. */
  readonly cells: readonly (CellSum & { readonly value: bigint })[];
  /** Names of the cells that are withheld. */
  readonly withheld: readonly string[];
  /** Banks whose values are in the sums. */
  readonly contributors: readonly string[];
};

/** Bytes of one message at most: a box or a value for each of a million cells or members. */
export const MAX_SUM_MESSAGE = 2 ** 28;

const BIG = /^-?\d{1,20}$/;

/** Whole numbers beyond 2^53 travel as text in an object of their own. */
export function writeGathered(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? { big: String(one) } : one)));
}

export function readGathered(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'), (_, one: unknown) => {
      const isBig = typeof one === 'object' && one !== null && 'big' in one && typeof one.big === 'string' && BIG.test(one.big);
      return isBig ? BigInt(String(one.big)) : one;
    });
  } catch {
    throw new AggregateRefusedError('not-the-protocol');
  }
}

const isCell = (value: unknown): value is CellSum =>
  isObject(value) &&
  typeof value['name'] === 'string' &&
  [value['banks'], value['enterprises']].every((one) => Number.isSafeInteger(one));

/** What the aggregator says between the two passes. */
export const isAllowed = (value: unknown): value is { readonly cells: readonly CellSum[] } =>
  isObject(value) && Array.isArray(value['cells']) && value['cells'].every(isCell);

export const isSumResult = (value: unknown): value is SumResult =>
  isAllowed(value) &&
  value.cells.every((cell) => 'value' in cell && typeof cell.value === 'bigint') &&
  'withheld' in value &&
  isNameList(value.withheld) &&
  'contributors' in value &&
  isNameList(value.contributors);
