import { errors } from 'jose';
import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * What is wrong with the claims of a JWT whose signature was right; undefined where the signature was not, of which nothing is told.
 */
export function claimFault(error: unknown): Bilingual | undefined {
  if (error instanceof errors.JWTExpired) return { zh: 'exp 已过', en: 'exp is past' };
  if (!(error instanceof errors.JWTClaimValidationFailed)) return undefined;
  return { zh: `${error.claim} 缺失或不符合要求`, en: `${error.claim} is missing or not as it must be` };
}
