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
  readonly path: string;
  readonly name: string;
  readonly item: ItemDefinition;
  readonly bytes: number;
  readonly modifiedAt: Date;
};

/** A file that changed more recently than this may still be being written. */
const QUIET_MS = 10_000;
const MAX_FILES = 1_000;

/** Where a provider's files of an item lie, where they go when taken in, and where reports about them are put. */
export const dropPaths = (dropFolder: string, providerCode: string, item: string) => {
  const inbox = join(dropFolder, providerCode, item);
  return { inbox, done: join(inbox, 'done'), reports: join(inbox, 'reports') };
};

/** Complete files waiting for a provider's items, oldest first. Hidden files, links and names ending in .tmp or .part are left alone. */
export async function findWaitingFiles(dropFolder: string, provider: Provider, now: Date): Promise<WaitingFile[]> {
  const found: WaitingFile[] = [];
  for (const itemNo of provider.itemNos) {
    const item = requireItemByNo(itemNo);
    const { inbox } = dropPaths(dropFolder, provider.code, item.name);
    for (const name of await namesIn(inbox)) {
      const path = join(inbox, name);
      const state = await lstat(path);
      if (!state.isFile() || state.size === 0 || now.getTime() - state.mtimeMs < QUIET_MS) continue;
      found.push({ path, name, item, bytes: state.size, modifiedAt: state.mtime });
    }
  }
  return found.toSorted((a, b) => a.modifiedAt.getTime() - b.modifiedAt.getTime()).slice(0, MAX_FILES);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.') && !/\.(tmp|part)$/i.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Copies a file into the spool and queues it, then moves the original to `done`. After a crash anywhere between, the next scan finds
 * the same file again: its name, size and time are its delivery key, so it is one delivery still.
 */
export async function takeIn(ctx: Context, provider: Provider, file: WaitingFile): Promise<void> {
  const stamp = file.modifiedAt.toISOString();
  const deliveryKey = `drop-folder ${file.item.name}/${file.name} ${file.bytes} ${stamp}`.slice(0, 200);
  const deliveryId = await ctx.platform.transaction(system, async (one) => {
    const known = await findDeliveryByKey(one.tx, provider.providerNo, deliveryKey);
    if (known) return known.deliveryId;
    return insertDelivery(one.tx, {
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
  });
  const path = spoolPath(ctx.platform.spoolDir, deliveryId);
  await ctx.platform.transaction(system, async (one) => {
    const delivery = await lockDelivery(one.tx, deliveryId);
    if (delivery?.state !== 'receiving') return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await copyFile(file.path, path);
    await updateDelivery(one.tx, deliveryId, { receivedBytes: file.bytes });
    await queueDelivery(one, delivery, await sha256Of(path));
  });
  const { done } = dropPaths(ctx.platform.dropFolder!, provider.code, file.item.name);
  await mkdir(done, { recursive: true });
  await rename(file.path, join(done, `${deliveryId}-${file.name}`));
}
