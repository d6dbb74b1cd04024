import { Type, type Static } from 'typebox';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { presentMoment } from './fact-store.ts';
import { featureSet } from './features.ts';
import { sayCardValue } from './model/explain.ts';
import { ageBandOf, ageTitle, dimensions, meanOf, peerGroups, percentileOf, type Kind } from './model/portrait.ts';
import { readFeatures, type KnownSubject } from './read-features.ts';
import { listKinds, listMonthlyScores, listSpreads, type Spread } from './spread-store.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });
const TREND_MONTHS = 12;

/** How an enterprise stands among its peers, and how its own scores went. */
export const PortraitView = Type.Object({
  peers: Type.Union(
    [
      Type.Object({
        section: Type.String(),
        size: Type.String(),
        age: Type.Union([Text, Type.Null()]),
        countedAt: Type.String(),
      }),
      Type.Null(),
    ],
    { description: '同类企业；尚未统计时为 null · The peers; null where nothing was counted yet' },
  ),
  dimensions: Type.Array(
    Type.Object({
      dimension: Type.String(),
      title: Text,
      percentile: Type.Union([Type.Integer(), Type.Null()], {
        description:
          '优于多少百分比的同类企业，以 5 为单位；同类不足 20 户时为 null · Better than so many of a hundred peers, in fives',
      }),
      indicators: Type.Array(
        Type.Object({
          indicator: Type.String(),
          title: Text,
          value: Text,
          percentile: Type.Union([Type.Integer(), Type.Null()]),
          among: Type.Integer({ description: '有该指标的同类企业数 · Peers with a value' }),
        }),
      ),
    }),
  ),
  trend: Type.Array(
    Type.Object({
      month: Type.String(),
      score: Type.Integer(),
      grade: Type.Union([Type.String(), Type.Null()]),
      coverage: Type.Integer(),
    }),
    { description: '近 12 个月各月最后一次正式评价 · The last score that counted of each of twelve months' },
  ),
});

/** The portrait of an enterprise that is on file, as of now; undefined where it is not. */
export async function portray(ctx: Context, subjectId: string): Promise<Static<typeof PortraitView> | undefined> {
  const { tx, now } = ctx;
  const asOf = await presentMoment(tx, now);
  const [known, kinds, trend] = await Promise.all([
    readFeatures(tx, [subjectId], asOf),
    listKinds(tx, [subjectId]),
    listMonthlyScores(tx, subjectId, TREND_MONTHS),
  ]);
  const [subject]: KnownSubject[] = [...known];
  const kind = kinds.get(subjectId);
  if (subject === undefined || kind === undefined) return undefined;
  const day = chinaDay(now);
  const groups = peerGroups(kind, day);
  const spreads = await listSpreads(tx, groups);
  return {
    peers: spreads[0] === undefined ? null : peersOf(kind, day, spreads[0].countedAt),
    dimensions: Object.entries(dimensions).map(([dimension, { title, indicators }]) => {
      const each = indicators.map((code) => indicatorView(code, subject, groups, spreads));
      return { dimension, title, percentile: meanOf(each.map(({ percentile }) => percentile)), indicators: each };
    }),
    trend,
  };
}

const peersOf = ({ section, size, establishedOn }: Kind, day: string, countedAt: Date) => ({
  section,
  size,
  age: ageTitle(ageBandOf(establishedOn, day)) ?? null,
  countedAt: countedAt.toISOString(),
});

function indicatorView(
  code: string,
  { features }: KnownSubject,
  groups: readonly string[],
  spreads: readonly Spread[],
): Static<typeof PortraitView>['dimensions'][number]['indicators'][number] {
  const indicator = featureSet.indicators.find(({ definition }) => definition.code === code)!;
  const { title, worse } = indicator.definition;
  const value = features.values[code] ?? null;
  // Of the groups that were large enough the nearest.
  const spread = groups
    .map((peers) => spreads.find((one) => one.peers === peers && one.indicator === code))
    .find((one) => one !== undefined);
  const isPlaced = typeof value === 'number' && spread !== undefined && worse !== 'none';
  return {
    indicator: code,
    title,
    value: sayCardValue(indicator, value),
    percentile: isPlaced ? percentileOf(value, spread.bounds, worse) : null,
    among: spread?.n ?? 0,
  };
}
