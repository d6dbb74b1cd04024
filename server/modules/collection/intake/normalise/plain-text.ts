import type { Notes } from './normaliser.ts';
import { cleanText } from './clean-text.ts';
import { halfWidth } from './half-width.ts';

/** Cleaned and half-width text for every kind but free text; the empty string for what stands for nothing is left to the kind. */
export function plainText(raw: string, notes: Notes): string {
  const clean = cleanText(raw, notes);
  const half = halfWidth(clean);
  if (half === clean) return clean;
  notes.counted('text.full-width');
  return half.trim();
}
