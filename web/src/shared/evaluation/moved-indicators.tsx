import type { Operations } from '../../../../sdk/index.ts';
import { signed } from './evaluation.ts';
import { useLanguage } from '../language.tsx';
import { figure, percent } from '../modelling/percent.ts';
import { DataTable } from '../table/data-table.tsx';
import { Level, levelOf } from './level.tsx';

type Rows = Operations['evaluation.show-monitoring']['output']['report']['characteristics'];
type Bands = Operations['evaluation.list-monitoring']['output']['bands'];

/** How far each indicator moved between its bins, and how much of it is missing. */
export function MovedIndicators({ rows, bands }: { readonly rows: Rows; readonly bands: Bands }) {
  const { t } = useLanguage();
  return (
    <section className="sheet">
      <h2>{t({ zh: '指标变动', en: 'Indicators' })}</h2>
      <DataTable
        label={t({ zh: '指标变动', en: 'Indicators' })}
        rows={rows}
        rowKey={({ indicator }) => indicator}
        empty={t({ zh: '没有指标', en: 'There is none' })}
        columns={[
          { key: 'indicator', title: t({ zh: '指标', en: 'Indicator' }), value: ({ title }) => t(title) },
          {
            key: 'index',
            title: 'CSI',
            value: ({ index }) => index,
            show: ({ index }) => <Level value={figure(index)} level={levelOf(bands, 'characteristic', index)} />,
          },
          {
            key: 'points',
            title: t({ zh: '平均分变动', en: 'Mean points moved' }),
            value: ({ pointsMoved }) => pointsMoved,
            show: ({ pointsMoved }) => signed(Math.round(pointsMoved * 10) / 10),
          },
          {
            key: 'before',
            title: t({ zh: '原缺失占比', en: 'Missing before' }),
            value: ({ missingBefore }) => missingBefore,
            show: ({ missingBefore }) => percent(missingBefore),
          },
          {
            key: 'now',
            title: t({ zh: '现缺失占比', en: 'Missing now' }),
            value: ({ missingNow }) => missingNow,
            show: ({ missingNow }) => percent(missingNow),
          },
        ]}
      />
    </section>
  );
}
