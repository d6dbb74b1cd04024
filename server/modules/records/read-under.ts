import type { Basis } from '../../kernel/pure/basis.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { named, sql } from '../../kernel/pure/sql.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { findMarks } from './marks.ts';
import { newestVersions, resolveRecords, type Fact, type FactHead } from './model.ts';
import { disclosable, marksOf } from './model/marked.ts';
import { coveredItems, isWithinPeriod } from './model/within-basis.ts';
import { precedences, readFacts } from './store.ts';

/** A record as a basis lets it be used: whom it is believed from, and what is marked on it. */
export type UsableRecord = FactHead & {
  readonly key: string;
  readonly body: Fact['body'];
  readonly disputed: boolean;
  /** Other providers say otherwise. */
  readonly conflicting: boolean;
};

/**
 * The records of one subject that a basis covers: of the given items, within its period, believed versions only. What is withheld or
 * repaired is not there. The statements leave together; row security shows the caller this one subject for the rest of the transaction.
 */
export async function readUnder(
  tx: Tx,
  basis: Basis,
  itemNos: readonly number[],
  knownAt: string | null,
): Promise<readonly UsableRecord[]> {
  const items = coveredItems(itemNos.map(requireItemByNo), basis);
  if (items.length === 0) return [];
  const nos = items.map(({ no }) => no);
  const [, facts, marks, rank] = await Promise.all([
    tx.rows(named('basis-of-reading', sql`select set_config('jinqiao.basis', ${basis.subjectId}, true)`)),
    readFacts(tx, basis, knownAt, nos),
    findMarks(tx, basis.subjectId, knownAt),
    precedences(tx),
  ]);
  const on = marksOf(marks);
  const current = disclosable(newestVersions(facts), marks);
  const records = resolveRecords(current, (providerNo) => rank.get(providerNo) ?? Number.MAX_SAFE_INTEGER);
  return records
    .filter((record) => isWithinPeriod(requireItemByNo(record.itemNo), basis, record))
    .map(({ others, body, ...head }) => ({
      ...head,
      key: head.recordKey,
      body: JSON.parse(body) as Fact['body'],
      disputed: on(head).disputed,
      conflicting: others.length > 0,
    }));
}
