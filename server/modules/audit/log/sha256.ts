import { hash } from 'node:crypto';
import type { Sha256 } from '../../../../sdk/log/index.ts';

/** The platform's SHA-256. By way of a text: a buffer of its own for each of many hashes costs more than the hash. */
export const sha256: Sha256 = (bytes) => Buffer.from(hash('sha256', bytes, 'hex'), 'hex');
