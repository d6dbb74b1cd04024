import { hash } from 'node:crypto';
import { copyFile, lstat, mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { requireItemByNo, type ItemDefinition } from '../../catalogue/index.ts';
import type { Provider } from '../../institutions/index.ts';
import { findDeliveryByKey, insertDelivery, lockDelivery, updateDelivery } from '../store.ts';
import { queueDelivery } from './queue-delivery.ts';
import { sha256Of, spoolPath } from './spool.ts';

export type WaitingFile = {
  /** In bytes: a name may be in GB18030, as older machines write it. */
  readonly path: Buffer;
  readonly name: string;
  readonly item: ItemDefinition;
  readonly bytes: number;
  readonly modifiedAt: Date;
};

/** A file that changed more recently than this may still be being written. */
const QUIET_MS = 10_000;
const MAX_FILES = 1_000;
/** Bytes of a file's name that fit beside the delivery number and an ending: file systems allow 255 in all. */
const NAME_BYTES = 200;

/** Where a provider's files of an item lie, where they go when taken in, and where reports about them are put. */
export const dropPaths = (dropFolder: string, providerCode: string, item: string) => {
  const inbox = join(dropFolder, providerCode, item);
  return { inbox, done: join(inbox, 'done'), reports: join(inbox, 'reports') };
};

/** The name of a delivered file behind the number of its delivery; of a long one the end is kept, with the kind of file. */
export function numberedName(deliveryId: number, fileName: string): string {
  let kept = fileName;
  while (Buffer.byteLength(kept) > NAME_BYTES) kept = kept.slice(1);
  return `${deliveryId}-${kept.toWellFormed()}`;
}

/** Complete files waiting for a provider's items, oldest first. Hidden files, links and names ending in .tmp or .part are left alone. */
export async function findWaitingFiles(ctx: Context, dropFolder: string, provider: Provider): Promise<WaitingFile[]> {
  const found: WaitingFile[] = [];
  for (const itemNo of provider.itemNos) {
    const item = requireItemByNo(itemNo);
    const { inbox } = dropPaths(dropFolder, provider.code, item.name);
    for (const bytes of (await orPassed(ctx, inbox, () => readdir(inbox, { encoding: 'buffer' }))) ?? []) {
      const name = nameOf(bytes);
      if (name.startsWith('.') || /\.(tmp|part)$/i.test(name)) continue;
      const path = Buffer.concat([Buffer.from(`${inbox}/`), bytes]);
      const state = await orPassed(ctx, join(inbox, name), () => lstat(path));
      if (!state?.isFile() || state.size === 0 || ctx.now.getTime() - state.mtimeMs < QUIET_MS) continue;
      found.push({ path, name, item, bytes: state.size, modifiedAt: state.mtime });
    }
  }
  return found.toSorted((a, b) => a.modifiedAt.getTime() - b.modifiedAt.getTime()).slice(0, MAX_FILES);
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** One file or folder that cannot be dealt with must not keep the others waiting: it is passed over, said in the log, and tried again. */
export async function orPassed<T>(ctx: Context, path: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    // Nothing there is no error: most providers have no folder, and files come and go.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') ctx.log.error({ path, err: error }, 'drop folder: passed over');
    return undefined;
  }
}

/**
 * Copies a file into the spool and queues it, then moves the original to `done`. After a crash anywhere between, the next scan finds
 * the same file again: its name, size and time are its delivery key, so it is one delivery still. A file that changed while it was
 * being copied stays where it is.
 */
export async function takeIn(ctx: Context, provider: Provider, file: WaitingFile): Promise<void> {
  const deliveryId = await openDropped(ctx, provider, file);
  const path = spoolPath(ctx.platform.spoolDir, deliveryId);
  const taken = await ctx.platform.transaction(system, async (one) => {
    const delivery = await lockDelivery(one.tx, deliveryId);
    if (delivery?.state !== 'receiving') return true;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await copyFile(file.path, path);
    const after = await lstat(file.path);
    if (after.size !== file.bytes || after.mtimeMs !== file.modifiedAt.getTime()) return false;
    await updateDelivery(one.tx, deliveryId, { receivedBytes: file.bytes });
    await queueDelivery(one, delivery, await sha256Of(path));
    return true;
  });
  if (!taken) return;
  const { done } = dropPaths(ctx.platform.dropFolder!, provider.code, file.item.name);
  await mkdir(done, { recursive: true });
  await rename(file.path, join(done, numberedName(deliveryId, file.name)));
}

async function openDropped(ctx: Context, provider: Provider, file: WaitingFile): Promise<number> {
  // The name may be longer than a key: its digest stands for it.
  const name = hash('sha256', file.name, 'hex').slice(0, 32);
  const deliveryKey = `drop-folder ${file.item.name} ${file.bytes} ${file.modifiedAt.toISOString()} ${name}`;
  return ctx.platform.transaction(system, async (one) => {
    const made = await insertDelivery(one.tx, {
      providerNo: provider.providerNo,
      itemNo: file.item.no,
      deliveryKey,
      channel: 'drop-folder',
      fileName: file.name.slice(0, 255),
      format: null,
      dryRun: false,
      columnOverrides: {},
      clientId: 'drop-folder',
      openedAt: ctx.now,
      totalBytes: file.bytes,
    });
    const deliveryId = made ?? (await findDeliveryByKey(one.tx, provider.providerNo, deliveryKey))?.deliveryId;
    if (deliveryId === undefined) throw new Error(`no delivery under ${deliveryKey}`);
    return deliveryId;
  });
}
