import { Segmented, Skeleton } from 'antd';
import type { EChartsOption } from 'echarts';
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { useIdle } from '../use-idle.ts';

// Only a page with a chart loads what draws it, and only when the rest of the page is there: it weighs more than that.
const Drawing = lazy(() => import('./drawing.tsx'));
const ChartTable = lazy(() => import('./chart-table.tsx'));

export type ChartData = { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };

/** A chart, and the figures behind it as a table for whoever cannot see it or wants them exactly. */
export function Chart({
  label,
  option,
  data,
  height = 300,
}: {
  /** What it shows, in one sentence. */
  readonly label: string;
  readonly option: EChartsOption;
  readonly data: ChartData;
  readonly height?: number;
}) {
  const { t } = useLanguage();
  const idle = useIdle();
  const waiting = <Skeleton.Node active style={{ width: '100%', height }} />;
  const [as, setAs] = useState<'drawing' | 'table'>('drawing');
  return (
    <figure className="chart">
      <figcaption>
        <span>{label}</span>
        <Segmented<'drawing' | 'table'>
          size="small"
          value={as}
          onChange={setAs}
          options={[
            { value: 'drawing', label: t({ zh: '图', en: 'Chart' }) },
            { value: 'table', label: t({ zh: '表', en: 'Table' }) },
          ]}
        />
      </figcaption>
      {/* Each its own: one that waits for the other would be kept, hidden and without a size. */}
      <Suspense key={as} fallback={waiting}>
        {as === 'table' ? (
          <ChartTable label={label} data={data} />
        ) : idle ? (
          <Drawing label={label} option={option} height={height} />
        ) : (
          waiting
        )}
      </Suspense>
    </figure>
  );
}
