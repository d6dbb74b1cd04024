import { Chart } from '../chart/chart.tsx';
import { useLanguage } from '../language.tsx';
import type { FitReport } from './fit-view.tsx';

const round = (share: number) => Math.round(share * 1000) / 10;

/** How a card does on enterprises it was not fitted on: gains by score, and foretold against observed. */
export function HeldOut({ held }: { readonly held: NonNullable<FitReport['heldOut']> }) {
  return (
    <div className="two-columns">
      <Gains bands={held.bands} />
      <Calibration calibration={held.calibration} />
    </div>
  );
}

type Held = NonNullable<FitReport['heldOut']>;

function Gains({ bands }: { readonly bands: Held['bands'] }) {
  const { t } = useLanguage();
  const names = bands.map(({ from, to }) => `${from}–${to}`);
  const [caught, seen] = [t({ zh: '累计不良（%）', en: 'Bad captured (%)' }), t({ zh: '累计户数（%）', en: 'Rows (%)' })];
  return (
    <Chart
      label={t({ zh: '由低分到高分，累计抓住多少不良', en: 'Bad captured, from low scores up' })}
      height={280}
      data={{
        columns: [
          t({ zh: '得分', en: 'Score' }),
          t({ zh: '户数', en: 'Rows' }),
          t({ zh: '不良率（%）', en: 'Bad rate (%)' }),
          caught,
          seen,
          t({ zh: '提升度', en: 'Lift' }),
        ],
        rows: bands.map((band, at) => [
          names[at]!,
          band.bad + band.good,
          round(band.badRate),
          round(band.badCaptured),
          round(band.rowsCaptured),
          Math.round(band.lift * 100) / 100,
        ]),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        legend: { bottom: 0 },
        grid: { left: 8, right: 16, top: 16, bottom: 36, containLabel: true },
        xAxis: { type: 'category', data: names },
        yAxis: { type: 'value', max: 100 },
        series: [
          { name: caught, type: 'line', data: bands.map((band) => round(band.badCaptured)) },
          { name: seen, type: 'line', lineStyle: { type: 'dashed' }, data: bands.map((band) => round(band.rowsCaptured)) },
        ],
      }}
    />
  );
}

function Calibration({ calibration }: { readonly calibration: Held['calibration'] }) {
  const { t } = useLanguage();
  const { bands } = calibration;
  const names = bands.map((_, at) => String(at + 1));
  const [expected, observed] = [t({ zh: '预测（%）', en: 'Foretold (%)' }), t({ zh: '实际（%）', en: 'Observed (%)' })];
  return (
    <Chart
      label={t({
        zh: `校准：预测 ${round(calibration.expected)}%，实际 ${round(calibration.observed)}%`,
        en: `Calibration: ${round(calibration.expected)} % foretold, ${round(calibration.observed)} % observed`,
      })}
      height={280}
      data={{
        columns: [
          t({ zh: '分段', en: 'Band' }),
          t({ zh: '户数', en: 'Rows' }),
          expected,
          observed,
          t({ zh: '区间', en: 'Interval' }),
          t({ zh: '在区间内', en: 'Within' }),
        ],
        rows: bands.map((band, at) => [
          names[at]!,
          band.rows,
          round(band.expected),
          round(band.observed),
          `${round(band.low)}–${round(band.high)}`,
          band.within ? t({ zh: '是', en: 'yes' }) : t({ zh: '否', en: 'no' }),
        ]),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        legend: { bottom: 0 },
        grid: { left: 8, right: 16, top: 16, bottom: 36, containLabel: true },
        xAxis: { type: 'category', data: names },
        yAxis: { type: 'value' },
        series: [
          { name: expected, type: 'bar', data: bands.map((band) => round(band.expected)) },
          { name: observed, type: 'bar', data: bands.map((band) => round(band.observed)) },
        ],
      }}
    />
  );
}
