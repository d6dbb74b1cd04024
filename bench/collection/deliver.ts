import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { contextOf, eachStatement, type Pipeline } from '../../server/kernel/perform.ts';
import { system, type Principal } from '../../server/kernel/pure/principal.ts';
import type { DeliveryView } from '../../server/modules/collection/delivery-view.ts';
import { runDelivery } from '../../server/modules/collection/engine/run-delivery.ts';
import type { BenchPlatform } from '../bench-platform.ts';
import { operator } from '../bench-platform.ts';

const PART_BYTES = 32 * 1024 * 1024;

/** A provider of registrations, and its caller. */
export async function registerProvider(platform: BenchPlatform, code: string): Promise<Principal> {
  const { providerNo } = await platform.call<{ providerNo: number }>(operator, 'institutions.register-provider', {
    code,
    nameZh: '示例市市场监督管理局',
    nameEn: 'Sample bureau',
    divisionCode: '330100',
    items: ['registration'],
  });
  return { clientId: code, name: code, role: 'provider', providerNo };
}

/** Uploads a file of registrations by the operations a department uses; it is then queued. */
export async function uploadFile(platform: BenchPlatform, provider: Principal, path: string): Promise<number> {
  const { deliveryId } = await platform.call<DeliveryView>(provider, 'collection.open-delivery', {
    item: 'registration',
    fileName: 'sample.csv',
  });
  const { size } = await stat(path);
  for (let offset = 0; offset < size; offset += PART_BYTES) {
    const bytes = createReadStream(path, { start: offset, end: Math.min(size, offset + PART_BYTES) - 1 });
    await platform.call(provider, 'collection.upload-part', { deliveryId, offset }, bytes);
  }
  await platform.call(provider, 'collection.finish-upload', { deliveryId });
  return deliveryId;
}

/** Reads a queued delivery to its end, as the worker would. */
function readQueued(pipeline: Pipeline, deliveryId: number): Promise<void> {
  const ctx = contextOf(pipeline, { principal: system, language: 'zh' }, eachStatement(pipeline, system), randomUUID());
  return runDelivery(ctx, deliveryId);
}

/** Uploads a file and reads it; the time is that of the reading, from the file on disk to the closed delivery. */
export async function deliver(
  platform: BenchPlatform,
  provider: Principal,
  path: string,
): Promise<{ ms: number; view: DeliveryView }> {
  const deliveryId = await uploadFile(platform, provider, path);
  const started = performance.now();
  await readQueued(platform.pipeline, deliveryId);
  const ms = performance.now() - started;
  const view = await platform.call<DeliveryView>(provider, 'collection.get-delivery', { deliveryId });
  if (view.state !== 'completed') throw new Error(`the delivery ended as ${view.state}: ${JSON.stringify(view.failure)}`);
  return { ms, view };
}
