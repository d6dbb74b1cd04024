import { PeerStoppedError, UnexpectedMessageError } from '../transport/conversation.ts';
import { BadElementError } from '../groups/bad-element-error.ts';
import { VerificationRefusedError, verificationRefusalNamed } from './verification-refused-error.ts';

export const VERIFICATION_PROTOCOL = 'jinqiao-verification/1';

/** The bank's first message; the platform answers with the same `task`. */
export type VerificationGreeting = {
  readonly protocol: typeof VERIFICATION_PROTOCOL;
  readonly task: string;
  readonly run: string;
};

/** What a bank asks: by a published threshold, which it shows, or by one it keeps secret. */
export type VerificationQuestion = {
  readonly enterprise: string;
  readonly indicator: string;
  readonly threshold: number | 'secret';
};

export function readGreeting(payload: Uint8Array): VerificationGreeting {
  const { protocol, task, run } = objectOf(payload);
  if (protocol !== VERIFICATION_PROTOCOL || !isText(task) || !isText(run) || !/^[0-9a-f]{32}$/.test(run))
    throw new VerificationRefusedError('not-the-protocol');
  return { protocol, task, run };
}

export function readQuestion(payload: Uint8Array): VerificationQuestion {
  const { enterprise, indicator, threshold } = objectOf(payload);
  const isThreshold = threshold === 'secret' || (typeof threshold === 'number' && Number.isFinite(threshold));
  if (!isText(enterprise) || !isText(indicator) || !isThreshold) throw new VerificationRefusedError('not-the-protocol');
  return { enterprise, indicator, threshold };
}

export function readAnswer(payload: Uint8Array): boolean {
  const { reaches } = objectOf(payload);
  if (typeof reaches !== 'boolean') throw new VerificationRefusedError('not-the-protocol');
  return reaches;
}

export const written = (message: object) => Buffer.from(JSON.stringify(message));

/** What a failure is to the other side and to the caller: a refusal, or undefined where it is this party's own fault. */
export function refusalOf(error: unknown): VerificationRefusedError | undefined {
  if (error instanceof VerificationRefusedError) return error;
  if (error instanceof PeerStoppedError) return new VerificationRefusedError(verificationRefusalNamed(error.word));
  const isPeersFault = error instanceof UnexpectedMessageError || error instanceof BadElementError;
  return isPeersFault ? new VerificationRefusedError('not-the-protocol') : undefined;
}

function objectOf(payload: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload).toString('utf8'));
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Falls through to the refusal.
  }
  throw new VerificationRefusedError('not-the-protocol');
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200;
