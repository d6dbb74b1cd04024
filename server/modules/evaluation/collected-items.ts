import type { Tx } from '../../kernel/pure/context.ts';
import { findDivisions, listCoverage, presentMoment } from './fact-store.ts';
import { gapsBy } from './model/collected-where.ts';

/** Which items are collected where an enterprise is, by their numbers. */
export async function collectedItems(tx: Tx, subjectId: string, now: Date): Promise<(itemNo: number) => boolean> {
  const asOf = await presentMoment(tx, now);
  const [coverage, divisions] = await Promise.all([listCoverage(tx, asOf), findDivisions(tx, [subjectId])]);
  const gapOf = gapsBy(coverage)(divisions.get(subjectId) ?? null, new Map());
  return (itemNo) => gapOf(itemNo, 0) === undefined;
}
