import { setTimeout as wait } from 'node:timers/promises';
import type { OpenTask } from '../contract/open-task.ts';
import { openRecord, type ConversationRecord } from '../evidence/conversation-record.ts';
import { openConversation, type Conversation } from '../transport/conversation.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { AggregateRefusedError } from './aggregate-refused-error.ts';
import { isLargeEnough } from './cell-rules.ts';
import { valuesOf } from './masks.ts';
import { isBoxList, isKeysMessage, isOpenedList, requireForm, requireKeys, type BoxMessage } from './sum-messages.ts';
import { MAX_SUM_MESSAGE, readGathered, writeGathered, type CellSum, type SumResult } from './sum-result.ts';
import { conversationName, passDigest, sumTermsOf, type SumTerms } from './sum-terms.ts';
import { unmaskSum } from './unmask-sum.ts';

export type SumOrder = {
  /** The contract of all banks and the platform, opened by the platform; a sum has a contract of its own. */
  readonly open: OpenTask;
  /** The cells the contract names by their digest. */
  readonly cells: readonly string[];
  /** A member that takes longer over one message is lost. */
  readonly roundMs?: number;
};

type Sum = { readonly terms: SumTerms; readonly roundMs: number };
type Members = Map<string, Conversation>;

const ROUND_MS = 60_000;

/**
 * Adds up what many banks have, cell by cell, seeing only the sums. Banks may be lost on the way as long as enough stay; what a lost one had not yet
 * sent is not in the sum. Throws `AggregateRefusedError`, and tells the members.
 */
export async function runSum(order: SumOrder, links: ReadonlyMap<string, PeerLink>): Promise<SumResult> {
  const terms = sumTermsOf(order);
  const sum: Sum = { terms, roundMs: order.roundMs ?? ROUND_MS };
  const members: Members = new Map();
  const records: ConversationRecord[] = [];
  await eachOf(members, links, async (link, name) => {
    if (!terms.members.some((member) => member.name === name)) throw new AggregateRefusedError('not-a-member', name);
    const channel = await link.open(sum.roundMs);
    const record = openRecord(order.open, conversationName(terms.task, name));
    records.push(record);
    members.set(name, openConversation(channel, record.log));
  });
  try {
    const sizes = await onePass(sum, members, 'sizes', 2 * terms.cells.length);
    const cells = terms.cells.map((name, i): CellSum => ({
      name,
      banks: Number(sizes.sum[2 * i]),
      enterprises: Number(sizes.sum[2 * i + 1]),
    }));
    const allowed = cells.filter((cell) => isLargeEnough(cell, terms.overlap));
    await tell(members, () => writeGathered({ cells: allowed }));
    const result =
      allowed.length === 0 ? { cells: [], contributors: sizes.contributors } : await sumValues(sum, members, allowed);
    const shown = new Set(result.cells.map(({ name }) => name));
    const whole: SumResult = { ...result, withheld: terms.cells.filter((name) => !shown.has(name)) };
    await tell(members, () => writeGathered(whole));
    await Promise.all([...members.values()].map((talk) => talk.close()));
    for (const record of records)
      record.finish({ cells: whole.cells.length, withheld: whole.withheld.length, contributors: whole.contributors });
    return whole;
  } catch (error) {
    const word = error instanceof AggregateRefusedError ? error.reason : 'internal';
    await Promise.all([...members.values()].map((talk) => talk.stop(word)));
    throw error;
  }
}

async function sumValues(order: Sum, members: Members, allowed: readonly CellSum[]) {
  const { sum, contributors } = await onePass(order, members, 'values', 3 * allowed.length);
  const cells = allowed.map(({ name }, i) => ({
    name,
    value: BigInt.asIntN(64, sum[3 * i]!),
    banks: Number(sum[3 * i + 1]),
    enterprises: Number(sum[3 * i + 2]),
  }));
  // A bank lost since the sizes were added up may have made a cell too small: it is withheld then.
  return { cells: cells.filter((cell) => isLargeEnough(cell, order.terms.overlap)), contributors };
}

async function onePass({ terms, roundMs }: Sum, members: Members, name: 'sizes' | 'values', count: number) {
  const pass = passDigest(terms, name);
  const hear = async <Form>(talk: Conversation, fits: (value: unknown) => value is Form) =>
    requireForm(readGathered(await talk.hearLong('round', MAX_SUM_MESSAGE)), fits);
  const keys = await round(members, roundMs, terms, async (talk, from) => {
    const own = await hear(talk, isKeysMessage);
    requireKeys(pass, terms, [own]);
    if (own.name !== from) throw new AggregateRefusedError('not-a-member');
    return own;
  });
  const all = [...keys.values()];
  await tell(members, () => writeGathered(all));
  const boxes = await round(members, roundMs, terms, (talk) => hear(talk, isBoxList));
  const present = all.filter((one) => boxes.has(one.name));
  await tell(members, (to) =>
    writeGathered(
      [...boxes].flatMap(([from, sent]) =>
        sent.filter((one) => one.name === to).map(({ box }): BoxMessage => ({ name: from, box })),
      ),
    ),
  );
  const masked = await round(members, roundMs, terms, async (talk) => {
    const values = valuesOf(await talk.hearLong('round', MAX_SUM_MESSAGE));
    if (values.length !== count) throw new AggregateRefusedError('not-the-protocol');
    return values;
  });
  await tell(members, () => writeGathered([...masked.keys()]));
  const opened = await round(members, roundMs, terms, (talk) => hear(talk, isOpenedList));
  const sum = unmaskSum({ pass, threshold: terms.threshold, present, masked, opened: [...opened.values()] });
  return { sum, contributors: [...masked.keys()] };
}

/** One message of every member that is left; who breaks off, takes too long or sends what is none is lost. Throws where too few are left. */
async function round<Message>(
  members: Members,
  roundMs: number,
  { threshold }: SumTerms,
  hear: (talk: Conversation, name: string) => Promise<Message>,
) {
  const heard = new Map<string, Message>();
  await eachOf(members, members, async (talk, name) => {
    const limit = new AbortController();
    const late = wait(roundMs, undefined, { signal: limit.signal }).then(() => {
      throw new AggregateRefusedError('too-few-members', name);
    });
    try {
      heard.set(name, await Promise.race([hear(talk, name), late]));
    } finally {
      limit.abort();
      late.catch(() => undefined);
    }
  });
  if (heard.size < threshold) throw new AggregateRefusedError('too-few-members');
  // In one order, whoever was first.
  return new Map([...heard].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function tell(members: Members, what: (name: string) => Buffer): Promise<void> {
  await eachOf(members, members, (talk, name) => talk.sayLong('gathered', what(name)));
}

/** Does something with each at once; where it fails, the member is out. */
async function eachOf<Item>(
  members: Members,
  items: ReadonlyMap<string, Item>,
  work: (item: Item, name: string) => Promise<void>,
): Promise<void> {
  await Promise.all(
    [...items].map(async ([name, item]) => {
      try {
        await work(item, name);
      } catch {
        const talk = members.get(name);
        members.delete(name);
        await talk?.close();
      }
    }),
  );
}
