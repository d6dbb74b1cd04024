import { generateSecret, generateURI, verify } from 'otplib';

/** A new secret for time-based codes (RFC 6238: SHA-1, six digits, thirty seconds, which every authenticator knows), and the address its QR code holds. */
export function newTotp(login: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: totpUri(secret, login) };
}

export const totpUri = (secret: string, login: string): string => generateURI({ issuer: 'Jinqiao', label: login, secret });

/** A clock may be one step off. */
const TOLERANCE_SECONDS = 30;

/** The step whose code this is, undefined for a wrong code. Whoever takes it remembers the step, so that no code counts twice. */
export async function stepOfCode(secret: string, code: string, now: Date): Promise<number | undefined> {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: TOLERANCE_SECONDS });
  if (!result.valid) return undefined;
  if (!('timeStep' in result)) throw new Error('no time step in the result');
  return result.timeStep;
}
