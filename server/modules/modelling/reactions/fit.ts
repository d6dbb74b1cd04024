import { defineReaction } from '../../../kernel/pure/background.ts';
import { endFit } from '../fit-store.ts';
import { fitStudy } from '../fit-study.ts';

export const fit = defineReaction({
  name: 'modelling.fit',
  on: 'modelling.fit-asked',
  queue: () => 'modelling',
  transaction: 'own',
  run: (ctx, payload) => fitStudy(ctx, String(payload['fitId'])),
  giveUp: (ctx, payload) => {
    const why = { zh: '拟合时出错，请重试', en: 'fitting failed; try again' };
    return endFit(ctx.tx, String(payload['fitId']), null, { why, leaks: [] });
  },
});
