import type { Context } from '../../kernel/pure/context.ts';
import { newestVersions, resolveRecords, type FactText } from './model.ts';
import { ownBasis } from './own-basis.ts';
import { precedences, readHistory } from './store.ts';

/**
 * The newest version of one record as a provider has it, by default the provider that is believed. Undefined where nothing is asserted now,
 * or where the caller may not see it.
 */
export async function findRecord(
  { tx, principal }: Pick<Context, 'tx' | 'principal'>,
  record: { readonly subjectId: string; readonly itemNo: number; readonly recordKey: string },
  providerNo?: number,
): Promise<FactText | undefined> {
  const [history, rank] = await Promise.all([
    readHistory(tx, ownBasis(principal, record.subjectId), record.itemNo, record.recordKey),
    precedences(tx),
  ]);
  // The history is newest first; sorting keeps that order within a provider.
  const newest = newestVersions(history.toSorted((a, b) => a.providerNo - b.providerNo));
  if (providerNo !== undefined) return newest.find((fact) => fact.providerNo === providerNo && fact.status === 'a');
  return resolveRecords(newest, (no) => rank.get(no) ?? Number.MAX_SAFE_INTEGER)[0];
}
