import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { studyStates } from '../model/study.ts';
import { holdStudyIn, requireOwner } from '../require-study.ts';
import { setState } from '../study-store.ts';
import { idInput } from '../views.ts';

export const buildStudy = defineOperation({
  name: 'modelling.build-study',
  kind: 'command',
  title: { zh: '生成训练样本', en: 'Build the training set' },
  description: {
    zh: '按每个样本日期当天之前平台已掌握的记录计算全部指标，生成训练样本，并筛查疑似泄漏结果的指标。生成后样本不再更改；进度见“查看研究”。',
    en: 'Computes all indicators of each label as they were known before its day, and looks for columns that encode the outcome. The set is not changed afterwards; how far it has come is told with the study.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object({ studyId: idInput }, { additionalProperties: false }),
  example: { studyId: '01980000-0000-4000-8000-000000000000' },
  output: Type.Object({ studyState: Type.Enum([...studyStates]) }),
  run: async (ctx, { studyId }) => {
    await requireOwner(ctx);
    const { labels } = await holdStudyIn(ctx, studyId, ['open', 'unfit']);
    if (labels === 0) throw new Failure('state.conflict', { detail: { zh: '尚未提供样本', en: 'it has no labels yet' } });
    await setState(ctx.tx, studyId, 'building');
    await ctx.emit({ name: 'modelling.build-asked', payload: { studyId } });
    return { studyState: 'building' as const };
  },
});
