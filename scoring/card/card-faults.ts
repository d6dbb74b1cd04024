import type { Bilingual } from '../../expression/index.ts';
import { limits } from '../limits.ts';
import { FORMAT, rangeOf, type Card, type Characteristic, type PdTable } from './card.ts';
import { scoreOne } from './score-one.ts';

/** What is wrong with a card, and where. */
export type CardFault = { readonly at: string } & Bilingual;

/** A card that is not in order, by whoever made it. */
export class CardError extends Error {
  readonly faults: readonly CardFault[];

  constructor(faults: readonly CardFault[]) {
    super(faults.map(({ at, en }) => `${at}: ${en}`).join('; '));
    this.name = 'CardError';
    this.faults = faults;
  }
}

const fault = (at: string, zh: string, en: string): CardFault => ({ at, zh, en });

/** All faults of a card whose members have the right types; of one without others, golden vectors that it scores differently. */
export function cardFaults(card: Card): CardFault[] {
  const faults = [
    ...headFaults(card),
    ...card.characteristics.flatMap((one, at) => characteristicFaults(one, `characteristics[${at}]`, card)),
  ];
  if (faults.length === 0 && card.pd) faults.push(...pdFaults(card.pd, card));
  return faults.length > 0 ? faults : goldenFaults(card);
}

const isPoints = (value: number) => Number.isInteger(value) && Math.abs(value) <= limits.points;

function headFaults({ format, base, characteristics, specials, scaling }: Card): CardFault[] {
  const faults: CardFault[] = [];
  if ((format as string) !== FORMAT) faults.push(fault('format', `应为 ${FORMAT}`, `is not ${FORMAT}`));
  if (!isPoints(base)) faults.push(fault('base', '基准分应为整数且不超出上限', 'is not a whole number within the limit'));
  if (characteristics.length === 0 || characteristics.length > limits.characteristics) {
    faults.push(
      fault('characteristics', `特征应有 1 至 ${limits.characteristics} 项`, `has to be 1 to ${limits.characteristics}`),
    );
  }
  if (hasDoubles(characteristics.map(({ code }) => code)))
    faults.push(fault('characteristics', '特征代码重复', 'has a code twice'));
  if (specials.length > limits.specials || hasDoubles(specials))
    faults.push(fault('specials', '特殊值重复或过多', 'has a code twice, or too many'));
  if (scaling && !(scaling.pointsToDouble > 0 && scaling.odds > 0 && Number.isFinite(scaling.score))) {
    faults.push(fault('scaling', '刻度参数应为正数', 'needs positive numbers'));
  }
  return faults;
}

const hasDoubles = (names: readonly string[]) => new Set(names).size !== names.length;

function characteristicFaults(one: Characteristic, at: string, { specials }: Card): CardFault[] {
  const faults: CardFault[] = [];
  const given = Object.keys(one.special);
  const all = [
    ...one.points,
    one.missing,
    one.expected,
    ...Object.values(one.special),
    ...(one.kind === 'category' ? [one.unseen] : []),
  ];
  if (!all.every(isPoints))
    faults.push(fault(at, '分值应为整数且不超出上限', 'has points that are not whole numbers within the limit'));
  if (one.points.length > limits.bins)
    faults.push(fault(at, `分箱不得超过 ${limits.bins} 个`, `has more than ${limits.bins} bins`));
  if (given.length !== specials.length || !specials.every((name) => given.includes(name))) {
    faults.push(fault(`${at}.special`, '每个特殊值都应有分值', 'needs points for each special code and no other'));
  }
  return [...faults, ...(one.kind === 'number' ? cutFaults(one, at) : groupFaults(one, at))];
}

function cutFaults({ cuts, points }: Characteristic & { readonly kind: 'number' }, at: string): CardFault[] {
  const rising = cuts.every((cut, place) => Number.isFinite(cut) && (place === 0 || cut > cuts[place - 1]!));
  if (!rising) return [fault(`${at}.cuts`, '切点应为递增的有限数值', 'has to be rising finite numbers')];
  return points.length === cuts.length + 1
    ? []
    : [fault(`${at}.points`, '分值个数应比切点多一个', 'has to be one more than the cuts')];
}

function groupFaults({ groups, points }: Characteristic & { readonly kind: 'category' }, at: string): CardFault[] {
  if (hasDoubles(groups.flat())) return [fault(`${at}.groups`, '类别重复', 'has a category twice')];
  return points.length === groups.length
    ? []
    : [fault(`${at}.points`, '分值个数应与分组相同', 'has to be as many as the groups')];
}

function pdFaults({ from, millionths }: PdTable, card: Card): CardFault[] {
  const { least, most } = rangeOf(card);
  const within = millionths.every((one) => Number.isInteger(one) && one >= 0 && one <= 1_000_000);
  if (!Number.isInteger(from) || millionths.length === 0 || millionths.length > limits.scores || !within) {
    return [fault('pd', '违约概率表应为百万分之整数', 'has to be whole millionths')];
  }
  if (millionths.some((one, at) => at > 0 && one > millionths[at - 1]!)) {
    return [fault('pd', '分数越高违约概率不得越高', 'has to fall as scores rise')];
  }
  const covers = from <= least && from + millionths.length > most;
  return covers ? [] : [fault('pd', `违约概率表应覆盖 ${least} 至 ${most} 分`, `has to cover scores ${least} to ${most}`)];
}

function goldenFaults(card: Card): CardFault[] {
  return card.golden.flatMap(({ input, score, points }, at) => {
    const found = scoreOne(card, input);
    const same =
      found.score === score && found.points.length === points.length && found.points.every((one, place) => one === points[place]);
    return same
      ? []
      : [fault(`golden[${at}]`, `应得 ${score} 分，实得 ${found.score} 分`, `should score ${score} and scores ${found.score}`)];
  });
}
