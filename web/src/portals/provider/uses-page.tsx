import { useNavigate, useSearch } from '@tanstack/react-router';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { Chart, type ChartData } from '../../shared/chart/chart.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { NativeSelect } from '../../shared/native-select.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { usePages } from '../../shared/use-pages.ts';
import { useOwnItems } from './use-own-items.ts';

const PAGE = 200;
const MONTHS = 12;
const MAX_SERIES = 6;
type Use = Operations['audit.summarise-uses']['output']['uses'][number];

/** Who used one's own data for what: institutions, purposes, how often and of how many enterprises, month by month. Never which enterprises. */
export function UsesPage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate({ from: '/provider/uses' });
  const search = useSearch({ from: '/provider/uses' });
  const itemTitle = useItemTitle();
  const purposeTitle = usePurposeTitle();
  const { items } = useOwnItems();
  const to = search.to ?? dayjs().format('YYYY-MM');
  const from =
    search.from ??
    dayjs(`${to}-01`)
      .subtract(MONTHS - 1, 'month')
      .format('YYYY-MM');
  const answer = usePages('audit.summarise-uses', {
    from,
    to,
    limit: PAGE,
    ...(search.item === undefined ? {} : { item: search.item }),
  });
  const uses = answer.pages?.flatMap((page) => page.uses);
  const columns: readonly Column<Use>[] = [
    { key: 'month', title: t({ zh: '月份', en: 'Month' }), value: ({ month }) => month.slice(0, 7), choices: true, width: 110 },
    { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ item }) => itemTitle(item), choices: true },
    {
      key: 'institution',
      title: t({ zh: '机构', en: 'Institution' }),
      value: ({ institutionName }) => t(institutionName),
      choices: true,
    },
    { key: 'purpose', title: t({ zh: '用途', en: 'Purpose' }), value: ({ purpose }) => purposeTitle(purpose), choices: true },
    { key: 'uses', title: t({ zh: '使用次数', en: 'Uses' }), value: (use) => use.uses, figure: true },
    {
      key: 'enterprises',
      title: t({ zh: '涉及企业数', en: 'Enterprises' }),
      value: ({ enterprises }) => enterprises,
      figure: true,
    },
    { key: 'last', title: t({ zh: '最近使用', en: 'Last used' }), value: ({ lastAt }) => timeOf(lastAt, language), width: 180 },
  ];
  return (
    <>
      <h1>{t({ zh: '数据使用情况', en: 'Uses of our data' })}</h1>
      <p className="lead">
        {t({
          zh: '每一次使用都有企业授权，并记入防篡改日志；这里按月汇总到机构和用途，不列企业名单。',
          en: 'Every use stands on an enterprise’s authorisation and in the log that nobody can change; here they are counted by month, institution and purpose, never by enterprise.',
        })}
      </p>
      {uses !== undefined && uses.length > 0 && <UsesChart uses={uses} from={from} to={to} />}
      <DataTable
        label={t({ zh: '数据使用情况', en: 'Uses of our data' })}
        rows={uses}
        columns={columns}
        rowKey={(use) => `${use.month} ${use.item} ${use.institutionNo} ${use.purpose}`}
        empty={t({ zh: '这段时间没有机构使用过本单位的数据', en: 'No institution used your data in this time' })}
        answer={answer}
        more={answer.more}
        tools={
          <>
            <DatePicker.RangePicker
              picker="month"
              allowClear={false}
              value={[dayjs(`${from}-01`), dayjs(`${to}-01`)]}
              onChange={(given) =>
                given?.[0] &&
                given[1] &&
                void navigate({ search: { ...search, from: given[0].format('YYYY-MM'), to: given[1].format('YYYY-MM') } })
              }
            />
            <NativeSelect
              label={t({ zh: '信息项', en: 'Item' })}
              none={t({ zh: '全部信息项', en: 'All items' })}
              value={search.item}
              options={(items ?? []).map((one) => ({ value: one.item, label: one.title }))}
              onChange={(item) => void navigate({ search: { ...search, item } })}
            />
          </>
        }
        card={(use) => (
          <>
            <strong>{t(use.institutionName)}</strong>
            <p className="source">
              {use.month.slice(0, 7)} · {itemTitle(use.item)} · {purposeTitle(use.purpose)}
            </p>
            {t({
              zh: `使用 ${use.uses} 次，涉及企业 ${use.enterprises} 家`,
              en: `${use.uses} uses, ${use.enterprises} enterprises`,
            })}
          </>
        )}
      />
    </>
  );
}

function UsesChart({ uses, from, to }: { readonly uses: readonly Use[]; readonly from: string; readonly to: string }) {
  const { t } = useLanguage();
  const { option, data } = useMemo(() => {
    const first = dayjs(`${from}-01`);
    const months = Array.from({ length: dayjs(`${to}-01`).diff(first, 'month') + 1 }, (_, at) =>
      first.add(at, 'month').format('YYYY-MM'),
    );
    const byName = [...Map.groupBy(uses, ({ institutionName }) => t(institutionName))].slice(0, MAX_SERIES);
    const series = byName.map(([name, own]) => ({
      name,
      values: months.map((month) => own.filter((one) => one.month.startsWith(month)).reduce((sum, one) => sum + one.uses, 0)),
    }));
    const drawn: EChartsOption = {
      tooltip: { trigger: 'axis' },
      legend: { bottom: 0 },
      grid: { left: 8, right: 16, top: 16, bottom: 36, containLabel: true },
      xAxis: { type: 'category', data: months },
      yAxis: { type: 'value', minInterval: 1 },
      series: series.map(({ name, values }) => ({ name, type: 'bar' as const, stack: 'all', barMaxWidth: 48, data: values })),
    };
    const table: ChartData = {
      columns: [t({ zh: '月份', en: 'Month' }), ...series.map(({ name }) => name)],
      rows: months.map((month, at) => [month, ...series.map(({ values }) => values[at] ?? 0)]),
    };
    return { option: drawn, data: table };
  }, [uses, from, to, t]);
  return (
    <Chart
      label={t({ zh: '各机构逐月使用次数', en: 'Uses by month and institution' })}
      option={option}
      data={data}
      height={260}
    />
  );
}
