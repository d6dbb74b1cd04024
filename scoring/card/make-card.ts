import type { Bilingual } from '../../expression/index.ts';
import { allCounts } from '../binning/bin-column.ts';
import type { EvidenceModel, FittedCharacteristic } from '../fitting/fit-evidence.ts';
import { FORMAT, rangeOf, type Card, type Characteristic, type Scaling } from './card.ts';
import { pdTable, type Calibration } from './pd-table.ts';
import { sealCard, type SealedCard } from './seal-card.ts';

export type CardMaking = {
  readonly title: Bilingual;
  readonly features: string;
  readonly specials: readonly string[];
  readonly scaling?: Scaling;
  /** What corrects the fitted log odds of bad, on rows held out or to a stated tendency. */
  readonly calibration?: Calibration;
  /** Special codes that must neither help nor harm: they get the mean points of those for whom it is known. */
  readonly neutral?: readonly string[];
  readonly describe?: (code: string) => Partial<Pick<Characteristic, 'title' | 'theme' | 'reason'>>;
};

export type MadeCard = {
  readonly sealed: SealedCard;
  /** The most by which rounding to whole points can move any score, in points. */
  readonly rounding: number;
};

const SCALING: Scaling = { pointsToDouble: 40, odds: 20, score: 600 };

/** A fitted model as a card of whole points. Rounding keeps the order of bins; higher scores are better. */
export function makeCard(model: EvidenceModel, making: CardMaking): MadeCard {
  const scaling = making.scaling ?? SCALING;
  const factor = scaling.pointsToDouble / Math.LN2;
  const offset = scaling.score - factor * Math.log(scaling.odds);
  const exactBase = offset - factor * model.intercept;
  const base = Math.round(exactBase);
  let rounding = Math.abs(base - exactBase);
  const characteristics = model.characteristics.map((one) => {
    const exact = Array.from(one.evidence, (evidence) => -factor * one.weight * evidence);
    rounding += exact.reduce((most, points) => Math.max(most, Math.abs(points - whole(points))), 0);
    return characteristicOf(one, exact.map(whole), making);
  });
  const range = rangeOf({ base, characteristics });
  const card: Omit<Card, 'golden'> = {
    format: FORMAT,
    title: making.title,
    origin: 'statistical',
    features: making.features,
    specials: making.specials,
    base,
    scaling,
    characteristics,
    pd: pdTable(scaling, range, making.calibration),
  };
  return { sealed: sealCard(card), rounding };
}

/** Without a negative zero, which canonical JSON cannot tell from zero. */
const whole = (points: number) => Math.round(points) + 0;

function characteristicOf(one: FittedCharacteristic, points: readonly number[], making: CardMaking): Characteristic {
  const { binning, code } = one;
  const known = [...binning.special.keys()];
  const first = binning.bins.length;
  const expected = expectedPoints(one, points, making.neutral ?? []);
  const special = making.specials.map((name) => [name, pointsOfSpecial(name)] as const);
  function pointsOfSpecial(name: string): number {
    if (making.neutral?.includes(name) || !known.includes(name)) return expected;
    return points[first + 1 + known.indexOf(name)]!;
  }
  const described = making.describe?.(code) ?? {};
  const common = {
    code,
    title: { zh: code, en: code },
    theme: code,
    ...described,
    points: points.slice(0, first),
    missing: points[first]!,
    special: Object.fromEntries(special),
    expected,
  };
  return binning.kind === 'number'
    ? { ...common, kind: 'number', cuts: binning.cuts }
    : { ...common, kind: 'category', groups: binning.groups, unseen: points.at(-1)! };
}

/** The mean over the rows for whom it is known, whole. */
function expectedPoints({ binning }: FittedCharacteristic, points: readonly number[], neutral: readonly string[]): number {
  const names = [...binning.special.keys()];
  const first = binning.bins.length + 1;
  let [rows, sum] = [0, 0];
  allCounts(binning).forEach(({ bad, good }, at) => {
    if (at >= first && neutral.includes(names[at - first]!)) return;
    rows += bad + good;
    sum += points[at]! * (bad + good);
  });
  return rows === 0 ? 0 : whole(sum / rows);
}
