import { Type } from 'typebox';
import { BinView, nullable, Text } from './views.ts';

const Figure = Type.Number();

const Discrimination = Type.Object({ auc: Figure, aucLow: Figure, aucHigh: Figure, gini: Figure, ks: Figure, ksAt: Figure });
const Segment = Type.Object({
  name: Type.String(),
  rows: Type.Integer(),
  bad: Type.Integer(),
  meanScore: Figure,
  auc: nullable(Figure),
});

/** How a card does on rows it was not fitted on. */
const HeldOut = Type.Object({
  discrimination: Discrimination,
  bands: Type.Array(
    Type.Object({
      from: Figure,
      to: Figure,
      bad: Figure,
      good: Figure,
      badRate: Figure,
      badCaptured: Figure,
      rowsCaptured: Figure,
      lift: Figure,
    }),
    { description: '分数由低到高的十段 · Tenths by rising score' },
  ),
  calibration: Type.Object({
    expected: Figure,
    observed: Figure,
    brier: Figure,
    bands: Type.Array(
      Type.Object({
        from: Figure,
        to: Figure,
        rows: Figure,
        expected: Figure,
        observed: Figure,
        low: Figure,
        high: Figure,
        within: Type.Boolean(),
      }),
    ),
  }),
});

export const ReportView = Type.Object({
  rows: Type.Integer(),
  bads: Type.Integer(),
  rejected: Type.Integer(),
  rounding: Type.Number({ description: '取整使得分最多变动的分数 · The most by which rounding can move a score' }),
  dropped: Type.Array(Type.Object({ indicator: Type.String(), title: Text, why: Type.Enum(['no-information', 'wrong-sign']) })),
  characteristics: Type.Array(
    Type.Object({
      indicator: Type.String(),
      title: Text,
      weight: Figure,
      informationValue: Figure,
      bins: Type.Array(BinView),
    }),
  ),
  heldOut: nullable(HeldOut),
  /** Boosted trees on the same characteristics, judged likewise. */
  challenger: nullable(Discrimination),
  stability: Type.Object(
    {
      score: Figure,
      characteristics: Type.Array(Type.Object({ indicator: Type.String(), title: Text, index: Figure, pointsMoved: Figure })),
    },
    { description: '较早一半样本与较近一半样本之间 · From the older half of the rows to the newer' },
  ),
  byProvince: Type.Array(Segment),
  byYear: Type.Array(Segment),
  rejects: nullable(
    Type.Array(
      Type.Object({
        approach: Type.Enum(['none', 'reweighting', 'parcelling']),
        shown: nullable(
          Type.Object({ meanPdAccepted: Figure, meanPdRejected: Figure, aucAccepted: Figure, swappedIn: Type.Integer() }),
        ),
      }),
    ),
  ),
});

export const RefusalView = Type.Object({
  why: Text,
  leaks: Type.Array(Type.Object({ indicator: Type.String(), title: Text, auc: Figure, pureShare: Figure })),
});
