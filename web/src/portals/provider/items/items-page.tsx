import { Link } from '@tanstack/react-router';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { useSession } from '../../../shared/session.ts';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { useOwnItems } from '../use-own-items.ts';

const MOST = 100;
type Item = Operations['catalogue.list-items']['output']['items'][number];
type Row = Item & { readonly held: number; readonly lastDeliveredAt: string | null; readonly narrowings: number };

/** The items one's own organisation is registered for: how each is shared, and what it has narrowed. */
export function ItemsPage() {
  const { t, language } = useLanguage();
  const session = useSession();
  const { items, answer } = useOwnItems();
  const catalogue = useAnswer('catalogue.list-items', { limit: MOST });
  const providerNo = session.data?.providerNo ?? 0;
  const narrowings = useAnswer('catalogue.list-narrowings', { providerNo, limit: MOST }, { enabled: providerNo > 0 });
  const rows = items?.flatMap((own): Row[] => {
    const item = catalogue.data?.items.find(({ name }) => name === own.item);
    if (item === undefined || !own.registered) return [];
    const narrowed = narrowings.data?.narrowings.filter((one) => one.item === own.item).length ?? 0;
    return [{ ...item, held: own.recordsHeld, lastDeliveredAt: own.lastDeliveredAt, narrowings: narrowed }];
  });
  const words = (name: string, code: string) => choiceTitle(name, code, language) ?? code;
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      title: t({ zh: '信息项', en: 'Item' }),
      value: ({ title }) => t(title),
      show: (row) => (
        <Link to="/provider/items/$item" params={{ item: row.name }}>
          {t(row.title)}
        </Link>
      ),
    },
    { key: 'class', title: t({ zh: '共享属性', en: 'Class' }), value: (row) => words('class', row.class), choices: true },
    {
      key: 'modes',
      title: t({ zh: '共享方式', en: 'Modes' }),
      value: ({ modes }) => modes.map((mode) => words('modes', mode)).join(t({ zh: '、', en: ', ' })),
    },
    {
      key: 'narrowed',
      title: t({ zh: '本单位收窄', en: 'Narrowed by you' }),
      value: ({ narrowings: n }) => (n === 0 ? t({ zh: '无', en: 'none' }) : t({ zh: `${n} 处`, en: String(n) })),
    },
    {
      key: 'refresh',
      title: t({ zh: '更新频率', en: 'Refresh' }),
      value: ({ refresh }) => words('frequency', refresh.frequency),
      choices: true,
    },
    { key: 'held', title: t({ zh: '现存记录', en: 'Records held' }), value: ({ held }) => held, figure: true },
    {
      key: 'last',
      title: t({ zh: '最近交付', en: 'Last delivery' }),
      value: ({ lastDeliveredAt }) => (lastDeliveredAt === null ? null : dayOf(lastDeliveredAt, language)),
    },
  ];
  const failed = catalogue.error ?? answer.error;
  return (
    <>
      <h1>{t({ zh: '信息项与共享属性', en: 'Items and classes' })}</h1>
      <p className="lead">
        {t({
          zh: '共享属性由目录确定；本单位可以收窄，不能放宽。点信息项查看逐个字段的属性，或办理收窄。',
          en: 'The catalogue sets how each item is shared; you may narrow it and never widen it. Open an item to see its fields or narrow it.',
        })}
      </p>
      <DataTable
        label={t({ zh: '本单位的信息项', en: 'Your items' })}
        rows={catalogue.data === undefined ? undefined : rows}
        columns={columns}
        rowKey={({ name }) => name}
        empty={t({ zh: '本单位还没有登记信息项，请联系平台运营方', en: 'You are registered for no item; ask the operator' })}
        answer={{ error: failed, refetch: answer.refetch }}
        card={(row) => (
          <>
            <Link to="/provider/items/$item" params={{ item: row.name }}>
              {t(row.title)}
            </Link>
            <p className="source">
              {words('class', row.class)} · {words('frequency', row.refresh.frequency)} ·{' '}
              {t({ zh: `${row.held.toLocaleString('zh-CN')} 条`, en: `${row.held.toLocaleString('en')} records` })}
            </p>
          </>
        )}
      />
    </>
  );
}
