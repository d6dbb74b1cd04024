import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inputlessTask } from '../contract/inputless-task.testing.ts';
import type { TaskProposal } from '../contract/contract.ts';
import type { OpenTask } from '../contract/open-task.ts';
import type { ProtocolParameters } from '../protocols/protocol.ts';
import { sealedTable } from '../protocols/sealed-table.ts';
import { connectToPeer, listenForPeer, type PeerLink } from '../transport/peer-link.ts';
import { buildSealedTable, publicHex, type SealedInput } from './build-sealed-table.ts';
import { openEpochKeys } from './epoch-keys.ts';
import { openLookUps, type LookUps } from './open-look-ups.ts';
import { openQuotaBook } from './quota.ts';
import type { SealedSuite, TableKey } from './sealed-oprf.ts';
import { serveLookUps, type LookUpService, type ServedLookUps } from './serve-look-ups.ts';
import type { TableHeader } from './table-header.ts';

const PRODUCT = 'bands';
const EPOCH = '2026-11';

/** A platform with one table in a folder. */
export type PlatformSide = {
  readonly folder: string;
  readonly table: string;
  readonly key: TableKey;
  readonly header: TableHeader;
};

export async function platformWith(folder: string, suite: SealedSuite, rows: Iterable<SealedInput>): Promise<PlatformSide> {
  mkdirSync(folder, { recursive: true });
  const key = await openEpochKeys(join(folder, 'keys'), randomBytes(32)).create(PRODUCT, EPOCH, suite);
  const output = join(folder, 'table');
  const order = { product: PRODUCT, epoch: EPOCH, key, idKind: 'text', paddedBytes: 32, output } as const;
  const { header } = await buildSealedTable(each(rows), order);
  return { folder, table: output, key, header };
}

export type LookUpTask = { readonly platform: OpenTask; readonly bank: OpenTask };

/** A contract between both about that table, opened by both. */
export async function lookUpTask(
  { folder, key, header }: PlatformSide,
  parameters: ProtocolParameters = {},
  chosen: Partial<TaskProposal> = {},
): Promise<LookUpTask> {
  const pinned = publicHex(key);
  const { product, epoch, suite, rows, paddedBytes } = header;
  const stated = {
    product,
    epoch,
    suite,
    hiding: 'bucket',
    rows,
    paddedBytes,
    ...(pinned === null ? {} : { publicKey: pinned }),
    ...parameters,
  };
  const quotas = { runs: 1, evaluations: 10_000, ...chosen.quotas };
  const [platform, bank] = await inputlessTask(sealedTable, stated, join(folder, 'tasks'), { ...chosen, quotas });
  return { platform: platform!, bank: bank! };
}

/** Lets the bank of a task talk to its platform over loopback; returns what the platform served, or throws what the bank’s side did. */
export async function talk(
  side: PlatformSide,
  task: LookUpTask,
  work: (lookUps: LookUps) => Promise<void>,
  changed: Partial<LookUpService> = {},
): Promise<ServedLookUps> {
  return serveOver(side, task, changed, async (link) => {
    const lookUps = await openLookUps({ open: task.bank, patienceMs: 5_000 }, link);
    await work(lookUps);
    await lookUps.close();
  });
}

/** The platform’s side of `talk`, with any other side. */
export async function serveOver(
  side: PlatformSide,
  task: LookUpTask,
  changed: Partial<LookUpService>,
  other: (link: PeerLink) => Promise<void>,
): Promise<ServedLookUps> {
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const quotas = changed.quotas ?? openQuotaBook(join(side.folder, 'quotas'));
  const tables = [{ table: side.table, deltas: [], key: side.key }];
  const serving = serveLookUps({ open: task.platform, tables, patienceMs: 1_000, ...changed, quotas }, listening);
  try {
    const link = connectToPeer({ host: '127.0.0.1', port: listening.port });
    const [bank, platform] = await Promise.allSettled([other(link), serving]);
    if (bank.status === 'rejected') throw bank.reason;
    if (platform.status === 'rejected') throw platform.reason;
    return platform.value;
  } finally {
    await listening.close();
    if (changed.quotas === undefined) quotas.close();
  }
}

export async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

export const payloadOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
