import { Type } from 'typebox';
import type { Card } from '../../../../scoring/index.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { draftModelOf, gradesInput, rulesInput } from '../../evaluation/index.ts';
import { findFit } from '../fit-store.ts';
import { defaultGrades } from '../model/default-grades.ts';
import { requireOwner } from '../require-study.ts';
import { idInput, Text } from '../views.ts';

export const draftModel = defineOperation({
  name: 'modelling.draft-model',
  kind: 'command',
  title: { zh: '以拟合结果起草评价模型', en: 'Draft a model from a fit' },
  description: {
    zh: '以拟合所得评分卡起草评价模型，之后按“办理模型启用”校验、提交、批准、试运行、启用。不填等级的，按违约概率 1%、3%、8%、20% 分档；否决与封顶规则由起草人给出。机构以自己的研究起草的是自有模型，只供本机构使用。',
    en: 'Makes a model of a fitted card, which is then validated, submitted, approved, tried and promoted as any other. Without grades they are made by default probabilities of 1, 3, 8 and 20 %; vetoes and caps are the drafter’s to give. What an institution drafts from a study of its own is a model of its own, for itself alone.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object(
    {
      fitId: idInput,
      name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,60}$' }),
      title: Text,
      division: Type.Optional(
        Type.String({ pattern: '^\\d{6}$', description: '适用地区，不填为全部 · Where it applies; everywhere where left out' }),
      ),
      grades: Type.Optional(gradesInput),
      rules: Type.Optional(rulesInput),
      leastCoverage: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    },
    { additionalProperties: false },
  ),
  example: {
    fitId: '01980000-0000-4000-8000-000000000000',
    name: 'small-loans-2026',
    title: { zh: '小微贷评分卡', en: 'Small loans' },
  },
  output: Type.Object({ modelId: Type.String(), isNew: Type.Boolean() }),
  run: async (ctx, { fitId, note = null, division = null, rules = [], leastCoverage = LEAST_COVERAGE, ...given }) => {
    await requireOwner(ctx);
    const fit = await findFit(ctx.tx, fitId);
    if (fit === undefined) throw new Failure('resource.not-found');
    if (fit.card === null) throw new Failure('state.conflict', { detail: { zh: '该次拟合没有结果', en: 'the fit has no card' } });
    const card = JSON.parse(fit.card) as { id: string; card: Card };
    const grades = given.grades ?? defaultGrades(card.card);
    const { name, title } = given;
    return draftModelOf(
      ctx,
      { format: 'jinqiao-model-1', name, title, sample: false, division, card, grades, rules, leastCoverage },
      note,
    );
  },
});

const LEAST_COVERAGE = 400;
