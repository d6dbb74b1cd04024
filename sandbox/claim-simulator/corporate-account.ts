import { createHash } from 'node:crypto';

/** The corporate account of an enterprise in the sandbox: sixteen digits made of its code, at no bank. */
export function corporateAccountOf(code: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(code).digest('hex')}`) % 10n ** 12n;
  return `9999${String(digits).padStart(12, '0')}`;
}
