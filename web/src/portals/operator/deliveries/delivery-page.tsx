import { Link, useParams } from '@tanstack/react-router';
import { Alert, Descriptions, Skeleton } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle, columnTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { dimensions, percentOf } from '../board/dimensions.ts';
import { Figures } from '../figures.tsx';
import { StateTag } from './state-tag.tsx';

type Delivery = Operations['collection.get-delivery']['output'];
const REFRESH_MS = 2_000;
const PAGE = 100;
const counts = ['rows', 'accepted', 'added', 'changed', 'unchanged', 'withdrawn', 'refused'] as const;

/** One delivery: how far it is, what came of it, and what was refused and why. What the rows say stays with their provider. */
export function DeliveryPage() {
  const { t } = useLanguage();
  const deliveryId = Number(useParams({ from: '/operator/deliveries/$deliveryId' }).deliveryId);
  const first = useAnswer('collection.get-delivery', { deliveryId });
  const runs = first.data !== undefined && first.data.state !== 'completed' && first.data.state !== 'failed';
  const { data, error, refetch } = useAnswer('collection.get-delivery', { deliveryId }, runs ? { refreshMs: REFRESH_MS } : {});
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <p className="crumb">
        <Link to="/operator/deliveries">{t({ zh: '交付动态', en: 'Deliveries' })}</Link>
      </p>
      <div className="page-head">
        <h1>{data.itemTitle}</h1>
        <StateTag state={data.state} />
      </div>
      <About delivery={data} />
      <Outcome delivery={data} />
      <Quality deliveryId={deliveryId} />
      <Findings delivery={data} />
      {data.refused > 0 && <Refusals deliveryId={deliveryId} />}
    </>
  );
}

function About({ delivery }: { readonly delivery: Delivery }) {
  const { t, language } = useLanguage();
  const nameOf = useProviderName();
  const { providerNo, deliveryId, fileName, channel, openedAt, finishedAt, receivedBytes, failure } = delivery;
  const kb = Math.ceil(receivedBytes / 1024).toLocaleString();
  return (
    <>
      {failure !== null && <Alert type="error" showIcon message={failure.title} description={failure.mend} />}
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'provider', label: t({ zh: '数据提供单位', en: 'Provider' }), children: nameOf(providerNo) },
          { key: 'no', label: t({ zh: '交付编号', en: 'Delivery' }), children: deliveryId },
          { key: 'file', label: t({ zh: '文件', en: 'File' }), children: `${fileName}（${kb} KB）` },
          {
            key: 'channel',
            label: t({ zh: '渠道', en: 'Channel' }),
            children: choiceTitle('channel', channel, language) ?? channel,
          },
          { key: 'opened', label: t({ zh: '开始', en: 'Begun' }), children: timeOf(openedAt, language) },
          {
            key: 'finished',
            label: t({ zh: '结束', en: 'Finished' }),
            children: finishedAt === null ? t({ zh: '尚未结束', en: 'not yet' }) : timeOf(finishedAt, language),
          },
        ]}
      />
    </>
  );
}

function Outcome({ delivery }: { readonly delivery: Delivery }) {
  const { language } = useLanguage();
  return <Figures figures={counts.map((name) => ({ title: columnTitle(name, language), value: delivery[name] }))} />;
}

function Quality({ deliveryId }: { readonly deliveryId: number }) {
  const { t, language } = useLanguage();
  const { data } = useAnswer('quality.get-score', { deliveryId });
  if (data === undefined) return null;
  const scored = dimensions.flatMap((name) => data.dimensions.filter(({ dimension }) => dimension === name));
  return (
    <>
      <h2>{t({ zh: '质量', en: 'Quality' })}</h2>
      <Figures
        figures={scored.map(({ dimension, score }) => ({
          title: columnTitle(dimension, language),
          value: percentOf(score) ?? '—',
        }))}
      />
    </>
  );
}

function Findings({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLanguage();
  if (delivery.findings.length === 0) return null;
  return (
    <>
      <h2>{t({ zh: '处理中发现的问题', en: 'What was found' })}</h2>
      <DataTable
        label={t({ zh: '发现的问题', en: 'Findings' })}
        rows={delivery.findings}
        rowKey={({ kind, rule }) => `${kind} ${rule}`}
        empty=""
        columns={[
          {
            key: 'kind',
            title: t({ zh: '结果', en: 'Outcome' }),
            value: ({ kind }) =>
              t(
                {
                  reason: { zh: '退回', en: 'Refused' },
                  warning: { zh: '提示', en: 'Warned' },
                  normalisation: { zh: '自动规范', en: 'Normalised' },
                }[kind],
              ),
            choices: true,
          },
          { key: 'title', title: t({ zh: '问题', en: 'What' }), value: ({ title }) => title },
          { key: 'mend', title: t({ zh: '如何改正', en: 'How to mend' }), value: ({ mend }) => mend ?? '—' },
          { key: 'rows', title: t({ zh: '行数', en: 'Rows' }), value: ({ rows }) => rows, figure: true },
        ]}
      />
    </>
  );
}

function Refusals({ deliveryId }: { readonly deliveryId: number }) {
  const { t } = useLanguage();
  const answer = usePages('collection.list-refusals', { deliveryId, limit: PAGE });
  const rows = answer.pages?.flatMap((page) =>
    page.refusals.flatMap(({ rowNo, reasons, mendedBy }) =>
      reasons.map((reason, at) => ({ ...reason, rowNo, mendedBy, id: `${rowNo} ${at}` })),
    ),
  );
  return (
    <>
      <h2>{t({ zh: '退回的行', en: 'Refused rows' })}</h2>
      <p className="source">{t({ zh: '行中内容只有提供单位自己可见。', en: 'What the rows say only their provider sees.' })}</p>
      <DataTable
        label={t({ zh: '退回的行', en: 'Refused rows' })}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t({ zh: '没有退回的行', en: 'No row was refused' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'row', title: t({ zh: '行', en: 'Row' }), value: ({ rowNo }) => rowNo, figure: true },
          {
            key: 'column',
            title: t({ zh: '列', en: 'Column' }),
            value: ({ column, field }) => column ?? field ?? '—',
            choices: true,
          },
          { key: 'title', title: t({ zh: '原因', en: 'Why' }), value: ({ title }) => title, choices: true },
          { key: 'mend', title: t({ zh: '如何改正', en: 'How to mend' }), value: ({ mend }) => mend },
          {
            key: 'mended',
            title: t({ zh: '补正', en: 'Mended' }),
            value: ({ mendedBy }) => (mendedBy === null ? t({ zh: '未补正', en: 'not yet' }) : t({ zh: '已补正', en: 'mended' })),
            choices: true,
          },
        ]}
      />
    </>
  );
}
