import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Answer } from '../kernel/call.ts';
import type { Pipeline } from '../kernel/perform.ts';
import type { Tx } from '../kernel/pure/context.ts';
import type { Principal } from '../kernel/pure/principal.ts';

/** A reader that takes nothing for so long is cut off: it holds a connection to the database. */
const STALLED_MS = 60_000;

/** The caller went away, or stopped reading, before the file was whole. */
class CutOff extends Error {}

/**
 * Streams a file. The reading transaction lives as long as the download and not a moment longer, however it ends; an error of ours cuts
 * the stream, which the client sees as a broken transfer.
 */
export function sendFile(
  database: Pipeline['database'],
  principal: Principal,
  reply: FastifyReply,
  answer: Extract<Answer, { kind: 'file' }>,
): FastifyReply {
  const out = new PassThrough();
  const { file, context } = answer;
  // A writer that waits for a reader who is gone would wait for ever: the stream's end ends the transaction, not the writer.
  const closed = endOf(out);
  // Without a connection nobody comes to wait for it.
  closed.catch(() => undefined);
  void database
    .transaction(
      principal,
      async (tx) => {
        const written = async () => {
          await file.write(out, { ...context, tx: whileOpen(tx, out) });
          out.end();
        };
        await Promise.race([closed, written().then(() => closed)]);
      },
      'read',
    )
    .catch((error: unknown) => {
      const trace = { requestId: context.requestId, err: error };
      if (error instanceof CutOff) context.log.info(trace, 'download cut off');
      else context.log.error(trace, 'download broken');
      out.destroy(error as Error);
    });
  reply.raw.setTimeout(STALLED_MS, () => void reply.raw.destroy());
  return reply
    .type(file.contentType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .send(out);
}

async function endOf(out: PassThrough): Promise<void> {
  await once(out, 'close');
  if (!out.readableEnded) throw new CutOff('the reader went away');
}

/** The transaction's connection goes to somebody else when the stream is closed; a writer still at work must not speak on it. */
function whileOpen(tx: Tx, out: PassThrough): Tx {
  const guarded =
    <A, R>(ask: (given: A) => Promise<R>) =>
    (given: A): Promise<R> =>
      out.destroyed ? Promise.reject(new CutOff('the reader went away')) : ask(given);
  return { rows: guarded(tx.rows) as Tx['rows'], row: guarded(tx.row) as Tx['row'], run: guarded(tx.run), atCommit: tx.atCommit };
}
