import { columnTitle } from '../../../../../sdk/words/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { useNarrow } from '../../../shared/use-narrow.ts';
import { dimensions, percentOf } from './dimensions.ts';
import type { Standing } from './use-board.ts';

const ROW_PX = 28;
const FRAME_PX = 90;
const NAMES_PX = 170;
/** On a phone the names take two lines, so that the figures have room. */
const NARROW_NAMES_PX = 112;
const NARROW_ROW_PX = 32;
const WORST_SHOWN = 60;

/** Quality on six dimensions, a row for each thing measured; the darker, the worse. */
export function QualityHeat({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly { readonly title: string; readonly quality: Standing['quality'] }[];
}) {
  const { t, language } = useLanguage();
  const narrow = useNarrow();
  const namesPx = narrow ? NARROW_NAMES_PX : NAMES_PX;
  const titles = dimensions.map((name) => columnTitle(name, language));
  const cells = rows.flatMap(({ quality }, y) =>
    dimensions.flatMap((name, x) => {
      const share = percentOf(quality[name]);
      return share === null ? [] : [[x, y, share] as const];
    }),
  );
  return (
    <Chart
      label={label}
      height={rows.length * (narrow ? NARROW_ROW_PX : ROW_PX) + FRAME_PX + (narrow ? NARROW_ROW_PX : 0)}
      data={{
        columns: [t({ zh: '名称', en: 'Name' }), ...titles],
        rows: rows.map(({ title, quality }) => [title, ...dimensions.map((name) => percentOf(quality[name]))]),
      }}
      option={{
        grid: { left: namesPx + 8, right: 8, top: narrow ? 60 : 28, bottom: 56 },
        tooltip: {},
        xAxis: {
          type: 'category',
          data: titles,
          position: 'top',
          axisLabel: { interval: 0, ...(narrow ? { rotate: 50 } : { hideOverlap: true }) },
        },
        yAxis: {
          type: 'category',
          data: rows.map(({ title }) => title),
          inverse: true,
          axisLabel: { width: namesPx, overflow: 'break', lineHeight: 14, interval: 0 },
        },
        visualMap: {
          min: WORST_SHOWN,
          max: 100,
          orient: 'horizontal',
          left: 'center',
          bottom: 4,
          text: [t({ zh: '100 分', en: '100' }), t({ zh: `${WORST_SHOWN} 分及以下`, en: `${WORST_SHOWN} and less` })],
          inRange: { color: ['#ee8f6a', '#f7d88a', '#bfe3cd'] },
        },
        series: [
          {
            type: 'heatmap',
            data: cells.map((cell) => [...cell]),
            label: { show: true, fontSize: narrow ? 9 : 11, color: '#1a2233' },
          },
        ],
      }}
    />
  );
}
