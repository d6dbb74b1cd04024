import { Type, type Static } from 'typebox';
import type { Reason } from '../../../scoring/index.ts';
import { featureSet } from './features.ts';
import type { ActiveModel } from './model/active-models.ts';
import type { Features } from './model/feature-set.ts';
import { themes, type Theme } from './model/indicator.ts';
import { isValue, type Judgement } from './model/judge.ts';
import { specialNames, specials } from './model/special.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });
const ReasonView = Type.Object({ indicator: Type.String(), title: Text, theme: Text, contribution: Type.Integer() });

/** An evaluation as an institution gets it: no figure of the enterprise, no record. */
export const BankView = Type.Object({
  subjectId: Type.String(),
  asOf: Type.String(),
  modelId: Type.String(),
  modelTitle: Text,
  sample: Type.Boolean({ description: '示例模型，仅供演示 · A sample model, for showing only' }),
  score: Type.Integer(),
  grade: Type.Union([Type.String(), Type.Null()], { description: '信息不足时为 null · Null where too little is known' }),
  coverage: Type.Integer({ description: '千分数 · Of a thousand' }),
  rules: Type.Array(Type.Object({ code: Type.String(), title: Text, worst: Type.String() })),
  adverse: Type.Array(ReasonView),
  favourable: Type.Array(ReasonView),
  missing: Type.Array(Type.Object({ kind: Type.Enum([...specialNames]), title: Text, indicators: Type.Array(Type.String()) })),
});

export function bankView(
  { modelId, open }: Pick<ActiveModel, 'modelId' | 'open'>,
  subjectId: string,
  { values }: Features,
  { scored, grade, coverage, rules }: Judgement,
  now: Date,
): Static<typeof BankView> {
  const { title, sample, card } = open.document;
  const missing = specialNames.map((kind) => {
    const lacking = card.card.characteristics.filter(({ code }) => specialOf(values[code]) === kind);
    return { kind, title: specials[kind], indicators: lacking.map(({ code }) => code) };
  });
  return {
    subjectId,
    asOf: now.toISOString(),
    modelId,
    modelTitle: title,
    sample,
    score: scored.score,
    grade,
    coverage,
    rules: rules.map(({ code, title: name, worst }) => ({ code, title: name, worst })),
    adverse: scored.adverse.map(reasonView),
    favourable: scored.favourable.map(reasonView),
    missing: missing.filter(({ indicators }) => indicators.length > 0),
  };
}

const specialOf = (value: Features['values'][string] | undefined) =>
  isValue(value) || value === null || value === undefined ? undefined : value.special;

function reasonView({ code, theme, contribution }: Reason): Static<typeof ReasonView> {
  const { title } = featureSet.indicators.find(({ definition }) => definition.code === code)!.definition;
  return { indicator: code, title, theme: themes[theme as Theme] ?? { zh: theme, en: theme }, contribution };
}
