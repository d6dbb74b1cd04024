import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import type { OpenTask } from '../contract/open-task.ts';
import { openRecord } from '../evidence/conversation-record.ts';
import { ELEMENT_BYTES } from '../groups/suite.ts';
import { openConversation, PeerStoppedError, UnexpectedMessageError, type Conversation } from '../transport/conversation.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { readPlatformGreeting, writeGreeting } from './look-up-greeting.ts';
import { bucketOf, findInRows } from './open-table.ts';
import { loadSealedOprf, type SealedOprf } from './sealed-oprf.ts';
import { refusalNamed, SealedRefusedError } from './sealed-refused-error.ts';
import { OUTPUT_BYTES, rowBytesOf } from './sealed-row.ts';
import { sealedTermsOf, type SealedTerms } from './sealed-terms.ts';
import { HEADER_BYTES, SEALED_PROTOCOL, type TableHeader } from './table-header.ts';

export type LookUpOrder = {
  /** The contract with the platform, opened. It names the table and, where there is one, the public key: without that a platform could make a bank its own, and know its questions by their answers. */
  readonly open: OpenTask;
  readonly patienceMs?: number;
};

/** A bank's conversation with the platform about one table. All calls one after another. */
export type LookUps = {
  readonly header: TableHeader;
  readonly quotaLeft: number;
  /** Versions of which the change is there. */
  readonly deltas: readonly number[];
  /** The outputs for ids in their plain form, at the cost of one evaluation each. The platform learns how many, not which. */
  readonly outputs: (ids: readonly string[]) => Promise<readonly Uint8Array[]>;
  /** What an output opens, from its bucket: the platform learns the bucket, that is, that it is one of `header.leastBucket` at least. */
  readonly find: (output: Uint8Array) => Promise<Uint8Array | undefined>;
  /** Fetches the table (0) or the change that leads to a version; the platform learns that alone. The file appears when it is whole. */
  readonly fetch: (version: number, output: string) => Promise<void>;
  /** Says that it is done. */
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 600_000;
/** Bytes of a bucket at most. */
const MAX_BUCKET_BYTES = 2 ** 28;

/** Opens the conversation. Throws `SealedRefusedError` where the platform refuses or its table is not the agreed one; every call does. */
export async function openLookUps(order: LookUpOrder, link: PeerLink): Promise<LookUps> {
  const terms = sealedTermsOf(order.open);
  const { task } = terms;
  const run = randomBytes(16).toString('hex');
  const channel = await link.open(order.patienceMs ?? PATIENCE_MS);
  const record = openRecord(order.open, run);
  const talk = openConversation(channel, record.log);
  const greeting = await guarded(talk, async () => {
    await talk.say('hello', writeGreeting({ protocol: SEALED_PROTOCOL, task, run }));
    const answered = readPlatformGreeting((await talk.hear('hello')).payload);
    if (answered.task !== task) throw new SealedRefusedError('other-task');
    requireAgreed(terms, answered.header);
    return answered;
  });
  const oprf = await loadSealedOprf(terms.suite);
  const publicKey = terms.publicKey === null ? undefined : Buffer.from(terms.publicKey, 'hex');
  const { header, quotaLeft, deltas } = greeting;
  let evaluations = 0;
  return {
    header,
    quotaLeft,
    deltas,
    outputs: (ids) =>
      guarded(talk, () => {
        evaluations += ids.length;
        return evaluateAll(talk, oprf, ids, publicKey);
      }),
    find: (output) => guarded(talk, () => findInBucket(talk, header, output)),
    fetch: (version, path) => guarded(talk, () => fetchFile(talk, version, path, header)),
    close: async () => {
      await talk.say('finished', new Uint8Array());
      await talk.close();
      record.finish({ evaluations });
    },
  };
}

function requireAgreed({ product, epoch, suite, publicKey }: SealedTerms, header: TableHeader): void {
  if (header.what !== 'table' || header.product !== product || header.epoch !== epoch) throw new SealedRefusedError('no-table');
  if (header.suite !== suite || header.publicKey !== publicKey) throw new SealedRefusedError('other-key');
}

async function evaluateAll(talk: Conversation, oprf: SealedOprf, ids: readonly string[], publicKey?: Uint8Array) {
  const outputs: Uint8Array[] = [];
  for (let from = 0; from < ids.length; from += oprf.maxBatch) {
    const batch = ids.slice(from, from + oprf.maxBatch);
    const { blinded, finish } = oprf.blind(batch, publicKey);
    await talk.say('evaluate', blinded);
    const { payload } = await talk.hear('evaluated');
    const bytes = batch.length * ELEMENT_BYTES;
    if (payload.length < bytes) throw new UnexpectedMessageError('an answer too short');
    const made = finish(payload.subarray(0, bytes), payload.subarray(bytes));
    batch.forEach((_, i) => outputs.push(made.subarray(i * OUTPUT_BYTES, (i + 1) * OUTPUT_BYTES)));
  }
  return outputs;
}

async function findInBucket(talk: Conversation, header: TableHeader, output: Uint8Array): Promise<Uint8Array | undefined> {
  const rowBytes = rowBytesOf(header.paddedBytes);
  const number = Buffer.alloc(4);
  number.writeUInt32BE(bucketOf(output, header.bucketBits));
  await talk.say('bucket', number);
  const rows = await talk.hearLong('rows', Math.min(MAX_BUCKET_BYTES, header.bucketRows * rowBytes));
  if (rows.length !== header.bucketRows * rowBytes) throw new UnexpectedMessageError('not as many rows as every bucket has');
  return findInRows(output, rows, rowBytes);
}

async function fetchFile(talk: Conversation, version: number, output: string, expected: TableHeader): Promise<void> {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(version);
  await talk.say('file', number);
  const file = openSync(`${output}.partial`, 'w', 0o600);
  const digest = createHash('sha256');
  let skipped = 0;
  try {
    for (;;) {
      const { payload } = await talk.hear('piece');
      if (payload.length === 0) break;
      const head = Math.min(payload.length, HEADER_BYTES - skipped);
      skipped += head;
      digest.update(payload.subarray(head));
      for (let from = 0; from < payload.length;) from += writeSync(file, payload, from);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  // A change is held against its digest when it is applied.
  if (version === 0 && digest.digest('hex') !== expected.rowsSha256) throw new SealedRefusedError('damaged');
  renameSync(`${output}.partial`, output);
}

/** The peer's word becomes a refusal, and the peer is told of ours. */
async function guarded<Result>(talk: Conversation, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PeerStoppedError) {
      await talk.close();
      throw new SealedRefusedError(refusalNamed(error.word));
    }
    const refused = error instanceof UnexpectedMessageError ? new SealedRefusedError('not-the-protocol', error.message) : error;
    await talk.stop(refused instanceof SealedRefusedError ? refused.reason : 'internal');
    throw refused;
  }
}
