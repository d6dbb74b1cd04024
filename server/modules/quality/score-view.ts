import { Type, type Static } from 'typebox';
import type { Language } from '../../kernel/pure/text.ts';
import { requireItemByNo, type QualityDimension } from '../catalogue/index.ts';
import { dimensionNames, dimensions } from './model/dimension.ts';
import { findingKinds } from './model/quality-score.ts';
import type { StoredScore } from './store.ts';

const Share = Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()], {
  description: '0 至 1；没有可计的行时为 null · From 0 to 1; null where there was nothing to measure',
});

const names = dimensionNames as [QualityDimension, ...QualityDimension[]];
const kinds = [...findingKinds] as [string, ...string[]];

/** The quality of one delivery in the reader's language. */
export const ScoreView = Type.Object({
  deliveryId: Type.Integer(),
  providerNo: Type.Integer(),
  item: Type.String(),
  itemTitle: Type.String(),
  divisionCode: Type.String(),
  measuredAt: Type.String(),
  rows: Type.Integer(),
  accepted: Type.Integer(),
  refused: Type.Integer(),
  overall: Share,
  dimensions: Type.Array(
    Type.Object({
      dimension: Type.Enum(names),
      title: Type.String(),
      score: Share,
      of: Type.Number({ description: '参与计算的行数 Rows measured' }),
      faults: Type.Number({ description: '其中有问题的行数，存疑可计半行 Rows at fault; a doubt may count half' }),
      basis: Type.String(),
    }),
  ),
  findings: Type.Array(
    Type.Object({
      kind: Type.Enum(kinds),
      dimension: Type.Enum(names),
      name: Type.String(),
      rows: Type.Integer(),
      of: Type.Integer(),
      text: Type.String(),
    }),
    { description: '需改进之处，影响大者在前 · What to mend, worst first' },
  ),
});

export type ScoreView = Static<typeof ScoreView>;

export function viewOf(score: StoredScore, language: Language): ScoreView {
  const { measures, findings, itemNo, measuredAt, ...rest } = score;
  const item = requireItemByNo(itemNo);
  return {
    ...rest,
    item: item.name,
    itemTitle: item.title[language],
    measuredAt: measuredAt.toISOString(),
    dimensions: dimensionNames.map((dimension) => {
      const { score: value, of, faults, basis } = measures[dimension];
      return { dimension, title: dimensions[dimension][language], score: value, of, faults, basis: basis[language] };
    }),
    findings: findings.map(({ kind, dimension, name, rows, of, text }) => ({
      kind,
      dimension,
      name,
      rows,
      of,
      text: text[language],
    })),
  };
}
