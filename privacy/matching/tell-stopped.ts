import { ChannelLostError, type Channel } from '../transport/channel.ts';
import { MatchRefusedError } from './match-refused-error.ts';

/** The peer is told that, and for a reason of the protocol why; nothing of what went wrong inside leaves this party. */
export async function tellStopped(channel: Channel, error: unknown): Promise<void> {
  if (error instanceof ChannelLostError) return;
  const reason = error instanceof MatchRefusedError ? error.reason : 'internal';
  if (reason === 'stopped-by-peer') return;
  try {
    await channel.send({ kind: 'stopped', index: 0, payload: Buffer.from(reason) });
  } catch {
    // The connection is gone as well; the error itself is what counts.
  }
}
