import { createHmac, hash } from 'node:crypto';
import { DIGITS } from './dominating-partitions.ts';

/** Leaves of the tree whatever the value: as many as it could need, and more that stand for nothing. */
export const LEAVES = 16;
export const PATH_LENGTH = Math.log2(LEAVES);
const PREFIX = 'jinqiao-range/1';

/** The beginning of the chain of one digit of one partition. */
export function chainStart(secret: Uint8Array, partition: number, digit: number): Buffer {
  return createHmac('sha256', secret).update(`${PREFIX} start ${partition} ${digit}`).digest();
}

/** So many steps further along the chain of a digit. */
export function along(node: Buffer, digit: number, steps: number): Buffer {
  let at = node;
  for (let step = 0; step < steps; step++) at = digest('step', Buffer.of(digit), at);
  return at;
}

/** The leaf of a partition: the ends of the chains of its digits together. */
export function leafOf(ends: readonly Buffer[]): Buffer {
  if (ends.length !== DIGITS) throw new RangeError('an end for each digit');
  return digest('leaf', ...ends);
}

/** The leaves of a credential in the order of their bytes, which is one at random: the place of a leaf tells nothing. */
export function sortedLeaves(secret: Uint8Array, partitions: readonly (readonly number[])[]): readonly Buffer[] {
  const real = partitions.map((digits, i) => leafOf(digits.map((digit, at) => along(chainStart(secret, i, at), at, digit))));
  const padding = Array.from({ length: LEAVES - real.length }, (_, i) =>
    createHmac('sha256', secret).update(`${PREFIX} padding ${i}`).digest(),
  );
  return [...real, ...padding].sort((a, b) => a.compare(b));
}

/** The root over sixteen leaves. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  let level = leaves;
  while (level.length > 1)
    level = Array.from({ length: level.length / 2 }, (_, i) => digest('node', level[2 * i]!, level[2 * i + 1]!));
  return level[0]!;
}

/** The neighbours on the way from a leaf to the root. */
export function pathOf(leaves: readonly Buffer[], place: number): readonly Buffer[] {
  const path: Buffer[] = [];
  let level = leaves;
  for (let at = place; level.length > 1; at >>= 1) {
    path.push(level[at ^ 1]!);
    const below = level;
    level = Array.from({ length: below.length / 2 }, (_, i) => digest('node', below[2 * i]!, below[2 * i + 1]!));
  }
  return path;
}

/** The root a leaf at a place leads to. */
export function rootFrom(leaf: Buffer, place: number, path: readonly Buffer[]): Buffer {
  return path.reduce(
    (node, other, level) => ((place >> level) & 1 ? digest('node', other, node) : digest('node', node, other)),
    leaf,
  );
}

const digest = (what: string, ...parts: readonly Uint8Array[]) =>
  hash('sha256', Buffer.concat([Buffer.from(`${PREFIX} ${what}\0`), ...parts]), 'buffer');
