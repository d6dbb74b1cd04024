import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { holdStudyIn } from '../require-study.ts';
import { removeStudy } from '../study-store.ts';
import { idInput } from '../views.ts';

export const discardStudy = defineOperation({
  name: 'modelling.discard-study',
  kind: 'command',
  title: { zh: '删除建模研究', en: 'Discard a study' },
  description: {
    zh: '删除研究及其样本标签、训练样本和拟合结果，不可恢复。已据此起草的评价模型不受影响。',
    en: 'Removes a study with its labels, training set and fits, for good. Models drafted from it stay as they are.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object({ studyId: idInput }, { additionalProperties: false }),
  example: { studyId: '01980000-0000-4000-8000-000000000000' },
  output: Type.Object({ removed: Type.Boolean() }),
  run: async (ctx, { studyId }) => {
    await holdStudyIn(ctx, studyId, ['open', 'unfit', 'ready']);
    return { removed: (await removeStudy(ctx.tx, studyId)) > 0 };
  },
});
