import { Type } from 'typebox';
import { isCodeList } from '../../../../expression/index.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { championFor, judgeAsOf } from '../counting-score.ts';
import { presentMoment } from '../fact-store.ts';
import { requireEnterprise } from '../require-enterprise.ts';
import { featureSet } from '../features.ts';
import { judge, type Judgement } from '../model/judge.ts';

const Outcome = Type.Object({
  score: Type.Integer(),
  grade: Type.Union([Type.String(), Type.Null()]),
  coverage: Type.Integer({ description: '千分数 · Of a thousand' }),
});

export const whatIf = defineOperation({
  name: 'evaluation.what-if',
  kind: 'query',
  title: { zh: '评价试算', en: 'What if' },
  description: {
    zh: '假设一项或几项指标为给定数值，试算得分和等级的变化。以平台此刻所掌握的记录为基础，不保存，也不影响正式评价。金额以分计，比例以小数计。',
    en: 'What score and grade would be if one or several indicators had the given values, on what is known now. Nothing is stored, and nothing changes. Money in fen, shares as fractions.',
  },
  roles: ['operator', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      code: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
      changes: Type.Array(
        Type.Object(
          {
            indicator: Type.String({ maxLength: 60 }),
            value: Type.Union([Type.Number({ minimum: -1e15, maximum: 1e15 }), Type.String({ maxLength: 60 })]),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 20 },
      ),
    },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43', changes: [{ indicator: 'sales_growth_3m', value: 0.1 }] },
  output: Type.Object({
    before: Outcome,
    after: Outcome,
    points: Type.Array(Type.Object({ indicator: Type.String(), before: Type.Integer(), after: Type.Integer() }), {
      description: '分值有变化的指标 · Indicators whose points differ',
    }),
  }),
  run: async (ctx, { code, changes }) => {
    const wanted = Object.fromEntries(changes.map(({ indicator, value }, at) => [requireIndicator(indicator, value, at), value]));
    const subjectId = await requireEnterprise(ctx, code);
    ctx.concerns(subjectId);
    const champion = await championFor(ctx, subjectId);
    const judged = champion && (await judgeAsOf(ctx, subjectId, champion, await presentMoment(ctx.tx, ctx.now)));
    if (champion === undefined || judged === undefined) throw new Failure('state.conflict', { detail: noModel });
    const { known, judgement: before } = judged;
    const after = judge(champion.open, featureSet, { values: { ...known.features.values, ...wanted } });
    const points = champion.open.document.card.card.characteristics.flatMap(({ code: indicator }, at) => {
      const [was, is] = [before.scored.points[at]!, after.scored.points[at]!];
      return was === is ? [] : [{ indicator, before: was, after: is }];
    });
    return { before: outcomeOf(before), after: outcomeOf(after), points };
  },
});

const outcomeOf = ({ scored, grade, coverage }: Judgement) => ({ score: scored.score, grade, coverage });

const noModel = { zh: '该企业所在地区尚无正式启用的评价模型', en: 'no model counts yet where the enterprise is' };

function requireIndicator(code: string, value: number | string, at: number): string {
  const found = featureSet.indicators.find(({ definition }) => definition.code === code);
  const issue = (field: string, zh: string, en: string) =>
    new Failure('request.invalid', { issues: [{ field: `changes.${at}.${field}`, rule: 'known', message: { zh, en } }] });
  if (found === undefined) throw issue('indicator', '没有这一指标', 'is not an indicator');
  const { type } = found;
  const fits = isCodeList(type) ? type.codes.some((one) => one.code === value) : typeof value === 'number';
  if (!fits) throw issue('value', '与指标的类型不符', 'is not a value of the indicator');
  return code;
}
