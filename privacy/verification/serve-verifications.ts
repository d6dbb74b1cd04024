import type { OpenTask } from '../contract/open-task.ts';
import { openRecord } from '../evidence/conversation-record.ts';
import { loadSuite } from '../groups/load-suite.ts';
import type { Suite } from '../groups/suite.ts';
import { ChannelLostError, type Channel } from '../transport/channel.ts';
import { openConversation, PeerStoppedError, type Conversation } from '../transport/conversation.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { answerPredicate, type PublishedGrid } from './answer-predicate.ts';
import { answerComparison, MAX_VALUE } from './compare-secretly.ts';
import type { ThresholdBudget } from './threshold-budget.ts';
import {
  readGreeting,
  readQuestion,
  refusalOf,
  VERIFICATION_PROTOCOL,
  written,
  type VerificationQuestion,
} from './verification-messages.ts';
import { verificationTermsOf, type VerificationTerms } from './verification-terms.ts';
import { VerificationRefusedError } from './verification-refused-error.ts';

export type VerificationService = {
  /** The contract with this bank, opened; each conversation has a folder of its own in the task's. */
  readonly open: OpenTask;
  readonly grids: readonly PublishedGrid[];
  readonly budget: ThresholdBudget;
  /** The value, where there is one and the enterprise consents that this bank may ask. */
  readonly valueOf: (enterprise: string, indicator: string) => Promise<number | undefined>;
  readonly patienceMs?: number;
  readonly clock?: () => Date;
};

const PATIENCE_MS = 600_000;
/** Questions of one conversation at most. */
const MAX_QUESTIONS = 100_000;

/** Answers one bank over one connection until it is done; returns how many questions it had. Throws `VerificationRefusedError` after telling the bank why. */
export async function serveVerifications(service: VerificationService, link: PeerLink): Promise<number> {
  const terms = verificationTermsOf(service.open, service.clock);
  const channel = await link.open(service.patienceMs ?? PATIENCE_MS);
  try {
    return await serveChannel(service, terms, channel);
  } finally {
    await channel.close();
  }
}

async function serveChannel(service: VerificationService, terms: VerificationTerms, channel: Channel): Promise<number> {
  const first = await channel.receive();
  let talk: Conversation | undefined;
  try {
    if (first.kind !== 'hello') throw new VerificationRefusedError('not-the-protocol');
    const { task, run } = readGreeting(first.payload);
    const record = openRecord(service.open, run);
    record.log.message('received', first);
    talk = openConversation(channel, record.log);
    if (task !== terms.task) throw new VerificationRefusedError('other-task');
    await talk.say('hello', written({ protocol: VERIFICATION_PROTOCOL, task, run }));
    const suite = await loadSuite(terms.suite);
    for (let asked = 0; asked < MAX_QUESTIONS; asked++) {
      const { kind, payload } = await talk.hear('round', 'finished');
      if (kind === 'finished') {
        record.finish({ asked });
        return asked;
      }
      await answer(service, terms, talk, suite, `${run}.${asked}`, readQuestion(payload));
    }
    throw new VerificationRefusedError('not-the-protocol');
  } catch (error) {
    const told = refusalOf(error);
    if (!(error instanceof ChannelLostError || error instanceof PeerStoppedError)) {
      const word = told?.reason ?? 'internal';
      await (talk === undefined ? channel.send({ kind: 'stopped', index: 0, payload: Buffer.from(word) }) : talk.stop(word));
    }
    throw told ?? error;
  }
}

async function answer(
  { grids, budget, valueOf }: VerificationService,
  { bank, mode, requireInTime }: VerificationTerms,
  talk: Conversation,
  suite: Suite,
  session: string,
  { enterprise, indicator, threshold }: VerificationQuestion,
): Promise<void> {
  requireInTime();
  if ((threshold === 'secret') !== (mode === 'secret')) throw new VerificationRefusedError('not-in-contract');
  const account = { bank, enterprise, indicator };
  const value = await valueOf(enterprise, indicator);
  if (value === undefined) throw new VerificationRefusedError('no-value');
  if (threshold !== 'secret') {
    const grid = grids.find((one) => one.indicator === indicator) ?? { indicator, thresholds: [] };
    return talk.say('gathered', written({ reaches: answerPredicate(value, threshold, grid, account, budget) }));
  }
  if (!Number.isInteger(value) || value < 0 || value > MAX_VALUE) throw new VerificationRefusedError('out-of-range');
  budget.spend(account, 'secret');
  await talk.say('gathered', written({ go: true }));
  const { payload } = await talk.hear('blinded');
  const { answered, offered } = answerComparison(suite, session, value, payload);
  await talk.say('answered', answered);
  await talk.say('offered', offered);
}
