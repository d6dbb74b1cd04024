import { useNavigate, useSearch } from '@tanstack/react-router';
import { DatePicker, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { DownloadButton } from '../../../shared/download-button.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { usePlatform } from '../../../shared/platform.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import { useOwnItems } from '../use-own-items.ts';
import { percent } from './percent.ts';
import { QualityTrend } from './quality-trend.tsx';
import { QualityFindings } from './quality-findings.tsx';

const PAGE = 100;
const REPORT_MONTHS = 3;
type Score = Operations['quality.list-scores']['output']['scores'][number];

/** Six dimensions of quality for each item and delivery over time, what is worst, and the report for a span of days. */
export function QualityPage() {
  const { t } = useLanguage();
  const navigate = useNavigate({ from: '/provider/quality' });
  const search = useSearch({ from: '/provider/quality' });
  const { items, answer } = useOwnItems();
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (items === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const delivered = items.filter(({ deliveries }) => deliveries > 0);
  const item = search.item ?? delivered[0]?.item ?? items[0]?.item;
  return (
    <>
      <h1>{t({ zh: '数据质量', en: 'Quality' })}</h1>
      <p className="lead">
        {t({
          zh: '每次交付按完整性、规范性、准确性、一致性、及时性、唯一性六个维度自动评分，写入交付回执。没有可计的内容时不给分。',
          en: 'Each delivery is scored on completeness, validity, accuracy, consistency, timeliness and uniqueness, and its receipt says so. Where there is nothing to measure there is no score.',
        })}
      </p>
      <div className="page-tools">
        <NativeSelect
          label={t({ zh: '信息项', en: 'Item' })}
          value={item}
          options={items.map((one) => ({ value: one.item, label: one.title }))}
          onChange={(chosen) => void navigate({ search: { item: chosen }, replace: true })}
        />
        <Report />
      </div>
      {item !== undefined && <OfItem item={item} />}
    </>
  );
}

function OfItem({ item }: { readonly item: string }) {
  const { t, language } = useLanguage();
  const answer = usePages('quality.list-scores', { item, limit: PAGE });
  const scores = answer.pages?.flatMap((page) => page.scores);
  const columns: readonly Column<Score>[] = [
    { key: 'at', title: t({ zh: '时间', en: 'When' }), value: ({ measuredAt }) => timeOf(measuredAt, language), width: 180 },
    { key: 'rows', title: t({ zh: '行数', en: 'Rows' }), value: ({ rows }) => rows, figure: true },
    { key: 'refused', title: t({ zh: '退回', en: 'Refused' }), value: ({ refused }) => refused, figure: true },
    {
      key: 'overall',
      title: t({ zh: '综合', en: 'Overall' }),
      value: ({ overall }) => overall,
      show: ({ overall }) => percent(overall),
      figure: true,
    },
    ...(scores?.[0]?.dimensions ?? []).map(({ dimension, title }): Column<Score> => ({
      key: dimension,
      title,
      value: (score) => scoreOf(score, dimension),
      show: (score) => percent(scoreOf(score, dimension)),
      figure: true,
    })),
  ];
  return (
    <>
      {scores !== undefined && scores.length > 0 && (
        <>
          <QualityTrend scores={scores} />
          <QualityFindings score={scores[0]!} />
        </>
      )}
      <h2>{t({ zh: '各次交付', en: 'By delivery' })}</h2>
      <DataTable
        label={t({ zh: '各次交付的质量', en: 'Quality by delivery' })}
        rows={scores}
        columns={columns}
        rowKey={({ deliveryId }) => String(deliveryId)}
        empty={t({ zh: '这一信息项还没有交付过', en: 'This item was not delivered yet' })}
        answer={answer}
        more={answer.more}
        card={(score) => (
          <>
            <strong>{timeOf(score.measuredAt, language)}</strong>
            <p className="source">
              {score.dimensions.map(({ title, score: value }) => `${title} ${percent(value)}`).join(' · ')}
            </p>
          </>
        )}
      />
    </>
  );
}

const scoreOf = (score: Score, dimension: string): number | null =>
  score.dimensions.find((one) => one.dimension === dimension)?.score ?? null;

function Report() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const [days, setDays] = useState(() => [dayjs().subtract(REPORT_MONTHS, 'month'), dayjs()] as const);
  return (
    <>
      <DatePicker.RangePicker
        allowClear={false}
        value={[...days]}
        onChange={(given) => given?.[0] && given[1] && setDays([given[0], given[1]])}
      />
      <DownloadButton
        title={t({ zh: '下载质量报告', en: 'Download the report' })}
        fetchFile={() =>
          platform.call('quality.report', { from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD') })
        }
      />
    </>
  );
}
