import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { Chart } from '../chart/chart.tsx';
import { useLanguage } from '../language.tsx';
import { ProblemView } from '../problem-view.tsx';
import { useNarrow } from '../use-narrow.ts';
import type { MapNotice } from './china-map.ts';

const MAP_PX = 520;
/** On a phone the map is as wide as the page, and no higher than that asks for. */
const NARROW_MAP_PX = 330;

/** The country with a figure for each province, by its six digits, and its name where it is not the map's; provinces without one stay grey. With the map's notice. */
export function ProvinceMap({
  label,
  title,
  rows,
  max,
}: {
  /** What it shows, in one sentence. */
  readonly label: string;
  /** What the figure is called. */
  readonly title: string;
  readonly rows: readonly { readonly divisionCode: string; readonly value: number; readonly name?: string }[];
  /** The end of the scale, where the figures do not say it. */
  readonly max?: number;
}) {
  const { t } = useLanguage();
  const narrow = useNarrow();
  const height = narrow ? NARROW_MAP_PX : MAP_PX;
  // The map weighs more than the rest of the page and is fetched for whoever comes here only.
  const china = useQuery({
    queryKey: ['china-map'],
    queryFn: async () => (await import('./china-map.ts')).loadChina(),
    staleTime: Infinity,
  });
  if (china.data === undefined)
    return china.error === null ? (
      <Skeleton.Node active style={{ width: '100%', height }} />
    ) : (
      <ProblemView error={china.error} onRetry={() => void china.refetch()} />
    );
  const { provinces, notice } = china.data;
  const shown = rows.flatMap(({ divisionCode, value, name: own }) => {
    const name = provinces.get(divisionCode);
    return name === undefined ? [] : [{ name, title: own ?? name, value }];
  });
  return (
    <>
      <Chart
        label={label}
        height={height}
        data={{ columns: [t({ zh: '省份', en: 'Province' }), title], rows: shown.map((one) => [one.title, one.value]) }}
        option={{
          tooltip: {
            trigger: 'item',
            formatter: (given) => {
              const { name } = [given].flat()[0]!;
              const found = shown.find((one) => one.name === name);
              return found === undefined ? '' : `${found.title}: ${found.value.toLocaleString()}`;
            },
          },
          visualMap: {
            min: 0,
            max: max ?? Math.max(1, ...shown.map(({ value }) => value)),
            left: 0,
            bottom: 0,
            ...(narrow ? { itemHeight: 70 } : {}),
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
              data: shown.map((row) => ({
                ...row,
                label: { show: true, formatter: row.title, color: '#1a2233', textBorderColor: '#ffffff', textBorderWidth: 2 },
              })),
              label: { show: false },
              itemStyle: { areaColor: '#eef1f6', borderColor: '#8a95a8' },
              emphasis: { label: { show: true }, itemStyle: { areaColor: '#f2c14e' } },
              select: { disabled: true },
            },
          ],
        }}
      />
      <Notice notice={notice} />
    </>
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
