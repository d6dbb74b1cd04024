import { Type, type Static } from 'typebox';
import { readExpression, sentence } from '../../../expression/index.ts';
import { rangeOf, type Characteristic } from '../../../scoring/index.ts';
import { featureSet } from './features.ts';
import { themes, type Theme } from './model/indicator.ts';
import type { ModelDocument } from './model/model-document.ts';
import { sayBin, sayRounded } from './model/say-bin.ts';
import { specialNames, specials } from './model/special.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });

/** A model in words, for those who do not read its JSON. */
export const ModelReading = Type.Object({
  least: Type.Integer({ description: '最低可能得分 · The least score there can be' }),
  most: Type.Integer({ description: '最高可能得分 · The highest score there can be' }),
  golden: Type.Integer({ description: '校验样例数 · Golden vectors' }),
  origin: Type.Enum(['statistical', 'expert']),
  characteristics: Type.Array(
    Type.Object({
      indicator: Type.String(),
      title: Text,
      theme: Text,
      mean: Type.Integer({ description: '总体平均分 · Mean points of the population' }),
      bins: Type.Array(
        Type.Object({
          text: Text,
          points: Type.Integer(),
          example: Type.Union([Type.Number(), Type.String()], { description: '落在其中的一个值 · A value within it' }),
        }),
      ),
      specials: Type.Array(Type.Object({ kind: Type.Enum([...specialNames]), title: Text, points: Type.Integer() })),
    }),
  ),
  rules: Type.Array(Type.Object({ code: Type.String(), sentence: Text })),
});

/** What a model says: its bins with their limits as people say them, its rules as sentences. */
export function modelReading({ card: { card }, rules }: Pick<ModelDocument, 'card' | 'rules'>): Static<typeof ModelReading> {
  return {
    ...rangeOf(card),
    golden: card.golden.length,
    origin: card.origin,
    characteristics: card.characteristics.map(characteristicReading),
    rules: rules.map(({ code, when }) => ({ code, sentence: sentenceOf(when) })),
  };
}

/** An expected value is a mean, and need not be whole. */
function characteristicReading(one: Characteristic) {
  return {
    indicator: one.code,
    title: one.title,
    theme: themes[one.theme as Theme] ?? { zh: one.theme, en: one.theme },
    mean: Math.round(one.expected),
    bins: one.points.map((points, bin) => ({ ...binReading(one, bin), points })),
    specials: specialNames.flatMap((kind) => {
      const points = one.special[kind];
      return points === undefined ? [] : [{ kind, title: specials[kind], points }];
    }),
  };
}

function binReading(one: Characteristic, bin: number) {
  const indicator = featureSet.indicators.find(({ definition }) => definition.code === one.code);
  if (one.kind === 'number') {
    const example = bin === 0 ? lowest(one.cuts) : one.cuts[bin - 1]!;
    return { text: indicator === undefined ? bare(example) : sayBin(indicator, one.cuts, bin), example };
  }
  const codes = one.groups[bin]!;
  const titles = codes.map((code) => (indicator === undefined ? bare(code) : sayRounded(indicator, code)));
  return {
    text: { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') },
    example: codes[0] ?? '',
  };
}

/** A model that has retired may read what is no indicator any more. */
const bare = (value: number | string) => ({ zh: String(value), en: String(value) });

/** Within the first bin: nothing where the first cut is above nothing, else half as much again. */
function lowest([first = 0]: readonly number[]): number {
  if (first > 0) return 0;
  return first === 0 ? -1 : first * 1.5;
}

function sentenceOf(when: string): Static<typeof Text> {
  const reading = readExpression(when, featureSet.dictionary, 'bool');
  if (reading.outcome === 'invalid') return bare(when);
  return { zh: sentence(reading.expression, 'zh'), en: sentence(reading.expression, 'en') };
}
