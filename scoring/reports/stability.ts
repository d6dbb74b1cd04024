import { readerOf } from '../card/bin-readers.ts';
import { scoreTable } from '../card/score-table.ts';
import type { Card, Characteristic } from '../card/card.ts';
import type { DataTable } from '../data/table.ts';

/** Population stability index of two distributions over the same bins. Half a row stands for none, so that it is finite. */
export function stabilityIndex(expected: ArrayLike<number>, actual: ArrayLike<number>): number {
  const [before, after] = [shares(expected), shares(actual)];
  return before.reduce((sum, share, at) => sum + (after[at]! - share) * Math.log(after[at]! / share), 0);
}

function shares(counts: ArrayLike<number>): number[] {
  const all = Array.from(counts).reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count) => (count || 0.5) / all);
}

export type StabilityReport = {
  /** Of the score, over tenths of the expected population. */
  readonly score: number;
  /** Of each characteristic, largest first: its index, and how many points the mean moved. */
  readonly characteristics: readonly { readonly code: string; readonly index: number; readonly pointsMoved: number }[];
};

/** PSI of the score and CSI of each characteristic of a card, from rows as they were (at its making) to rows as they are. */
export function stabilityReport(card: Card, before: DataTable, now: DataTable): StabilityReport {
  const characteristics = card.characteristics.map((one) => {
    const [expected, actual] = [binCounts(card, one, before), binCounts(card, one, now)];
    const pointsMoved = meanPoints(card, one, actual) - meanPoints(card, one, expected);
    return { code: one.code, index: stabilityIndex(expected, actual), pointsMoved };
  });
  const [old, current] = [scoreTable(card, before).scores, scoreTable(card, now).scores];
  const edges = tenths(old);
  return {
    score: stabilityIndex(bandCounts(old, edges), bandCounts(current, edges)),
    characteristics: characteristics.toSorted((a, b) => b.index - a.index),
  };
}

/** Rows in each bin: those in order, missing, special codes, not seen. */
function binCounts(card: Card, one: Characteristic, table: DataTable): number[] {
  const bins = new Uint8Array(table.rows);
  readerOf(one, card, table)(bins, 0, table.rows);
  const counts = Array.from({ length: one.points.length + 2 + card.specials.length }, () => 0);
  for (const bin of bins) counts[bin]!++;
  return counts;
}

function meanPoints({ specials }: Card, one: Characteristic, counts: readonly number[]): number {
  const points = [
    ...one.points,
    one.missing,
    ...specials.map((name) => one.special[name]!),
    one.kind === 'category' ? one.unseen : 0,
  ];
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return points.reduce((sum, each, at) => sum + each * counts[at]!, 0) / rows;
}

/** Scores at which each further tenth of the rows begins, without doubles. */
function tenths(scores: Int32Array): number[] {
  const sorted = scores.toSorted();
  const edges = Array.from({ length: 9 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / 10)]!);
  return [...new Set(edges)];
}

function bandCounts(scores: Int32Array, edges: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const score of scores) counts[edges.filter((edge) => score >= edge).length]!++;
  return counts;
}
