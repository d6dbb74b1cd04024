import { Segmented, Skeleton, Table } from 'antd';
import type { EChartsOption } from 'echarts';
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { Scroller } from '../scroller.tsx';

// Only a page with a chart loads what draws it.
const Drawing = lazy(() => import('./drawing.tsx'));

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
  const { t, language } = useLanguage();
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
      {as === 'drawing' ? (
        <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height }} />}>
          <Drawing label={label} option={option} height={height} />
        </Suspense>
      ) : (
        <Scroller label={label}>
          <Table
            size="small"
            pagination={data.rows.length > 12 ? { pageSize: 12, showSizeChanger: false } : false}
            rowKey={(row) => row.join('\u0000')}
            dataSource={data.rows.map((row) => [...row])}
            columns={data.columns.map((title, at) => ({
              key: title,
              title,
              render: (_: unknown, row: readonly (string | number | null)[]) =>
                typeof row[at] === 'number' ? row[at].toLocaleString(language === 'zh' ? 'zh-CN' : 'en') : row[at],
            }))}
          />
        </Scroller>
      )}
    </figure>
  );
}
