import type { Dialogue } from './dialogue.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';

const PROTOCOL = 'jinqiao-scorecard/1';

/** Both sides say which protocol they speak and the digest of their ids under the contract's hash. Throws `ScorecardRefusedError('other-rows')`. */
export async function requireSameRows(talk: Dialogue, isFirst: boolean, digest: string): Promise<void> {
  const own = { protocol: PROTOCOL, digest };
  if (isFirst) await talk.say(own);
  const theirs = await talk.hear(isGreeting);
  if (!isFirst) await talk.say(own);
  if (theirs.digest !== digest) throw new ScorecardRefusedError('other-rows');
}

const isGreeting = (value: unknown): value is { readonly digest: string } =>
  typeof value === 'object' &&
  value !== null &&
  'protocol' in value &&
  value.protocol === PROTOCOL &&
  'digest' in value &&
  typeof value.digest === 'string';
