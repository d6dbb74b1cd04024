import type { Operations } from '../../../../../sdk/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';

type Listed = Operations['evaluation.list-monitoring']['output'];

const round = (value: number) => Math.round(value * 1000) / 1000;

/** PSI of the score and the largest CSI, month by month, with the bands from which somebody is to watch and to act. */
export function DriftChart({ months, bands }: { readonly months: Listed['months']; readonly bands: Listed['bands'] }) {
  const { t } = useLanguage();
  const rising = months.toReversed();
  const names = rising.map(({ month }) => month);
  const [psi, csi] = [t({ zh: '得分 PSI', en: 'PSI of the score' }), t({ zh: '最大 CSI', en: 'Largest CSI' })];
  const band = bands.find(({ kind }) => kind === 'score');
  const [watch, act] = [t({ zh: '关注界限', en: 'Watch from' }), t({ zh: '处置界限', en: 'Act from' })];
  const scores = rising.map(({ score }) => round(score));
  const largest = rising.map(({ characteristic }) => round(characteristic?.index ?? 0));
  const dashed = (name: string, value: number) =>
    ({ name, type: 'line', showSymbol: false, lineStyle: { type: 'dashed' }, data: names.map(() => value) }) as const;
  return (
    <Chart
      label={t({ zh: '逐月稳定性指数', en: 'Stability indices by month' })}
      height={260}
      data={{
        columns: [t({ zh: '月份', en: 'Month' }), psi, csi, t({ zh: '变动最大的指标', en: 'Moved most' })],
        rows: rising.map(({ month, characteristic }, at) => [
          month,
          scores[at]!,
          largest[at]!,
          characteristic === null ? '' : t(characteristic.title),
        ]),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        legend: { bottom: 0 },
        grid: { left: 8, right: 40, top: 16, bottom: 36, containLabel: true },
        xAxis: { type: 'category', data: names },
        yAxis: { type: 'value', min: 0 },
        series: [
          { name: psi, type: 'line', symbolSize: 8, data: scores },
          { name: csi, type: 'line', symbolSize: 8, data: largest },
          ...(band === undefined ? [] : [dashed(watch, band.watch), dashed(act, band.act)]),
        ],
      }}
    />
  );
}
