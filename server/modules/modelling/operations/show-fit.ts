import { Type, type Static } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findFit, fitStates, type FitRow } from '../fit-store.ts';
import { RefusalView, ReportView } from '../fit-views.ts';
import { idInput, nullable } from '../views.ts';

export const showFit = defineOperation({
  name: 'modelling.show-fit',
  kind: 'query',
  title: { zh: '查看拟合', en: 'Show a fit' },
  description: {
    zh: '一次拟合的结果：各指标的分箱与分值，样本外的 AUC（含 95% 区间）、KS、增益与校准，作为对照的提升树的 AUC，前后稳定性，分地区、分年度的表现，拒绝推断的比较；未能拟合的，说明原因。card 为评分卡的规范文本。',
    en: 'What came of a fit: bins and points; AUC with its 95 % interval, KS, gains and calibration on rows held out, and the AUC of boosted trees beside it; stability from older to newer rows; by province and year; ways to deal with the rejected side by side; or why nothing was fitted. `card` is the canonical text of the card.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object({ fitId: idInput }, { additionalProperties: false }),
  example: { fitId: '01980000-0000-4000-8000-000000000000' },
  output: Type.Object({
    fitId: Type.String(),
    studyId: Type.String(),
    fitState: Type.Enum([...fitStates]),
    askedBy: Type.String(),
    askedAt: Type.String(),
    card: nullable(Type.String()),
    report: nullable(ReportView),
    refusal: nullable(RefusalView),
  }),
  run: async (ctx, { fitId }) => {
    const row = await findFit(ctx.tx, fitId);
    if (row === undefined) throw new Failure('resource.not-found');
    const { studyId, state, askedBy, askedAt, card } = row;
    return { fitId, studyId, fitState: state, askedBy, askedAt: askedAt.toISOString(), card, ...reportOf(row) };
  },
});

/** The report was written by the platform in this shape. */
function reportOf({ state, report }: FitRow): {
  readonly report: Static<typeof ReportView> | null;
  readonly refusal: Static<typeof RefusalView> | null;
} {
  if (state === 'fitting') return { report: null, refusal: null };
  return state === 'fitted' ? { report: report as never, refusal: null } : { report: null, refusal: report as never };
}
