import type { Context } from '../../kernel/pure/context.ts';
import { listAuthorisations } from '../consent/index.ts';

/** More than any enterprise has in force at once. */
const MAX_AUTHORISATIONS = 500;
const FIRST = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** Which items an enterprise has authorised to which institution for a new application: in force, and used for no other case yet. */
export async function authorisedItems(
  { tx, now }: Context,
  subjectId: string,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const filter = { subjectId, state: 'active', purpose: 'loan-review' } as const;
  const items = new Map<number, Set<string>>();
  for (const { institutionNo, granted, firstCaseNo } of await listAuthorisations(tx, filter, FIRST, MAX_AUTHORISATIONS, now)) {
    if (granted === null || firstCaseNo !== null) continue;
    const some = items.get(institutionNo) ?? new Set();
    for (const { item, fields } of granted.items) if (fields === null) some.add(item);
    items.set(institutionNo, some);
  }
  return items;
}
