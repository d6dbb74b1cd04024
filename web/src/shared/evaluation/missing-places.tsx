import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { percent } from '../modelling/percent.ts';
import { useItemTitle } from '../names/use-item-title.ts';
import { DataTable } from '../table/data-table.tsx';
import { DivisionName } from '../names/division-name.tsx';
import { Level, levelOf } from './level.tsx';

type Rows = Operations['evaluation.show-monitoring']['output']['report']['missing'];
type Bands = Operations['evaluation.list-monitoring']['output']['bands'];

/** By item and place, of how many enterprises nothing can be used, and why. */
export function MissingPlaces({ rows, bands }: { readonly rows: Rows; readonly bands: Bands }) {
  const { t, language } = useLanguage();
  const itemTitle = useItemTitle();
  return (
    <section className="sheet">
      <h2>{t({ zh: '数据缺失', en: 'Missing data' })}</h2>
      <DataTable
        label={t({ zh: '数据缺失', en: 'Missing data' })}
        rows={rows}
        rowKey={({ item, division }) => `${item} ${division ?? ''}`}
        empty={t({ zh: '没有缺失', en: 'Nothing is missing' })}
        columns={[
          { key: 'item', title: t({ zh: '信息项', en: 'Item' }), choices: true, value: ({ item }) => itemTitle(item) },
          {
            key: 'division',
            title: t({ zh: '地区', en: 'Where' }),
            value: ({ division }) => division ?? t({ zh: '全部', en: 'everywhere' }),
            show: ({ division }) => (division === null ? t({ zh: '全部', en: 'everywhere' }) : <DivisionName code={division} />),
          },
          {
            key: 'rise',
            title: t({ zh: '上升', en: 'Rose by' }),
            value: ({ before, now }) => now - before,
            show: ({ before, now }) => <Level value={percent(now - before)} level={levelOf(bands, 'missing', now - before)} />,
          },
          {
            key: 'before',
            title: t({ zh: '原占比', en: 'Before' }),
            value: ({ before }) => before,
            show: ({ before }) => percent(before),
          },
          { key: 'now', title: t({ zh: '现占比', en: 'Now' }), value: ({ now }) => now, show: ({ now }) => percent(now) },
          {
            key: 'kinds',
            title: t({ zh: '原因（现在）', en: 'Why (now)' }),
            value: ({ kinds }) =>
              kinds
                .filter(({ now }) => now > 0)
                .map(({ kind, now }) => `${choiceTitle('apart', kind, language) ?? kind} ${percent(now)}`)
                .join(t({ zh: '、', en: ', ' })),
          },
          { key: 'enterprises', title: t({ zh: '企业数', en: 'Enterprises' }), value: ({ enterprises }) => enterprises },
        ]}
      />
    </section>
  );
}
