import { createReadStream } from 'node:fs';
import type { OpenTask } from '../contract/open-task.ts';
import { openRecord } from '../evidence/conversation-record.ts';
import { BadElementError } from '../groups/bad-element-error.ts';
import { ELEMENT_BYTES } from '../groups/suite.ts';
import { ChannelLostError, type Channel } from '../transport/channel.ts';
import { openConversation, PeerStoppedError, UnexpectedMessageError, type Conversation } from '../transport/conversation.ts';
import { MAX_PAYLOAD } from '../transport/frame.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { readBankGreeting, writeGreeting } from './look-up-greeting.ts';
import { openTable, type SealedTable } from './open-table.ts';
import type { QuotaBook } from './quota.ts';
import { loadSealedOprf, type SealedOprf, type TableKey } from './sealed-oprf.ts';
import { refusalNamed, SealedRefusedError } from './sealed-refused-error.ts';
import { sealedTermsOf, type SealedTerms } from './sealed-terms.ts';
import { readHeader, SEALED_PROTOCOL } from './table-header.ts';

/** A table a bank may look up in: its newest version, the changes that led to it, its key. */
export type PublishedTable = { readonly table: string; readonly deltas: readonly string[]; readonly key: TableKey };

export type LookUpService = {
  /** The contract with this bank, opened; each conversation has a folder of its own in the task's. */
  readonly open: OpenTask;
  readonly tables: readonly PublishedTable[];
  readonly quotas: QuotaBook;
  readonly patienceMs?: number;
  readonly clock?: () => Date;
};

/** What one conversation came to. */
export type ServedLookUps = { readonly evaluations: number; readonly buckets: number; readonly files: number };

const PATIENCE_MS = 600_000;
/** Messages of a bank in one conversation at most. */
const MAX_REQUESTS = 1_000_000;

/**
 * Answers one bank over one connection until it is done. Evaluations are taken from its quota, on the disk, before they are made. Throws
 * `SealedRefusedError` after telling the bank why, `ChannelLostError` where the connection broke.
 */
export async function serveLookUps(service: LookUpService, link: PeerLink): Promise<ServedLookUps> {
  const terms = sealedTermsOf(service.open, service.clock);
  const channel = await link.open(service.patienceMs ?? PATIENCE_MS);
  try {
    return await serveChannel(service, terms, channel);
  } finally {
    await channel.close();
  }
}

async function serveChannel(service: LookUpService, terms: SealedTerms, channel: Channel): Promise<ServedLookUps> {
  const first = await channel.receive();
  let talk: Conversation | undefined;
  let table: SealedTable | undefined;
  try {
    if (first.kind !== 'hello') throw new SealedRefusedError('not-the-protocol');
    const greeting = readBankGreeting(first.payload);
    const record = openRecord(service.open, greeting.run);
    record.log.message('received', first);
    talk = openConversation(channel, record.log);
    if (greeting.task !== terms.task) throw new SealedRefusedError('other-task');
    const published = findTable(service, terms);
    table = openTable(published.table);
    const { bank, product, epoch, quota } = terms;
    const account = { bank, product, epoch, limit: quota };
    const deltas = published.deltas.map((path) => readHeader(path).version);
    const hello = { protocol: SEALED_PROTOCOL, task: terms.task, header: table.header, deltas } as const;
    await talk.say('hello', writeGreeting({ ...hello, quotaLeft: service.quotas.left(account) }));
    const take = (count: number) => {
      terms.requireInTime();
      service.quotas.take(account, count);
    };
    const served = await answer({
      talk,
      table,
      published,
      take,
      hiding: terms.hiding,
      oprf: await loadSealedOprf(published.key.suite),
    });
    record.finish(served);
    return served;
  } catch (error) {
    const told = refusalOf(error);
    if (!(error instanceof ChannelLostError || error instanceof PeerStoppedError)) {
      const word = told?.reason ?? 'internal';
      await (talk === undefined ? channel.send({ kind: 'stopped', index: 0, payload: Buffer.from(word) }) : talk.stop(word));
    }
    throw told ?? error;
  } finally {
    table?.close();
  }
}

type Answering = {
  readonly talk: Conversation;
  readonly table: SealedTable;
  readonly published: PublishedTable;
  readonly take: (count: number) => void;
  readonly hiding: SealedTerms['hiding'];
  readonly oprf: SealedOprf;
};

async function answer({ talk, table, published, take, hiding, oprf }: Answering): Promise<ServedLookUps> {
  let [evaluations, buckets, files] = [0, 0, 0];
  for (let requests = 0; requests < MAX_REQUESTS; requests++) {
    const { kind, payload } = await talk.hear('evaluate', 'bucket', 'file', 'finished');
    if ((kind === 'bucket' && hiding === 'bulk') || (kind === 'file' && hiding === 'bucket'))
      throw new SealedRefusedError('not-in-contract');
    if (kind === 'finished') return { evaluations, buckets, files };
    if (kind === 'evaluate') {
      const count = payload.length / ELEMENT_BYTES;
      if (!Number.isInteger(count) || count < 1 || count > oprf.maxBatch) throw new SealedRefusedError('not-the-protocol');
      take(count);
      const { evaluated, proof } = oprf.evaluate(published.key, payload);
      await talk.say('evaluated', Buffer.concat([evaluated, proof]));
      evaluations += count;
    } else if (kind === 'bucket') {
      await talk.sayLong('rows', table.bucket(numberOf(payload)));
      buckets++;
    } else {
      await sendFile(talk, published, numberOf(payload));
      files++;
    }
  }
  throw new SealedRefusedError('not-the-protocol', `more than ${MAX_REQUESTS} messages`);
}

/** The whole table (0), or the change that leads to a version, in pieces of which the last is empty. */
async function sendFile(talk: Conversation, { table, deltas }: PublishedTable, version: number): Promise<void> {
  const path = version === 0 ? table : deltas.find((one) => readHeader(one).version === version);
  if (path === undefined) throw new SealedRefusedError('no-table', `version ${version}`);
  for await (const piece of createReadStream(path, { highWaterMark: MAX_PAYLOAD })) await talk.say('piece', piece);
  await talk.say('piece', new Uint8Array());
}

function findTable({ tables }: LookUpService, { product, epoch, suite, publicKey }: SealedTerms): PublishedTable {
  const found = tables.find(({ table }) => {
    const header = readHeader(table);
    return header.product === product && header.epoch === epoch;
  });
  if (found === undefined) throw new SealedRefusedError('no-table', `${product} ${epoch}`);
  const header = readHeader(found.table);
  if (header.suite !== suite || header.publicKey !== publicKey) throw new SealedRefusedError('other-key');
  return found;
}

function numberOf(payload: Uint8Array): number {
  if (payload.length !== 4) throw new SealedRefusedError('not-the-protocol');
  return Buffer.from(payload).readUInt32BE();
}

/** What the peer is told: a refusal of the protocol; nothing of what went wrong inside. */
function refusalOf(error: unknown): SealedRefusedError | undefined {
  if (error instanceof SealedRefusedError) return error;
  if (error instanceof PeerStoppedError) return new SealedRefusedError(refusalNamed(error.word));
  const isPeersFault = error instanceof UnexpectedMessageError || error instanceof BadElementError || error instanceof RangeError;
  return isPeersFault ? new SealedRefusedError('not-the-protocol', error.message) : undefined;
}
