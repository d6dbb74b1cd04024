import { createClient } from '../../sdk/index.ts';
import { findConnection } from '../connection.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { requireFree } from '../save-file.ts';
import { deliveryKeyOf, freshKey } from './delivery-key.ts';
import { finishedDelivery } from './finished-delivery.ts';
import { sayHowToContinue, type Interruptible } from './interruption.ts';
import type { DeliverOptions, Run } from './run.ts';
import { openSource, type SourceFile } from './source-file.ts';
import { uploadFile } from './upload-file.ts';
import { isFinished, watchDelivery, type DeliveryView } from './watch-delivery.ts';

/**
 * Delivers a file as a clerk does: uploads it, waits until every row is accepted or refused, and says what became of them.
 * Stopped at any moment and run again it goes on where it was.
 */
export async function deliver(terminal: Terminal, given: string, options: DeliverOptions): Promise<ExitCode> {
  if (options.refusals !== undefined) requireFree(options.refusals, options.force === true);
  const connection = findConnection(options, terminal.env, ['provider'], options.item);
  const client = createClient({ ...connection, language: terminal.language });
  const stopped = new AbortController();
  const onSignal = () => stopped.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  const state: Interruptible = { deliveryId: undefined, handedIn: false, deliveryKey: undefined };
  try {
    const source = await openSource(terminal, given, options.fileName, stopped.signal);
    try {
      return await deliverSource({ terminal, client, connection, options, signal: stopped.signal, state }, source);
    } finally {
      await source.remove();
    }
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    sayHowToContinue(terminal, state, given);
    return exitCodes.interrupted;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

async function deliverSource(run: Run, source: SourceFile): Promise<ExitCode> {
  const { terminal, client, options, signal, state } = run;
  const opened = await open(run, source);
  state.deliveryId = opened.deliveryId;
  if (opened.state === 'receiving') {
    if (opened.receivedBytes > 0) sayContinued(terminal, opened);
    const { deliveryId, receivedBytes } = opened;
    await uploadFile(terminal, client, source, { deliveryId, receivedBytes, partBytes: options.partBytes, signal });
    await client.call('collection.finish-upload', { deliveryId, sha256: source.sha256 }, { signal });
  } else if (isFinished(opened)) sayDoneBefore(terminal, opened);
  state.handedIn = true;
  if (!options.wait) return notWaited(run, opened.deliveryId);
  return finishedDelivery(run, await watchDelivery(terminal, client, opened.deliveryId, signal), source.reportBase);
}

async function open(run: Run, source: SourceFile): Promise<DeliveryView> {
  const { client, options, state, signal } = run;
  const { item, columns, format, sheet, dryRun = false } = options;
  const usual = options.deliveryKey ?? deliveryKeyOf({ sha256: source.sha256, item, dryRun, format, sheet, columns });
  const announce = (deliveryKey: string) => {
    state.deliveryKey = deliveryKey;
    const more = {
      ...(format === undefined ? {} : { format }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
    };
    return client.call(
      'collection.open-delivery',
      { item, fileName: source.fileName, deliveryKey, totalBytes: source.bytes, dryRun, ...more },
      { signal },
    );
  };
  const opened = await announce(options.again === true ? freshKey(usual, new Date()) : usual);
  if (options.deliveryKey !== undefined) requireSameFile(opened, source);
  // A dry run asks what would happen now; what would have happened the last time is no answer.
  return dryRun && options.deliveryKey === undefined && isFinished(opened) ? announce(freshKey(usual, new Date())) : opened;
}

function requireSameFile(opened: DeliveryView, source: SourceFile): void {
  const other = opened.fileSha256 === null ? opened.totalBytes !== source.bytes : opened.fileSha256 !== source.sha256;
  if (!other) return;
  throw new UsageError({
    zh: `交付标识“${opened.deliveryKey}”已用于另一个文件（交付 ${opened.deliveryId}，${opened.fileName}），请换用新的标识`,
    en: `the delivery key “${opened.deliveryKey}” was used for another file (delivery ${opened.deliveryId}, ${opened.fileName}); use a new one`,
  });
}

function sayContinued(terminal: Terminal, { deliveryId, receivedBytes }: DeliveryView): void {
  terminal.say({
    zh: `继续交付 ${deliveryId}：平台已收到 ${receivedBytes.toLocaleString('en-US')} 字节`,
    en: `continuing delivery ${deliveryId}: the platform has ${receivedBytes.toLocaleString('en-US')} bytes`,
  });
}

function sayDoneBefore(terminal: Terminal, { deliveryId }: DeliveryView): void {
  terminal.say({
    zh: `该文件此前已交付（交付 ${deliveryId}），以下是当时的结果；确需再次交付请加 --again`,
    en: `this file was delivered before (delivery ${deliveryId}); this is what became of it. To deliver it once more add --again`,
  });
}

function notWaited({ terminal, options }: Run, deliveryId: number): ExitCode {
  if (options.json === true) terminal.print(JSON.stringify({ deliveryId }, null, 2));
  else {
    terminal.say({
      zh: `已提交，交付编号 ${deliveryId}。查看结果：jinqiao collection get-delivery --delivery-id ${deliveryId}`,
      en: `handed in as delivery ${deliveryId}. See it with: jinqiao collection get-delivery --delivery-id ${deliveryId}`,
    });
  }
  return exitCodes.done;
}
