import { defineReaction } from '../../../kernel/pure/background.ts';
import { buildStudy } from '../build-study.ts';
import { endBuilding } from '../study-store.ts';

export const build = defineReaction({
  name: 'modelling.build',
  on: 'modelling.build-asked',
  queue: () => 'modelling',
  transaction: 'own',
  run: (ctx, payload) => buildStudy(ctx, String(payload['studyId'])),
  giveUp: (ctx, payload) => {
    const problem = { zh: '生成训练样本时出错，请重试', en: 'building it failed; try again' };
    const findings = { gone: 0, leaks: [], characteristics: [], problem };
    return endBuilding(ctx.tx, String(payload['studyId']), { body: null, findings, now: ctx.now });
  },
});
