import { createHash } from 'node:crypto';
import { canonicalJson } from './pure/canonical-json.ts';

/** SHA-256, in hex, of a value's canonical JSON. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(value ?? null))
    .digest('hex');
}
