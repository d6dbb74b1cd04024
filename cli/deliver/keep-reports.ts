import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Client } from '../../sdk/index.ts';
import { requireFree, saveFile } from '../save-file.ts';
import type { DeliveryView } from './watch-delivery.ts';
import type { RefusalExamples } from '../render/receipt-text.ts';

/** The most rows one sheet of a workbook takes; more refusals come as CSV. */
const MAX_SHEET_ROWS = 1_000_000;
const EXAMPLE_ROWS = 500;

/** Saves the signed receipt beside the file. An older receipt is never overwritten. */
export async function keepReceipt(client: Client, delivery: DeliveryView, reportBase: string): Promise<string> {
  const { receipt } = await client.call('collection.get-receipt', { deliveryId: delivery.deliveryId });
  const usual = `${reportBase}.receipt.jws`;
  const path =
    !existsSync(usual) || readFileSync(usual, 'utf8').trim() === receipt
      ? usual
      : `${reportBase}.${delivery.deliveryId}.receipt.jws`;
  await writeFile(path, `${receipt}\n`);
  return shown(path);
}

/** Downloads the refused rows: to the path given, else beside the file under a name that is free, as the clerk may be at work in an older one. */
export async function keepRefusals(
  client: Client,
  delivery: DeliveryView,
  reportBase: string,
  given: string | undefined,
  force: boolean,
  url: string,
): Promise<string> {
  const format =
    given === undefined ? (delivery.refused > MAX_SHEET_ROWS ? 'csv' : 'xlsx') : given.endsWith('.csv') ? 'csv' : 'xlsx';
  const path = given ?? freePath(reportBase.replace(/(\.[^./\\]{1,6}){1,2}$/, ''), delivery.deliveryId, format);
  if (given !== undefined) requireFree(given, force);
  await saveFile(await client.call('collection.download-refusals', { deliveryId: delivery.deliveryId, format }), path, url);
  return shown(path);
}

function freePath(stem: string, deliveryId: number, format: string): string {
  const candidates = [`${stem}-退回.${format}`, `${stem}-退回-${deliveryId}.${format}`];
  return candidates.find((path) => !existsSync(path)) ?? `${stem}-退回-${deliveryId}-${Date.now()}.${format}`;
}

/** For each reason one row that was refused for it, from the first refusals. */
export async function refusalExamples(client: Client, deliveryId: number): Promise<RefusalExamples> {
  const { refusals } = await client.call('collection.list-refusals', { deliveryId, limit: EXAMPLE_ROWS });
  const all = refusals.flatMap((row) =>
    row.reasons.map(({ rule, title, mend }) => [rule, { rowNo: row.rowNo, title, mend }] as const),
  );
  return new Map(all.toReversed());
}

const shown = (path: string) => {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};
