import type { Narrowing } from './narrowing.ts';

/** 共享范围: how far the records of a provider go, the widest first: the whole network, the provider's own province, its own city. */
export const sharingScopes = ['network', 'province', 'city'] as const;
export type SharingScope = (typeof sharingScopes)[number];

/** 0 for the widest scope. */
export const rankOfScope = (scope: SharingScope): number => sharingScopes.indexOf(scope);

/** How far a field, or with null some field of the item, goes: the narrowest that was decided for it, by default the whole network. */
export function effectiveScope(field: string | null, narrowings: readonly Narrowing[]): SharingScope {
  let rank = 0;
  for (const one of narrowings)
    if (one.field === null || one.field === field) rank = Math.max(rank, rankOfScope(one.scope ?? 'network'));
  return sharingScopes[rank]!;
}
