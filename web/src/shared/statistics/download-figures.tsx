import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { saveTable } from '../table/save-table.ts';
import { groupingTitles, type Figure, type Grouping, type TrendAnswer } from './trend.ts';

const groupings = Object.keys(groupingTitles) as Grouping[];

/** Every figure with its measure, unit and definition, as one table for whoever goes on with it. */
export function DownloadFigures() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const download = useMutation({
    mutationFn: async (format: 'xlsx' | 'csv') => {
      const answers = await Promise.all(
        groupings.map(async (by) => ({ by, answer: await platform.call('statistics.show-trend', { by }) })),
      );
      const rows = answers.flatMap(({ by, answer }) => answer.figures.map((figure) => ({ by, figure, answer })));
      const measureOf = ({ figure, answer }: (typeof rows)[number]) =>
        answer.measures.find(({ measure }) => measure === figure.measure);
      const column = (key: string, zh: string, en: string, value: (row: (typeof rows)[number]) => string | number) => ({
        key,
        title: t({ zh, en }),
        value,
      });
      const titled = (row: (typeof rows)[number], of: 'title' | 'unit' | 'definition') =>
        t(measureOf(row)?.[of] ?? { zh: '', en: '' });
      await saveTable(
        format,
        t({ zh: '平台逐月统计', en: 'jinqiao-statistics' }),
        [
          column('month', '月份', 'Month', ({ figure }) => figure.month),
          column('measure', '指标', 'Measure', (row) => titled(row, 'title')),
          column('unit', '单位', 'Unit', (row) => titled(row, 'unit')),
          column('by', '分组', 'By', ({ by }) => t(groupingTitles[by])),
          column('key', '代码', 'Code', ({ figure }) => figure.key),
          column('title', '名称', 'Name', ({ figure }) => t(figure.title)),
          column('figure', '数字', 'Figure', ({ figure }) => told(figure, t({ zh: '不公布', en: 'withheld' }))),
          column('definition', '定义', 'Definition', (row) => titled(row, 'definition')),
          column('countedAt', '统计时间', 'Counted', ({ answer }) => countedAt(answer)),
        ],
        rows,
      );
    },
  });
  return (
    <section className="sheet">
      <h2>{t({ zh: '下载', en: 'Download' })}</h2>
      <p className="source">
        {t({
          zh: '近十三个月的全部数字，含分组、单位、定义和统计时间。机器可直接调用接口 statistics.show-trend。',
          en: 'All figures of the last thirteen months with parts, units, definitions and the time they were counted. Programs call statistics.show-trend.',
        })}
      </p>
      <div className="stat-tools">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            icon={<DownloadOutlined />}
            loading={download.isPending && download.variables === format}
            onClick={() => download.mutate(format)}
          >
            {format === 'xlsx' ? 'Excel (XLSX)' : 'CSV'}
          </Button>
        ))}
      </div>
      <ProblemAlert error={download.error} />
    </section>
  );
}

const told = ({ figure }: Figure, withheld: string) => figure ?? withheld;
const countedAt = ({ countedAt: at }: TrendAnswer) => at ?? '';
