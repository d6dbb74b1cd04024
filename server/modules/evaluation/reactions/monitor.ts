import { defineReaction } from '../../../kernel/pure/background.ts';
import { monitorModels } from '../monitor-models.ts';

/** Somebody wants to know now, and does not wait for the month to end. */
export const monitor = defineReaction({
  name: 'evaluation.monitor',
  on: 'evaluation.monitoring-asked',
  queue: () => 'evaluation-monitoring',
  transaction: 'own',
  run: (ctx, payload) => monitorModels(ctx, typeof payload['modelId'] === 'string' ? payload['modelId'] : undefined),
});
