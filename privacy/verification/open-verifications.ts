import { randomBytes } from 'node:crypto';
import type { OpenTask } from '../contract/open-task.ts';
import { openRecord } from '../evidence/conversation-record.ts';
import { loadSuite } from '../groups/load-suite.ts';
import { openConversation, PeerStoppedError } from '../transport/conversation.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { hideThreshold } from './compare-secretly.ts';
import { readAnswer, readGreeting, refusalOf, VERIFICATION_PROTOCOL, written } from './verification-messages.ts';
import { verificationTermsOf } from './verification-terms.ts';
import { VerificationRefusedError } from './verification-refused-error.ts';

export type VerificationOrder = {
  /** The contract with the platform, opened. */
  readonly open: OpenTask;
  readonly patienceMs?: number;
};

/** A bank's conversation with the platform. All calls one after another; each throws `VerificationRefusedError`, which ends it. */
export type Verifications = {
  /** Whether the value reaches a threshold of the published grid. The platform learns who is asked about and by which threshold. */
  readonly reaches: (enterprise: string, indicator: string, threshold: number) => Promise<boolean>;
  /** Whether it reaches a threshold the platform does not learn: a whole number up to 2^40 − 1. The bank learns this one bit. */
  readonly reachesSecret: (enterprise: string, indicator: string, threshold: number) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 600_000;

export async function openVerifications(order: VerificationOrder, link: PeerLink): Promise<Verifications> {
  const terms = verificationTermsOf(order.open);
  const suite = await loadSuite(terms.suite);
  const run = randomBytes(16).toString('hex');
  const channel = await link.open(order.patienceMs ?? PATIENCE_MS);
  const record = openRecord(order.open, run);
  const talk = openConversation(channel, record.log);
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      const refused = refusalOf(error);
      if (error instanceof PeerStoppedError) await talk.close();
      else await talk.stop(refused?.reason ?? 'internal');
      throw refused ?? error;
    }
  };
  await guarded(async () => {
    await talk.say('hello', written({ protocol: VERIFICATION_PROTOCOL, task: terms.task, run }));
    if (readGreeting((await talk.hear('hello')).payload).task !== terms.task) throw new VerificationRefusedError('other-task');
  });
  let asked = 0;
  return {
    reaches: (enterprise, indicator, threshold) =>
      guarded(async () => {
        asked++;
        await talk.say('round', written({ enterprise, indicator, threshold }));
        return readAnswer((await talk.hear('gathered')).payload);
      }),
    reachesSecret: (enterprise, indicator, threshold) =>
      guarded(async () => {
        const { blinded, decide } = hideThreshold(suite, `${run}.${asked++}`, threshold);
        await talk.say('round', written({ enterprise, indicator, threshold: 'secret' }));
        await talk.hear('gathered');
        await talk.say('blinded', blinded);
        const answered = (await talk.hear('answered')).payload;
        return decide(answered, (await talk.hear('offered')).payload);
      }),
    close: async () => {
      await talk.say('finished', new Uint8Array());
      await talk.close();
      record.finish({ asked });
    },
  };
}
