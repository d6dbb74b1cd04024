import { divisionCovers } from '../../../kernel/pure/division-covers.ts';

/** 330000 takes in all that begins with 33, 330100 all that begins with 3301; null everybody. */
export const beginningOf = (division: string | null): string => division?.replace(/(00){1,2}$/, '') ?? '';

/** Where both of two places apply: the narrower one; undefined where neither lies in the other. */
export function commonPlace(one: string | null, other: string | null): { readonly division: string | null } | undefined {
  if (one === null || (other !== null && divisionCovers(one, other))) return { division: other };
  return other === null || divisionCovers(other, one) ? { division: one } : undefined;
}
