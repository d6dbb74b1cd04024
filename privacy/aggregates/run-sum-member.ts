import type { OpenTask } from '../contract/open-task.ts';
import { openRecord } from '../evidence/conversation-record.ts';
import { openConversation, PeerStoppedError, UnexpectedMessageError, type Conversation } from '../transport/conversation.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { AggregateRefusedError } from './aggregate-refused-error.ts';
import { isLargeEnough } from './cell-rules.ts';
import { discreteGaussian } from './discrete-noise.ts';
import { bytesOf } from './masks.ts';
import { systemRandom } from './random-source.ts';
import { openSumMember } from './sum-member.ts';
import { isBoxList, isKeysList, isNameList, requireForm } from './sum-messages.ts';
import { conversationName, passDigest, sumTermsOf, type SumTerms } from './sum-terms.ts';
import { isAllowed, isSumResult, MAX_SUM_MESSAGE, readGathered, type CellSum, type SumResult } from './sum-result.ts';

/** What one bank has in a cell. */
export type Contribution = { readonly value: bigint; readonly enterprises: number };

export type SumMemberOrder = {
  /** The contract of all banks and the platform, opened by this bank; a sum has a contract of its own. */
  readonly open: OpenTask;
  /** The cells the contract names by their digest. */
  readonly cells: readonly string[];
  /** By cell; a cell not in it has nothing of this bank. */
  readonly contributions: ReadonlyMap<string, Contribution>;
  readonly patienceMs?: number;
};

type Member = { readonly terms: SumTerms; readonly order: SumMemberOrder };

const PATIENCE_MS = 600_000;

/**
 * Takes part in a sum over many banks: first of how many banks and enterprises each cell has, then of the values of the cells that are large enough.
 * The value of a cell that is too small leaves no bank. Throws `AggregateRefusedError`.
 */
export async function runSumMember(order: SumMemberOrder, link: PeerLink): Promise<SumResult> {
  const terms = sumTermsOf(order);
  const member: Member = { terms, order };
  const channel = await link.open(order.patienceMs ?? PATIENCE_MS);
  const record = openRecord(order.open, conversationName(terms.task, order.open.own.name));
  const talk = openConversation(channel, record.log);
  try {
    const sizes = sizesOf(member, terms.cells);
    await onePass(member, talk, 'sizes', sizes);
    const { cells: allowed } = await gathered(talk, isAllowed);
    const large = requireLarge(allowed, terms);
    if (large.length > 0) await onePass(member, talk, 'values', valuesFor(member, large));
    const result = await gathered(talk, isSumResult);
    await talk.close();
    record.finish({ cells: result.cells.length, withheld: result.withheld.length, contributors: result.contributors });
    return result;
  } catch (error) {
    if (error instanceof PeerStoppedError) throw new AggregateRefusedError('stopped-by-peer', error.word);
    await talk.stop(error instanceof AggregateRefusedError ? error.reason : 'internal');
    throw error instanceof UnexpectedMessageError ? new AggregateRefusedError('not-the-protocol', error.message) : error;
  }
}

/**
 * The names of the cells the aggregator asks the values of. By what it says itself they must be large enough, and of the contract: what is too small is
 * not sent, whatever it asks for.
 */
export function requireLarge(
  allowed: readonly CellSum[],
  { cells, overlap }: Pick<SumTerms, 'cells' | 'overlap'>,
): readonly string[] {
  const names = allowed.map(({ name }) => name);
  const isSound = new Set(names).size === names.length && names.every((name) => cells.includes(name));
  if (!isSound || !allowed.every((cell) => isLargeEnough(cell, overlap)))
    throw new AggregateRefusedError('not-the-protocol', 'a cell too small');
  return names;
}

async function onePass(
  { terms, order }: Member,
  talk: Conversation,
  pass: 'sizes' | 'values',
  values: BigUint64Array,
): Promise<void> {
  const { own, operator } = order.open;
  const member = openSumMember(passDigest(terms, pass), own.name, operator, terms, values);
  const say = (value: object) => talk.sayLong('round', Buffer.from(JSON.stringify(value)));
  await say(member.keys());
  await say(member.shares(await gathered(talk, isKeysList)));
  await talk.sayLong('round', bytesOf(member.masked(await gathered(talk, isBoxList))));
  await say(member.opened(await gathered(talk, isNameList)));
}

function sizesOf({ order }: Member, cells: readonly string[]): BigUint64Array {
  return BigUint64Array.from(
    cells.flatMap((cell) => {
      const own = order.contributions.get(cell);
      return own === undefined || own.enterprises === 0 ? [0n, 0n] : [1n, BigInt(own.enterprises)];
    }),
  );
}

/** Values, and the sizes again: a bank may have been lost in between. */
function valuesFor(member: Member, cells: readonly string[]): BigUint64Array {
  const { noise } = member.terms;
  const sizes = sizesOf(member, cells);
  const random = systemRandom();
  return BigUint64Array.from(
    cells.flatMap((cell, i) => {
      const value = member.order.contributions.get(cell)?.value ?? 0n;
      const added = noise === undefined ? 0n : discreteGaussian(noise, random);
      return [BigInt.asUintN(64, value + added), sizes[2 * i]!, sizes[2 * i + 1]!];
    }),
  );
}

async function gathered<Form>(talk: Conversation, fits: (value: unknown) => value is Form): Promise<Form> {
  return requireForm(readGathered(await talk.hearLong('gathered', MAX_SUM_MESSAGE)), fits);
}
