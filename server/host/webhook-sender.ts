import { randomUUID } from 'node:crypto';
import { contextOf, eachStatement, type Pipeline } from '../kernel/perform.ts';
import { system } from '../kernel/pure/principal.ts';
import { openSender } from '../modules/webhooks/index.ts';

export type WebhookSender = { readonly stop: () => Promise<void> };

/** A message waits at most this long until somebody looks for it. */
const PAUSE_MS = 500;

/**
 * Sends institutions what there is to tell them, for as long as the process lives; apart from the queue, whose few workers slow receivers would take up.
 * Several processes may: none takes what another has taken.
 */
export function startWebhookSender(pipeline: Pipeline): WebhookSender {
  const state = { stopped: false, woken: false };
  let wake: () => void = () => undefined;
  const onFree = () => {
    state.woken = true;
    wake();
  };
  const newContext = () =>
    contextOf(pipeline, { principal: system, language: 'zh' }, eachStatement(pipeline, system), randomUUID());
  const sender = openSender(newContext, onFree);
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
      state.woken = false;
      await sender.round().catch((error: unknown) => pipeline.log.error({ err: error }, 'messages could not be taken'));
      // Whoever got free in between was not waited for.
      if (!state.woken && !state.stopped) await pause();
    }
  };
  const running = loop();
  return {
    stop: async () => {
      state.stopped = true;
      wake();
      await running;
      await sender.stop();
    },
  };
}
