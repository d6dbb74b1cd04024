import { setTimeout as wait } from 'node:timers/promises';
import type { Client, Operations } from '../../sdk/index.ts';
import { startProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { retrying } from './retrying.ts';
import { sayRetry } from './upload-file.ts';

export type DeliveryView = Operations['collection.open-delivery']['output'];

const FIRST_POLL_MS = 100;
const LONGEST_POLL_MS = 1_000;
const SLOWER_BY = 1.5;
/** A platform that takes longer goes on without us. */
const MAX_WAIT_MS = 24 * 60 * 60 * 1000;

/** Asks how far the delivery is until it is completed or failed. */
export async function watchDelivery(
  terminal: Terminal,
  client: Client,
  deliveryId: number,
  signal: AbortSignal,
): Promise<DeliveryView> {
  const progress = startProgress(terminal, { label: { zh: '校验入库', en: 'Checking and storing' }, unit: 'rows' });
  const deadline = Date.now() + MAX_WAIT_MS;
  try {
    for (let pause = FIRST_POLL_MS; ; pause = Math.min(LONGEST_POLL_MS, pause * SLOWER_BY)) {
      const ask = () => client.call('collection.get-delivery', { deliveryId }, { signal });
      const delivery = await retrying(ask, signal, (error) => sayRetry(terminal, error));
      progress.update(delivery.rows);
      if (isFinished(delivery)) return delivery;
      if (Date.now() > deadline) throw new Error(`delivery ${deliveryId} is still ${delivery.state} after 24 hours`);
      await wait(pause, undefined, { signal });
    }
  } finally {
    progress.stop();
  }
}

export const isFinished = (delivery: DeliveryView) => delivery.state === 'completed' || delivery.state === 'failed';
