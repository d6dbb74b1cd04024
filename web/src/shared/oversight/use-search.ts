import type { Operations } from '../../../../sdk/index.ts';
import { momentsOf } from './day-range.tsx';
import { verdicts } from './verdicts.ts';

/** The conditions of the search as they stand in the address. */
export const useSearchNames = [
  'institutionNo',
  'subjectId',
  'item',
  'purpose',
  'caseNo',
  'verdict',
  'since',
  'until',
  'findingId',
] as const;
export type UseSearch = { readonly [N in (typeof useSearchNames)[number]]?: string };
export type UseConditions = Omit<Operations['oversight.search-uses']['input'], 'limit' | 'cursor'>;

/** Every verdict but the one in order. */
export const AT_FAULT = 'at-fault';

export function conditionsOf(search: UseSearch): UseConditions {
  const { institutionNo, subjectId, item, purpose, caseNo, findingId } = search;
  const no = Number(institutionNo);
  const verdict = verdicts.find((one) => one === search.verdict);
  return {
    ...(Number.isInteger(no) && no > 0 ? { institutionNo: no } : {}),
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(item === undefined ? {} : { items: [item] }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(caseNo === undefined ? {} : { caseNo }),
    ...(findingId === undefined ? {} : { findingId }),
    ...(verdict === undefined ? (search.verdict === AT_FAULT ? { atFault: true } : {}) : { verdict }),
    ...momentsOf(search),
  };
}
