import { addressGuard } from '../../../kernel/address-guard.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { takeDeliveries, type Taken } from '../delivery-store.ts';
import { sealedFor } from '../endpoint-store.ts';
import { signatureHeaders } from '../sign-message.ts';
import { postMessage, TIMEOUT_MS } from './post-message.ts';
import { settle } from './settle.ts';

export type Sender = {
  /** Takes what is due and begins to send it; answers how many. */
  readonly round: () => Promise<number>;
  /** Breaks off what is under way, which will be sent again, and ends. */
  readonly stop: () => Promise<void>;
};

/** Endpoints served at once by one process, each with one message: one that is slow keeps only itself waiting. */
const MAX_AT_ONCE = 256;
/** Longer than any attempt takes: a message comes back so long after its taker has died. */
const LEASE_MS = 4 * TIMEOUT_MS;

/**
 * Sends messages. Nothing of it is in memory but which endpoints are busy: what is taken and not settled comes back by itself.
 * @param newContext of the platform's own, its `tx` is not used. @param onFree is called when an endpoint may be sent its next message.
 */
export function openSender(newContext: () => Context, onFree: () => void): Sender {
  const guard = addressGuard(newContext().platform.webhookNetworks);
  const busy = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const sendOne = async (taken: Taken) => {
    const ctx = newContext();
    const { endpointId, eventId: id, kind, at, data, sealed } = taken;
    try {
      const secrets = sealed.map((one) => ctx.platform.unseal(one, sealedFor(endpointId)));
      const body = Buffer.from(JSON.stringify({ type: kind, timestamp: at.toISOString(), data }));
      const outcome = await postMessage(
        guard,
        taken.url,
        signatureHeaders({ id, at: ctx.now, body }, secrets),
        body,
        stopping.signal,
      );
      // It was not the receiver that broke it off.
      if (stopping.signal.aborted && outcome.fault !== null) return;
      await ctx.platform.transaction(system, (one) => settle(one, taken, outcome));
    } catch (error) {
      ctx.log.error({ err: error, endpointId }, 'a message was not settled; it is sent again');
    }
  };
  return {
    round: async () => {
      const free = MAX_AT_ONCE - busy.size;
      if (free <= 0 || stopping.signal.aborted) return 0;
      const all = await newContext().platform.transaction(system, (one) =>
        takeDeliveries(one.tx, one.now, [...busy.keys()], LEASE_MS, free),
      );
      for (const taken of all) {
        const sent = sendOne(taken).finally(() => {
          busy.delete(taken.endpointId);
          onFree();
        });
        busy.set(taken.endpointId, sent);
      }
      return all.length;
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(busy.values());
    },
  };
}
