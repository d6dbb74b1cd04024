import { SealedRefusedError } from './sealed-refused-error.ts';
import { decodeHeader, SEALED_PROTOCOL, type TableHeader } from './table-header.ts';

/** The bank's first message. */
export type BankGreeting = {
  readonly protocol: typeof SEALED_PROTOCOL;
  /** Hash of the contract. */
  readonly task: string;
  /** 16 random bytes in hexadecimal: names the conversation, and its log at both sides. */
  readonly run: string;
};

/** The platform's answer. */
export type PlatformGreeting = {
  readonly protocol: typeof SEALED_PROTOCOL;
  readonly task: string;
  readonly header: TableHeader;
  /** Evaluations the bank still has in this epoch. */
  readonly quotaLeft: number;
  /** Versions of which the change is there to be fetched. */
  readonly deltas: readonly number[];
};

/** Reads the greeting of a bank; throws `SealedRefusedError`. */
export function readBankGreeting(payload: Uint8Array): BankGreeting {
  const { protocol, task, run } = objectOf(payload);
  const isGreeting = protocol === SEALED_PROTOCOL && isText(task) && isText(run) && /^[0-9a-f]{32}$/.test(run);
  if (!isGreeting) throw new SealedRefusedError('not-the-protocol');
  return { protocol, task, run };
}

/** Reads the greeting of the platform; throws `SealedRefusedError`. */
export function readPlatformGreeting(payload: Uint8Array): PlatformGreeting {
  const { protocol, task, header, quotaLeft, deltas } = objectOf(payload);
  const isGreeting =
    protocol === SEALED_PROTOCOL && isText(task) && isCount(quotaLeft) && Array.isArray(deltas) && deltas.every(isCount);
  if (!isGreeting || typeof header !== 'object' || header === null) throw new SealedRefusedError('not-the-protocol');
  // Sent as it stands in the file, so it is read as from a file.
  return { protocol, task, header: decodeHeader(Buffer.from(JSON.stringify(header))), quotaLeft, deltas };
}

export const writeGreeting = (greeting: BankGreeting | PlatformGreeting) => Buffer.from(JSON.stringify(greeting));

function objectOf(payload: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload).toString('utf8'));
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Falls through to the refusal.
  }
  throw new SealedRefusedError('not-the-protocol');
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
