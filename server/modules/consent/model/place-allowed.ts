import { divisionCovers } from '../../../kernel/pure/division-covers.ts';

/** Whether a place is one of those allowed; an empty list allows all. */
export function placeAllowed(allowed: readonly string[], place: string): boolean {
  return allowed.length === 0 || allowed.some((one) => divisionCovers(one, place));
}
