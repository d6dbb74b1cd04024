import { sealRound } from '../modules/audit/index.ts';
import type { Pipeline } from '../kernel/perform.ts';
import { system } from '../kernel/pure/principal.ts';

export type Sealer = { readonly stop: () => Promise<void> };

/** Entries wait at most this long for the next round: a proof is there within a second. */
const PAUSE_MS = 500;

/**
 * Seals the disclosure log round after round for as long as the process lives. Several processes may: each round has one sealer, and
 * when one dies its transaction is gone and the next round is another's. A round that fails is tried again.
 */
export function startSealer(pipeline: Pipeline): Sealer {
  const state = { stopped: false };
  let wake: () => void = () => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async () => {
    while (!state.stopped) {
      const full = await sealOnce(pipeline);
      if (!full && !state.stopped) await pause();
    }
  };
  const running = loop();
  return {
    stop: () => {
      state.stopped = true;
      wake();
      return running;
    },
  };
}

/** Answers whether more is waiting. */
async function sealOnce(pipeline: Pipeline): Promise<boolean> {
  try {
    const { full } = await pipeline.database.transaction(system, (tx) => sealRound(tx, pipeline.signer));
    return full;
  } catch (error) {
    pipeline.log.error({ err: error }, 'sealing the disclosure log failed');
    return false;
  }
}
