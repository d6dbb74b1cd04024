import type { Conversation } from '../transport/conversation.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';

/** The messages of a training, in turns: numbers as JSON, ciphertexts as they are. */
export type Dialogue = {
  readonly say: (value: unknown) => Promise<void>;
  /** The next message if it is as it should be. Throws `ScorecardRefusedError('not-the-protocol')`. */
  readonly hear: <Value>(fits: (value: unknown) => value is Value) => Promise<Value>;
  readonly sayBytes: (bytes: Uint8Array) => Promise<void>;
  readonly hearBytes: () => Promise<Uint8Array>;
};

const MAX_TEXT = 4_000_000;
/** A fresh public key and a masked ciphertext are less. */
const MAX_BYTES = 1_000_000;

export function openDialogue(talk: Conversation): Dialogue {
  return {
    say: (value) => talk.sayLong('round', Buffer.from(JSON.stringify(value))),
    hear: async (fits) => {
      const bytes = await talk.hearLong('round', MAX_TEXT);
      const value = parsed(bytes);
      if (!fits(value)) throw new ScorecardRefusedError('not-the-protocol');
      return value;
    },
    sayBytes: (bytes) => talk.sayLong('gathered', bytes),
    hearBytes: () => talk.hearLong('gathered', MAX_BYTES),
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isResidue = (value: unknown): value is string => typeof value === 'string' && /^\d{1,16}$/.test(value);
export const listOf =
  <Value>(fits: (value: unknown) => value is Value, length?: number) =>
  (value: unknown): value is Value[] =>
    Array.isArray(value) && (length === undefined || value.length === length) && value.every(fits);
