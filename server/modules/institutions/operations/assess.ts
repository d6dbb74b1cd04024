import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { totalPoints } from '../model/institution-state.ts';
import { actAnswer, recordAct } from '../record-act.ts';
import { ActAnswer, institutionNoInput, ScoresInput } from '../views.ts';

export const assess = defineOperation({
  name: 'institutions.assess',
  kind: 'command',
  title: { zh: '安全评估', en: 'Assess the security of an institution' },
  description: {
    zh: '评估人按清单逐项评分，写明需整改的问题。首次评分须覆盖全部各项，整改后可只重评有关各项；重评时未再写明问题的即为已整改。登记人不得评估。',
    en: 'An assessor scores each requirement and says what has to be mended. The first scoring covers the whole checklist, later ones what was mended; a requirement scored again without a finding counts as mended. Whoever registered the institution may not assess it.',
  },
  roles: ['operator'],
  input: Type.Object({ institutionNo: institutionNoInput, scores: ScoresInput }, { additionalProperties: false }),
  example: { institutionNo: 1, scores: [{ criterion: 'licence', points: 90 }] },
  output: Type.Object({ ...ActAnswer, totalPoints: Type.Union([Type.Integer(), Type.Null()]) }),
  run: async (ctx, { institutionNo, scores }) => {
    const given = scores.map(({ criterion, points, finding = null }) => ({ criterion, points, finding }));
    const state = await recordAct(ctx, institutionNo, { kind: 'assessed', scores: given });
    return { ...actAnswer(institutionNo, state), totalPoints: totalPoints(state.application?.marks ?? []) };
  },
});
