import { Type, type Static } from 'typebox';
import { alarmStates, type AlarmRow } from './alarm-store.ts';
import { findItem } from '../catalogue/index.ts';
import { featureSet } from './features.ts';
import { alarmKinds, alarmLevels, type AlarmKind } from './model/alarms-of.ts';
import { calibratedVerdicts } from './model/calibration.ts';
import type { MonitoringReport } from './model/monitoring-report.ts';
import { specialNames } from './model/special.ts';

export const monthInput = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: '月份 · Month' });
export const alarmIdInput = Type.String({ format: 'uuid' });

const share = Type.Number({ description: '占比，0 至 1 · A share from 0 to 1' });
const Grade = Type.Union([Type.String(), Type.Null()]);
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(of: T) => Type.Union([of, Type.Null()]);

const Title = Type.Object({ zh: Type.String(), en: Type.String() });

const CharacteristicView = Type.Object({
  indicator: Type.String(),
  title: Title,
  index: Type.Number({ description: '特征稳定性指数 CSI · Characteristic stability index' }),
  pointsMoved: Type.Number(),
  missingBefore: share,
  missingNow: share,
});

const MissingView = Type.Object({
  item: Type.String(),
  division: Nullable(Type.String({ description: '省或市，null 为全部 · Province or prefecture; null everywhere' })),
  enterprises: Type.Integer(),
  before: share,
  now: share,
  kinds: Type.Array(Type.Object({ kind: Type.Enum([...specialNames]), before: share, now: share })),
});

const MoveView = Type.Object({ from: Grade, to: Grade, enterprises: Type.Integer() });

const CalibrationView = Type.Object(
  {
    grade: Grade,
    loans: Nullable(Type.Integer()),
    bads: Nullable(Type.Integer()),
    observed: Nullable(share),
    expected: Nullable(share),
    low: Nullable(share),
    high: Nullable(share),
    deviation: Nullable(
      Type.Number({ description: '高出预期的标准差倍数 · By how many standard deviations more went bad than expected' }),
    ),
    calibrated: Nullable(Type.Enum([...calibratedVerdicts])),
  },
  {
    description:
      '授信前一日为该等级的贷款；不足 10 户的不列数字 · Loans granted at that grade; figures of fewer than 10 enterprises withheld',
  },
);

const common = {
  modelId: Type.String(),
  month: Type.String(),
  asOf: Type.String(),
  baselineAt: Type.String({ description: '基准时点：启用或试运行之时 · When it began to count or to be tried' }),
  enterprises: Type.Integer(),
};

export const MonitoringSummaryView = Type.Object({
  modelTitle: Title,
  ...common,
  score: Type.Number({ description: '得分稳定性指数 PSI · Population stability index of the score' }),
  characteristic: Nullable(CharacteristicView),
  missing: Nullable(MissingView),
  openAlarms: Type.Integer(),
});

export const MonitoringView = Type.Object({
  ...common,
  report: Type.Object({
    score: Type.Number(),
    characteristics: Type.Array(CharacteristicView),
    missing: Type.Array(MissingView),
    gradeMoves: Type.Array(MoveView),
    besideChampion: Nullable(Type.Array(MoveView)),
    calibration: Type.Array(CalibrationView),
  }),
});

export const BandView = Type.Object({ kind: Type.Enum([...alarmKinds]), watch: Type.Number(), act: Type.Number() });

const Moment = Nullable(Type.String());

export const AlarmView = Type.Object({
  alarmId: Type.String(),
  modelId: Type.String(),
  modelTitle: Title,
  month: Type.String(),
  alarmKind: Type.Enum([...alarmKinds]),
  what: Type.String({
    description:
      '指标；或信息项及其所在地（信息项@区划）；或等级；得分为空 · Indicator; item, or item@division; grade; empty for the score',
  }),
  whatTitle: Title,
  division: Nullable(Type.String({ description: '信息项的所在地 · Where, of an item' })),
  level: Type.Enum([...alarmLevels]),
  value: Type.Number(),
  raisedAt: Type.String(),
  alarmState: Type.Enum([...alarmStates]),
  owner: Nullable(Type.String()),
  takenAt: Moment,
  closedAt: Moment,
  note: Nullable(Type.String()),
});

export const alarmView = ({ kind, state, place: _place, ...row }: AlarmRow): Static<typeof AlarmView> => ({
  ...row,
  ...tellWhat(kind, row.what),
  alarmKind: kind,
  alarmState: state,
  raisedAt: row.raisedAt.toISOString(),
  takenAt: row.takenAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
});

/** What an alarm is about, in words. */
function tellWhat(kind: AlarmKind, what: string) {
  const [item = '', division = null] = what.split('@');
  const plain = { zh: what, en: what };
  const titles = {
    missing: findItem(item)?.title ?? plain,
    characteristic: titleOf(what),
    score: { zh: '得分', en: 'Score' },
    calibration: what === '' ? { zh: '信息不足', en: 'no grade' } : { zh: `${what} 级`, en: `grade ${what}` },
  } as const;
  return { whatTitle: titles[kind], division: kind === 'missing' ? division : null };
}

/** The title of an indicator; its code where there is none of it any more. */
const titleOf = (code: string) =>
  featureSet.indicators.find(({ definition }) => definition.code === code)?.definition.title ?? { zh: code, en: code };

type Moved = MonitoringReport['characteristics'][number];

/** An indicator's row of a report as it is told, with its title. */
export const characteristicView = (row: Moved): Static<typeof CharacteristicView> => ({ ...row, title: titleOf(row.indicator) });

const Told = Nullable(
  Type.Integer({ description: '机构查询时不足 20 户的为 null · Null to an institution where fewer than 20' }),
);
const SideView = Type.Object({ graded: Told, meanCoverage: Told });
const FiguresView = Type.Object({ auc: share, aucLow: share, aucHigh: share, ks: share });

export const ComparisonView = Type.Object({
  modelId: Type.String(),
  otherModelId: Type.String(),
  asOf: Type.String(),
  enterprises: Told,
  first: SideView,
  second: SideView,
  gradedByBoth: Told,
  agreement: Nullable(
    Type.Number({ description: '两者均评级的企业中等级一致的占比 · Of those both graded, the same grade by both' }),
  ),
  gradeMoves: Type.Array(Type.Object({ from: Grade, to: Grade, enterprises: Told })),
  bands: Nullable(Type.Array(Type.Object({ grade: Type.String(), first: Told, second: Told }))),
  bandIndex: Nullable(Type.Number({ description: '得分档之间的 PSI · Stability index between the score bands' })),
  loanOutcomes: Nullable(Type.Object({ loans: Type.Integer(), bads: Type.Integer(), first: FiguresView, second: FiguresView })),
});

/** How an institution's own model does, as the institution is told. */
export const OwnMonitoringView = Type.Object({
  modelId: Type.String(),
  asOf: Type.String(),
  baselineAt: Type.String(),
  enterprises: Told,
  score: Nullable(Type.Number({ description: '得分稳定性指数 PSI · Population stability index of the score' })),
  characteristics: Type.Array(CharacteristicView),
  missing: Type.Array(MissingView),
  gradeMoves: Type.Array(MoveView),
});
