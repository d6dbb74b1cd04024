import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { figure, percent } from '../../../shared/modelling/percent.ts';
import { Level } from '../../../shared/evaluation/level.tsx';

type Alarm = Operations['evaluation.list-alarms']['output']['alarms'][number];

/** How far it went: a share that rose, standard deviations, or an index. */
export function AlarmValue({ alarm: { alarmKind, value, level } }: { readonly alarm: Alarm }) {
  const { t } = useLanguage();
  const told = {
    missing: `+${percent(value)}`,
    calibration: t({ zh: `${value.toFixed(1)} 倍标准差`, en: `${value.toFixed(1)} σ` }),
    characteristic: `CSI ${figure(value)}`,
    score: `PSI ${figure(value)}`,
  };
  return <Level value={told[alarmKind]} level={level} />;
}
