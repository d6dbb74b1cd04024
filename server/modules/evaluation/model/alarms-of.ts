import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import { riseOf, type MissingShare } from './missing-shares.ts';
import type { MonitoringReport } from './monitoring-report.ts';

export const alarmKinds = ['missing', 'characteristic', 'score', 'calibration'] as const;
export type AlarmKind = (typeof alarmKinds)[number];
export const alarmLevels = ['watch', 'act'] as const;
export type AlarmLevel = (typeof alarmLevels)[number];

/** From which value on somebody is to watch, and to act. */
export type Bands = Readonly<Record<AlarmKind, { readonly watch: number; readonly act: number }>>;

export type NewAlarm = {
  readonly kind: AlarmKind;
  /** The indicator; the item, with the place after an @ where it is one; the grade; empty for the score. */
  readonly what: string;
  readonly level: AlarmLevel;
  readonly value: number;
};

/** Of fewer enterprises an index is mostly chance. */
const LEAST_JUDGED = 100;
const MAX_ALARMS = 100;

/**
 * What of a report calls for a person, what tells most of the cause first: sources that have ceased, then indicators that moved, then the score
 * itself, then grades of which more or fewer went bad than was foretold.
 */
export function alarmsOf(
  { missing, characteristics, score, calibration }: MonitoringReport,
  enterprises: number,
  bands: Bands,
): NewAlarm[] {
  const alarm = (kind: AlarmKind, what: string, value: number): NewAlarm[] => {
    const { watch, act } = bands[kind];
    return value < watch ? [] : [{ kind, what, level: value >= act ? 'act' : 'watch', value }];
  };
  const sources = missing
    .filter((one) => !missing.some((other) => speaksFor(other, one, bands.missing.watch)))
    .flatMap((one) => alarm('missing', one.division === null ? one.item : `${one.item}@${one.division}`, riseOf(one)));
  const misjudged = calibration.flatMap(({ grade, deviation }) =>
    deviation === null ? [] : alarm('calibration', grade ?? '', Math.abs(deviation)),
  );
  if (enterprises < LEAST_JUDGED) return [...sources, ...misjudged].slice(0, MAX_ALARMS);
  const moved = characteristics.flatMap(({ indicator, index }) => alarm('characteristic', indicator, index));
  return [...sources, ...moved, ...alarm('score', '', score), ...misjudged].slice(0, MAX_ALARMS);
}

/** Of two places one of which lies in the other, one alone is named: the one within where the share rose twice as much there, else the one around. */
function speaksFor(other: MissingShare, one: MissingShare, watch: number): boolean {
  if (other.item !== one.item || other.division === one.division || riseOf(other) < watch) return false;
  if (contains(one.division, other.division)) return riseOf(other) >= 2 * riseOf(one);
  return contains(other.division, one.division) && riseOf(one) < 2 * riseOf(other);
}

const contains = (outer: string | null, inner: string | null): boolean =>
  outer === null || (inner !== null && divisionCovers(outer, inner));
