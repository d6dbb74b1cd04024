import { defineReaction } from '../../../kernel/pure/background.ts';
import { keepCurrent } from '../keep-current.ts';

const BUDGET_MS = 50_000;

/** A model that comes to evaluate goes through all enterprises, beginning now; the job of the minute goes on where this stops. */
export const beginSweep = defineReaction({
  name: 'evaluation.begin-sweep',
  on: 'evaluation.models-changed',
  queue: () => 'evaluation',
  transaction: 'own',
  run: async (ctx) => void (await keepCurrent(ctx, performance.now() + BUDGET_MS)),
});
