import { Link, useParams } from '@tanstack/react-router';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { usePlatform } from '../../../shared/platform.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { DownloadButton } from '../../../shared/download-button.tsx';
import { Figures } from '../figures.tsx';
import { percentOf } from './dimensions.ts';
import { LateTag } from './late-tag.tsx';
import { NewestScores } from './newest-scores.tsx';
import { useBoard } from './use-board.ts';

const REPORT_DAYS = 90;
const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** One provider: each item it is to deliver, its quality over time, and the report to send it. */
export function ProviderStandingPage() {
  const { t, language } = useLanguage();
  const providerNo = Number(useParams({ from: '/operator/board/providers/$providerNo' }).providerNo);
  const platform = usePlatform();
  const titleOf = useItemTitle();
  const { answer, board, providers } = useBoard({ providerNo });
  const provider = providers?.[0];
  const rate = percentOf(provider?.rate);
  const dayAgo = (days: number) => new Date(Date.now() + CHINA_MS - days * DAY_MS).toISOString().slice(0, 10);
  return (
    <>
      <p className="crumb">
        <Link to="/operator/board">{t({ zh: '归集看板', en: 'Collection board' })}</Link>
      </p>
      <div className="page-head">
        <h1>{provider?.name ?? t({ zh: '数据提供单位', en: 'Provider' })}</h1>
        <DownloadButton
          title={t({ zh: '近 90 日质量报告', en: 'Quality report, 90 days' })}
          fetchFile={() => platform.call('quality.report', { providerNo, from: dayAgo(REPORT_DAYS), to: dayAgo(0) })}
        />
      </div>
      <Figures
        figures={[
          { title: t({ zh: '收录率', en: 'Collection rate' }), value: board && (rate === null ? '—' : `${rate}%`) },
          {
            title: t({ zh: '已收录 / 应收录', en: 'Collected of due' }),
            value: provider && `${provider.collected} / ${provider.of}`,
          },
          { title: t({ zh: '现存记录', en: 'Records held' }), value: provider?.recordsHeld },
          { title: t({ zh: '地区', en: 'Region' }), value: board?.regions[0]?.divisionTitle },
        ]}
      />
      <NewestScores providerNo={providerNo} />
      <DataTable
        label={t({ zh: '各信息项情况', en: 'By item' })}
        rows={provider?.cells.filter(({ registered }) => registered)}
        rowKey={({ item }) => item}
        empty={t({ zh: '该单位还没有登记信息项', en: 'The provider is registered for no item' })}
        answer={answer}
        columns={[
          {
            key: 'item',
            title: t({ zh: '信息项', en: 'Item' }),
            value: ({ item }) => titleOf(item),
            show: ({ item }) => (
              <Link to="/operator/board/items/$item" params={{ item }}>
                {titleOf(item)}
              </Link>
            ),
          },
          {
            key: 'last',
            title: t({ zh: '最近交付', en: 'Last delivered' }),
            value: ({ lastDeliveredAt }) =>
              lastDeliveredAt === null ? t({ zh: '从未', en: 'never' }) : timeOf(lastDeliveredAt, language),
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
            show: ({ item, deliveries }) => (
              <Link to="/operator/deliveries" search={{ item, providerNo: String(providerNo) }}>
                {deliveries}
              </Link>
            ),
            figure: true,
          },
          {
            key: 'held',
            title: t({ zh: '现存记录', en: 'Records held' }),
            value: ({ recordsHeld }) => recordsHeld,
            figure: true,
          },
        ]}
      />
    </>
  );
}
