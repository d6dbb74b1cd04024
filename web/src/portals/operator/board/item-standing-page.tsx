import { Link, useParams } from '@tanstack/react-router';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { Figures } from '../figures.tsx';
import { percentOf } from './dimensions.ts';
import { LateTag } from './late-tag.tsx';
import { ScoreTrend } from './score-trend.tsx';
import { useBoard } from './use-board.ts';

/** One item: each provider that is to deliver it, and how it came in over time. */
export function ItemStandingPage() {
  const { t, language } = useLanguage();
  const { item } = useParams({ from: '/operator/board/items/$item' });
  const { answer, board, providers } = useBoard({});
  const standing = board?.items.find((one) => one.item === item);
  const rows = providers?.flatMap(({ cells, ...provider }) =>
    cells
      .filter((cell) => cell.item === item && cell.registered)
      .map((cell) => ({ ...cell, ...provider, held: cell.recordsHeld })),
  );
  const rate = percentOf(standing?.rate);
  return (
    <>
      <p className="crumb">
        <Link to="/operator/board">{t({ zh: '归集看板', en: 'Collection board' })}</Link>
      </p>
      <h1>{standing?.title ?? t({ zh: '信息项', en: 'Item' })}</h1>
      <Figures
        figures={[
          { title: t({ zh: '收录率', en: 'Collection rate' }), value: board && (rate === null ? '—' : `${rate}%`) },
          { title: t({ zh: '现存记录', en: 'Records held' }), value: standing?.recordsHeld },
          {
            title: t({ zh: '已收录 / 应收录', en: 'Collected of due' }),
            value: standing && `${standing.collected} / ${standing.of}`,
          },
        ]}
      />
      <ScoreTrend item={item} />
      <DataTable
        label={t({ zh: '各单位情况', en: 'By provider' })}
        rows={rows}
        rowKey={({ providerNo }) => String(providerNo)}
        empty={t({ zh: '还没有单位登记提供该信息项', en: 'No provider is registered for this item' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'name',
            title: t({ zh: '数据提供单位', en: 'Provider' }),
            value: ({ name }) => name,
            show: ({ providerNo, name }) => (
              <Link to="/operator/board/providers/$providerNo" params={{ providerNo: String(providerNo) }}>
                {name}
              </Link>
            ),
          },
          {
            key: 'last',
            title: t({ zh: '最近交付', en: 'Last delivered' }),
            value: ({ lastDeliveredAt }) =>
              lastDeliveredAt === null ? t({ zh: '从未', en: 'never' }) : timeOf(lastDeliveredAt, language),
            show: ({ lastDeliveryId, lastDeliveredAt }) =>
              lastDeliveryId === null || lastDeliveredAt === null ? (
                t({ zh: '从未', en: 'never' })
              ) : (
                <Link to="/operator/deliveries/$deliveryId" params={{ deliveryId: String(lastDeliveryId) }}>
                  {timeOf(lastDeliveredAt, language)}
                </Link>
              ),
          },
          {
            key: 'due',
            title: t({ zh: '下次应报', en: 'Next due' }),
            value: ({ nextDueOn }) => nextDueOn ?? t({ zh: '随变更', en: 'on change' }),
          },
          {
            key: 'late',
            title: t({ zh: '逾期', en: 'Late' }),
            value: ({ daysLate }) => daysLate,
            show: ({ daysLate }) => <LateTag days={daysLate} />,
          },
          {
            key: 'deliveries',
            title: t({ zh: '交付次数', en: 'Deliveries' }),
            value: ({ deliveries }) => deliveries,
            figure: true,
          },
          { key: 'held', title: t({ zh: '现存记录', en: 'Records held' }), value: ({ held }) => held, figure: true },
        ]}
      />
    </>
  );
}
