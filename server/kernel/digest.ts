import { hash } from 'node:crypto';
import { canonicalJson } from './pure/canonical-json.ts';

/** SHA-256, in hex, of a value's canonical JSON. */
export const digestOf = (value: unknown): string => hash('sha256', canonicalJson(value ?? null), 'hex');
