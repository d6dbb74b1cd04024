import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { fitStates, listFits } from '../fit-store.ts';
import { requireStudy } from '../require-study.ts';
import { FindingsView, findingsView, idInput, nullable, StudyView, studyView } from '../views.ts';

const MAX_FITS = 50;

export const showStudy = defineOperation({
  name: 'modelling.show-study',
  kind: 'query',
  title: { zh: '查看建模研究', en: 'Show a study' },
  description: {
    zh: '研究的进度、样本筛查结果、各指标的信息值与缺失占比、已作的拟合。',
    en: 'How far a study has come, what was found of its training set, what each characteristic tells and how often it is missing, and the fits made.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object({ studyId: idInput }, { additionalProperties: false }),
  example: { studyId: '01980000-0000-4000-8000-000000000000' },
  output: Type.Object({
    ...StudyView.properties,
    screening: nullable(FindingsView),
    fits: Type.Array(
      Type.Object({ fitId: Type.String(), fitState: Type.Enum([...fitStates]), askedBy: Type.String(), askedAt: Type.String() }),
    ),
  }),
  run: async (ctx, { studyId }) => {
    const study = await requireStudy(ctx, studyId);
    const fits = await listFits(ctx.tx, studyId, MAX_FITS);
    return {
      ...studyView(study),
      screening: findingsView(study),
      fits: fits.map(({ fitId, state, askedBy, askedAt }) => ({
        fitId,
        fitState: state,
        askedBy,
        askedAt: askedAt.toISOString(),
      })),
    };
  },
});
