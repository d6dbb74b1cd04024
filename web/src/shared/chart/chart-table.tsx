import { Table } from 'antd';
import { useLanguage } from '../language.tsx';
import { Scroller } from '../scroller.tsx';
import type { ChartData } from './chart.tsx';

const PAGE = 12;

/** The figures behind a chart. */
export default function ChartTable({ label, data }: { readonly label: string; readonly data: ChartData }) {
  const { language } = useLanguage();
  return (
    <Scroller label={label}>
      <Table
        size="small"
        pagination={data.rows.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
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
  );
}
