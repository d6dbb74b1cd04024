import { open } from 'node:fs/promises';
import type { Client } from '../../sdk/index.ts';
import { startProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { retrying } from './retrying.ts';
import type { SourceFile } from './source-file.ts';

export const DEFAULT_PART_MB = 8;
export const MAX_PART_MB = 64;
/** As often may the platform send us back to an earlier place before we stop believing in progress. */
const MAX_SETBACKS = 20;

export type Upload = {
  readonly deliveryId: number;
  readonly receivedBytes: number;
  readonly partBytes: number;
  readonly signal: AbortSignal;
};

/** Sends the file from where the platform has it to its end, part by part. The platform's count is the truth. */
export async function uploadFile(terminal: Terminal, client: Client, source: SourceFile, upload: Upload): Promise<void> {
  const { deliveryId, partBytes, signal } = upload;
  const progress = startProgress(terminal, {
    label: { zh: '上传', en: 'Uploading' },
    unit: 'bytes',
    total: source.bytes,
    start: upload.receivedBytes,
  });
  const file = await open(source.path, 'r');
  let offset = upload.receivedBytes;
  let setbacks = 0;
  try {
    const part = Buffer.allocUnsafeSlow(partBytes);
    while (offset < source.bytes) {
      const { bytesRead } = await file.read(part, 0, partBytes, offset);
      const from = offset;
      const send = () =>
        client.upload('collection.upload-part', { deliveryId, offset: from }, part.subarray(0, bytesRead), { signal });
      const { receivedBytes } = await retrying(send, signal, (error) => sayRetry(terminal, error));
      if (receivedBytes <= offset) setbacks++;
      if (bytesRead === 0 || setbacks > MAX_SETBACKS) throw new Error(`the upload does not get past byte ${offset}`);
      offset = receivedBytes;
      progress.update(offset);
    }
  } finally {
    progress.stop();
    await file.close();
  }
}

export function sayRetry(terminal: Terminal, error: Error): void {
  const { yellow } = terminal.paintErr;
  terminal.say({ zh: yellow(`连接中断，稍候重试：${error.message}`), en: yellow(`interrupted, trying again: ${error.message}`) });
}
