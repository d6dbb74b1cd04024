import { Type, type Static } from 'typebox';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { findItem } from '../catalogue/index.ts';
import { repairableItems } from '../rights/index.ts';
import { featureSet } from './features.ts';
import { explain, sayCardValue, type Explained } from './model/explain.ts';
import { recordsBehind } from './model/feature-set.ts';
import { themes, type Theme } from './model/indicator.ts';
import { isValue, type Judgement } from './model/judge.ts';
import type { OpenModel } from './model/open-model.ts';
import { specialNames, specials } from './model/special.ts';
import type { KnownSubject } from './read-features.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });
const NullableText = Type.Union([Text, Type.Null()]);

const BehindView = Type.Object({
  count: Type.Integer({ description: '依据的记录数 · How many records it rests on' }),
  records: Type.Array(
    Type.Object({
      item: Type.String(),
      itemTitle: Text,
      key: Type.String(),
      remedies: Type.Array(Type.Enum(['object', 'repair']), {
        description: '可提出异议、可申请信用修复 · Can be objected to, can be repaired',
      }),
    }),
  ),
});

const ReasonView = Type.Object({
  indicator: Type.String(),
  title: Text,
  theme: Text,
  value: Text,
  points: Type.Integer(),
  contribution: Type.Integer({ description: '与平均分之差 · Against the mean' }),
  better: Type.Union([Type.Object({ points: Type.Integer(), target: Text }), Type.Null()], {
    description: '达到 target 可增加的分数 · Points to be gained, and by what',
  }),
  ...BehindView.properties,
});

/** An evaluation with its reasons, as an enterprise and the operator see it. */
export const EvaluationView = Type.Object({
  subjectId: Type.String(),
  asOf: Type.String(),
  modelId: Type.String(),
  modelTitle: Text,
  sample: Type.Boolean({ description: '示例模型，仅供演示 · A sample model, for showing only' }),
  score: Type.Integer(),
  grade: Type.Union([Type.String(), Type.Null()], { description: '信息不足时为 null · Null where too little is known' }),
  gradeTitle: NullableText,
  scoreGrade: Type.String({ description: '仅按分数 · By the score alone' }),
  coverage: Type.Integer({ description: '千分数 · Of a thousand' }),
  rules: Type.Array(Type.Object({ code: Type.String(), title: Text, worst: Type.String(), ...BehindView.properties })),
  adverse: Type.Array(ReasonView),
  favourable: Type.Array(ReasonView),
  missing: Type.Array(Type.Object({ kind: Type.Enum([...specialNames]), title: Text, indicators: Type.Array(Text) }), {
    description: '没有数值的指标，按原因分列 · Indicators without a value, by why',
  }),
  indicators: Type.Array(
    Type.Object({
      indicator: Type.String(),
      value: Text,
      bin: Type.Union([Type.Integer(), Type.Null()], {
        description: '所在分箱，从 0 起；没有数值的为 null · Its bin, from 0; null without a value',
      }),
      points: Type.Integer(),
    }),
    { description: '全部指标的取值和分值 · All indicators, what was found and the points' },
  ),
});

export type EvaluationAnswer = Static<typeof EvaluationView>;

const insufficient: Bilingual = { zh: '信息不足', en: 'Too little is known' };

/** What a model says of a subject as it was known at a moment, with the records behind each reason. */
export function evaluationView(
  modelId: string,
  { document, rules }: OpenModel,
  known: KnownSubject,
  judgement: Judgement,
  asOf: string,
): EvaluationAnswer {
  const { scored, grade } = judgement;
  const reasons = (some: Judgement['scored']['adverse']) => some.map((one) => reasonView(explained(document, known, one), known));
  return {
    subjectId: known.subjectId,
    asOf,
    modelId,
    modelTitle: document.title,
    sample: document.sample,
    score: scored.score,
    grade,
    gradeTitle: document.grades.find((one) => one.grade === grade)?.title ?? insufficient,
    scoreGrade: judgement.scoreGrade,
    coverage: judgement.coverage,
    rules: judgement.rules.map(({ code, title, worst }) => ({
      code,
      title,
      worst,
      ...behind(rules.find((one) => one.code === code)!.codes, known),
    })),
    adverse: reasons(scored.adverse),
    favourable: reasons(scored.favourable),
    missing: missingView(document, known),
    indicators: document.card.card.characteristics.map((one, at) => {
      const value = known.features.values[one.code] ?? null;
      return {
        indicator: one.code,
        value: sayCardValue(indicatorOf(one.code), value),
        bin: isValue(value) ? binOf(one, value) : null,
        points: scored.points[at]!,
      };
    }),
  };
}

/** Null for a category the card does not know. */
function binOf(one: OpenModel['document']['card']['card']['characteristics'][number], value: number | string): number | null {
  if (one.kind === 'number') return one.cuts.filter((cut) => Number(value) >= cut).length;
  const group = one.groups.findIndex((codes) => codes.includes(String(value)));
  return group < 0 ? null : group;
}

function explained({ card }: OpenModel['document'], { features }: KnownSubject, reason: Judgement['scored']['adverse'][number]) {
  const one = card.card.characteristics.find(({ code }) => code === reason.code)!;
  return explain(reason, one, indicatorOf(reason.code), features.values[reason.code] ?? null);
}

const indicatorOf = (code: string) => featureSet.indicators.find(({ definition }) => definition.code === code)!;

function reasonView({ code, theme, better, ...rest }: Explained, known: KnownSubject): Static<typeof ReasonView> {
  return {
    indicator: code,
    ...rest,
    theme: themes[theme as Theme] ?? { zh: theme, en: theme },
    better: better ?? null,
    ...behind([code], known),
  };
}

const MAX_SHOWN = 20;

function behind(codes: readonly string[], { records, gapOf, day }: KnownSubject): Static<typeof BehindView> {
  const found = codes.flatMap((code) => {
    const indicator = indicatorOf(code);
    const used = new Set(recordsBehind(indicator, records, gapOf, day));
    return indicator.itemNos.flatMap((no) =>
      (records.get(no) ?? []).filter((one) => used.has(one)).map(({ key }) => ({ item: nameOf(no), key })),
    );
  });
  return {
    count: found.length,
    records: found.slice(0, MAX_SHOWN).map(({ item, key }) => ({
      item,
      itemTitle: findItem(item)!.title,
      key,
      remedies: repairableItems.includes(item) ? ['object', 'repair'] : ['object'],
    })),
  };
}

const nameOf = (no: number) => featureSet.slots.items.find((one) => one.no === no)!.item.name;

function missingView({ card }: OpenModel['document'], { features }: KnownSubject): EvaluationAnswer['missing'] {
  const lacking = card.card.characteristics.filter(({ code }) => !isValue(features.values[code]));
  return specialNames.flatMap((kind) => {
    const some = lacking.filter(({ code }) => sayCardValue(indicatorOf(code), features.values[code] ?? null) === specials[kind]);
    return some.length === 0 ? [] : [{ kind, title: specials[kind], indicators: some.map(({ title }) => title) }];
  });
}
