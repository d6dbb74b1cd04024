import { defineJob } from '../../../kernel/pure/background.ts';
import { monitorModels as monitor } from '../monitor-models.ts';

/** On the second of each month in China: how the models that evaluate do. */
export const monitorModels = defineJob({
  name: 'evaluation.monitor-models',
  cron: '0 17 1 * *',
  run: (ctx) => monitor(ctx),
});
