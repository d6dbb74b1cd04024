import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import { defineReaction } from '../../../kernel/pure/background.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { findProvider } from '../../institutions/index.ts';
import { viewOf } from '../delivery-view.ts';
import { dropPaths, numberedName } from '../engine/drop-folder.ts';
import { writeRefusalsCsv } from '../engine/write-refusals.ts';
import { findDelivery, type Delivery } from '../store.ts';

/** Puts the answer where the file came from: the result, the signed receipt, and the refused rows to be mended. */
export const reportToDropFolder = defineReaction({
  name: 'collection.report-to-drop-folder',
  on: 'collection.delivery-ended',
  run: async (ctx, payload) => {
    const delivery = await findDelivery(ctx.tx, Number(payload['deliveryId']));
    const provider = delivery && (await findProvider(ctx.tx, delivery.providerNo));
    if (delivery?.channel !== 'drop-folder' || !provider || ctx.platform.dropFolder === undefined) return;
    const { reports } = dropPaths(ctx.platform.dropFolder, provider.code, requireItemByNo(delivery.itemNo).name);
    await mkdir(reports, { recursive: true });
    const stem = join(reports, numberedName(delivery.deliveryId, delivery.fileName));
    await writeFile(`${stem}.result.json`, `${JSON.stringify(viewOf(delivery, 'zh'), null, 2)}\n`);
    if (delivery.receipt !== null) await writeFile(`${stem}.receipt.jws`, delivery.receipt);
    if ('refused' in delivery.counts && delivery.counts.refused > 0) await writeRefusals(ctx, delivery, stem);
  },
});

/** Written under another name first, so that whoever watches the folder never reads half a report. */
async function writeRefusals(ctx: Context, delivery: Delivery, stem: string): Promise<void> {
  const out = createWriteStream(`${stem}.refused.csv.tmp`);
  await writeRefusalsCsv(ctx, out, {
    deliveryId: delivery.repeatsDeliveryId ?? delivery.deliveryId,
    header: delivery.mapping?.columns.map((column) => column.header) ?? [],
    item: requireItemByNo(delivery.itemNo),
  });
  out.end();
  await finished(out);
  await rename(`${stem}.refused.csv.tmp`, `${stem}.refused.csv`);
}
