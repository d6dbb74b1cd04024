import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Segmented, Skeleton } from 'antd';
import { columnTitle } from '../../../../../sdk/words/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { percentOf } from '../board/dimensions.ts';
import { useBoard } from '../board/use-board.ts';
import { byProvince, type Province } from './by-province.ts';
import type { MapNotice } from './china-map.ts';

const measures = {
  rate: { zh: '收录率 %', en: 'Collection rate %' },
  records: { zh: '现存记录', en: 'Records held' },
  regions: { zh: '有提供单位的地区', en: 'Regions with providers' },
} as const satisfies Record<string, Bilingual>;
type Measure = keyof typeof measures;
const MAP_PX = 560;

const valueOf: Readonly<Record<Measure, (province: Province) => number | null>> = {
  rate: ({ collected, of }) => percentOf(of === 0 ? null : collected / of),
  records: ({ recordsHeld }) => recordsHeld,
  regions: ({ regions }) => regions,
};

/** The country by province: what its providers have delivered. Whoever wants it exactly finds it in the table. */
export function MapPage() {
  const { t } = useLanguage();
  const { by } = useSearch({ from: '/operator/map' });
  const navigate = useNavigate({ from: '/operator/map' });
  const measure: Measure = by === 'records' || by === 'regions' ? by : 'rate';
  const { board, answer } = useBoard({});
  // The map weighs more than the rest of the page and is fetched for whoever comes here only.
  const china = useQuery({
    queryKey: ['china-map'],
    queryFn: async () => (await import('./china-map.ts')).loadChina(),
    staleTime: Infinity,
  });
  const error = answer.error ?? china.error;
  if (error !== null && (board === undefined || china.data === undefined))
    return <ProblemView error={error} onRetry={() => void Promise.all([answer.refetch(), china.refetch()])} />;
  const provinces = board && [...byProvince(board.regions).values()];
  return (
    <>
      <div className="oper-head">
        <h1>{t({ zh: '归集地图', en: 'Map of the collection' })}</h1>
        <Segmented<Measure>
          value={measure}
          onChange={(value) => void navigate({ search: { by: value }, replace: true })}
          options={(Object.keys(measures) as Measure[]).map((value) => ({ value, label: t(measures[value]) }))}
        />
      </div>
      {provinces === undefined || china.data === undefined ? (
        <Skeleton.Node active style={{ width: '100%', height: MAP_PX }} />
      ) : (
        <>
          <Extent provinces={provinces} />
          <div className="oper-map">
            <div>
              <China provinces={provinces} names={china.data.provinces} measure={measure} />
              <Notice notice={china.data.notice} />
            </div>
            <Regions />
          </div>
        </>
      )}
    </>
  );
}

function Extent({ provinces }: { readonly provinces: readonly Province[] }) {
  const { t } = useLanguage();
  const regions = provinces.reduce((sum, one) => sum + one.regions, 0);
  return (
    <p className="lead">
      {t({
        zh: `按数据提供单位所属地区统计，只着色本平台已有提供单位的省份：现有 ${provinces.length} 个省份、${regions} 个地区。其余省份尚未接入本平台，不表示没有数据。`,
        en: `Counted by the region of the providers. Only provinces with providers on this platform are coloured: ${provinces.length} so far, with ${regions} regions. The others are not on this platform yet, which does not say that they have no data.`,
      })}
    </p>
  );
}

function China({
  provinces,
  names,
  measure,
}: {
  readonly provinces: readonly Province[];
  readonly names: ReadonlyMap<string, string>;
  readonly measure: Measure;
}) {
  const { t } = useLanguage();
  const rows = provinces.flatMap((one) => {
    const name = names.get(one.divisionCode);
    return name === undefined ? [] : [{ name, value: valueOf[measure](one) ?? 0 }];
  });
  const title = t(measures[measure]);
  return (
    <Chart
      label={t({ zh: `各省归集情况：${title}`, en: `Provinces: ${title}` })}
      height={MAP_PX}
      data={{ columns: [t({ zh: '省份', en: 'Province' }), title], rows: rows.map(({ name, value }) => [name, value]) }}
      option={{
        tooltip: { trigger: 'item' },
        visualMap: {
          min: 0,
          max: measure === 'rate' ? 100 : Math.max(1, ...rows.map(({ value }) => value)),
          left: 0,
          bottom: 0,
          inRange: { color: ['#dbe7f8', '#0b4ea2'] },
          text: [t({ zh: '高', en: 'high' }), t({ zh: '低', en: 'low' })],
        },
        series: [
          {
            type: 'map',
            map: 'china',
            name: title,
            // The whole of it, whatever the shape of the window.
            layoutCenter: ['50%', '50%'],
            layoutSize: '100%',
            data: rows.map((row) => ({
              ...row,
              label: { show: true, color: '#1a2233', textBorderColor: '#ffffff', textBorderWidth: 2 },
            })),
            label: { show: false },
            itemStyle: { areaColor: '#eef1f6', borderColor: '#8a95a8' },
            emphasis: { label: { show: true }, itemStyle: { areaColor: '#f2c14e' } },
            select: { disabled: true },
          },
        ],
      }}
    />
  );
}

function Notice({ notice: { approvalNo, source } }: { readonly notice: MapNotice }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="source">
        {t(source)}
        {approvalNo !== null && t({ zh: `。审图号：${approvalNo}`, en: `. Approval number: ${approvalNo}` })}
      </p>
      {approvalNo === null && (
        <Alert
          type="warning"
          showIcon
          message={t({
            zh: '该底图没有审图号，仅供内部示例',
            en: 'This map bears no approval number and is a sample for internal use',
          })}
          description={t({
            zh: '对外展示前，请换用经自然资源主管部门审核的地图，并载明审图号（更换方法见地图文件夹中的说明）。',
            en: 'Before it is shown to the public, put an approved map in its place and state its approval number (the folder of the map says how).',
          })}
        />
      )}
    </>
  );
}

function Regions() {
  const { t, language } = useLanguage();
  const { board, answer } = useBoard({});
  return (
    <DataTable
      label={t({ zh: '各地区', en: 'Regions' })}
      rows={board?.regions}
      rowKey={({ divisionCode }) => divisionCode}
      empty={t({ zh: '还没有地区登记数据提供单位', en: 'No region has a provider yet' })}
      answer={answer}
      columns={[
        {
          key: 'title',
          title: t({ zh: '地区', en: 'Region' }),
          value: ({ divisionTitle }) => divisionTitle,
          show: ({ divisionCode, divisionTitle }) => (
            <Link to="/operator/board" search={{ division: divisionCode, edition: 'all' }}>
              {divisionTitle}
            </Link>
          ),
        },
        { key: 'rate', title: t(measures.rate), value: ({ rate }) => percentOf(rate), figure: true },
        { key: 'records', title: columnTitle('recordsHeld', language), value: ({ recordsHeld }) => recordsHeld, figure: true },
      ]}
    />
  );
}
