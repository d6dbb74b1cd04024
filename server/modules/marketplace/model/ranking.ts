import type { Bilingual } from '../../../kernel/pure/text.ts';

/** How products are put in order. All of it is answered with every match; nobody can pay for a place. */
export const ranking = {
  version: 1,
  weights: [
    {
      name: 'cost',
      weight: 0.5,
      title: {
        zh: '年化综合成本：按利率上限计，2% 及以下得满分，18% 及以上不得分',
        en: 'annualised comprehensive cost at the highest rate: full at 2% and less, nothing at 18% and more',
      },
    },
    {
      name: 'speed',
      weight: 0.2,
      title: {
        zh: '从申请到决定的工作日中位数：1 日得满分，15 日及以上不得分；尚无数据的按一半计',
        en: 'median working days from application to decision: full at 1, nothing at 15 and more; half while there are none',
      },
    },
    {
      name: 'punctuality',
      weight: 0.15,
      title: { zh: '按时办理的比例；尚无数据的按一半计', en: 'share of stages done in time; half while there are none' },
    },
    {
      name: 'acceptance',
      weight: 0.15,
      title: {
        zh: '批准的比例，以贝塔分布 Beta(2, 2) 平滑，尚无数据的为一半',
        en: 'share that was approved, smoothed by Beta(2, 2): half while there are none',
      },
    },
  ],
} as const satisfies {
  readonly version: number;
  readonly weights: readonly { readonly name: string; readonly weight: number; readonly title: Bilingual }[];
};

/** How an institution has dealt with applications lately; null where there is nothing to tell. */
export type ServiceFigures = {
  readonly medianDays: number | null;
  readonly onTimeShare: number | null;
  readonly approved: number;
  readonly decided: number;
};

export const noFigures: ServiceFigures = { medianDays: null, onTimeShare: null, approved: 0, decided: 0 };

export type RankParts = Readonly<Record<(typeof ranking.weights)[number]['name'], number>>;

const PRIOR = 2;
const [CHEAP_BP, DEAR_BP] = [200, 1_800];
const [FAST_DAYS, SLOW_DAYS] = [1, 15];

/** Each part from 0 to 1, to three decimals, so that what differs by less counts as equal. */
export const rankParts = (annualisedBp: number, { medianDays, onTimeShare, approved, decided }: ServiceFigures): RankParts => ({
  cost: between(annualisedBp, DEAR_BP, CHEAP_BP),
  speed: medianDays === null ? 0.5 : between(medianDays, SLOW_DAYS, FAST_DAYS),
  punctuality: round(onTimeShare ?? 0.5),
  acceptance: round((approved + PRIOR) / (decided + 2 * PRIOR)),
});

const [cost, speed, punctuality, acceptance] = ranking.weights;

export const rankScore = (parts: RankParts): number =>
  round(
    cost.weight * parts.cost +
      speed.weight * parts.speed +
      punctuality.weight * parts.punctuality +
      acceptance.weight * parts.acceptance,
  );

/**
 * The order among equals on a day (YYYY-MM-DD in China): by chance that everybody can compute again, and another one each day, so that no product
 * stands behind for ever. `productHash` is FNV-1a over the product’s number; that of the day is put to it and the sum mixed as in MurmurHash3.
 */
export function rotation(dayHash: number, productHash: number): number {
  let hash = (dayHash ^ productHash) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a, 32 bits, over a text of ASCII. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const between = (value: number, none: number, full: number) => round(Math.min(1, Math.max(0, (value - none) / (full - none))));
const round = (value: number) => Math.round(value * 1_000) / 1_000;
