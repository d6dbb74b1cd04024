import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { StateTag } from './state-tag.tsx';

type Row = Operations['collection.list-deliveries']['output']['deliveries'][number];
const states = ['receiving', 'queued', 'running', 'completed', 'failed'] as const;
const ALL = 'all';
const PAGE = 100;
/** Quick enough to see files being worked through. */
const REFRESH_MS = 4_000;

/** What comes in now and came in lately, from all providers. */
export function DeliveriesPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/operator/deliveries' });
  const navigate = useNavigate({ from: '/operator/deliveries' });
  const nameOf = useProviderName();
  const state = states.find((one) => one === search.state);
  const providerNo = Number(search.providerNo);
  const answer = usePages(
    'collection.list-deliveries',
    {
      limit: PAGE,
      ...(state === undefined ? {} : { state }),
      ...(search.item === undefined ? {} : { item: search.item }),
      ...(Number.isInteger(providerNo) && providerNo > 0 ? { providerNo } : {}),
    },
    { refreshMs: REFRESH_MS },
  );
  const change = (more: typeof search) => void navigate({ search: { ...search, ...more }, replace: true });
  const columns: readonly Column<Row>[] = [
    {
      key: 'item',
      title: t({ zh: '信息项', en: 'Item' }),
      value: ({ itemTitle }) => itemTitle,
      show: ({ deliveryId, itemTitle, dryRun }) => (
        <Link to="/operator/deliveries/$deliveryId" params={{ deliveryId: String(deliveryId) }}>
          {itemTitle}
          {dryRun && t({ zh: '（试运行）', en: ' (dry run)' })}
        </Link>
      ),
    },
    { key: 'provider', title: t({ zh: '数据提供单位', en: 'Provider' }), value: (row) => nameOf(row.providerNo), choices: true },
    { key: 'opened', title: t({ zh: '开始时间', en: 'Begun' }), value: ({ openedAt }) => timeOf(openedAt, language) },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: (row) => choiceTitle('state', row.state, language),
      show: (row) => <StateTag state={row.state} />,
      choices: true,
    },
    {
      key: 'channel',
      title: t({ zh: '渠道', en: 'Channel' }),
      value: ({ channel }) => choiceTitle('channel', channel, language) ?? channel,
      choices: true,
    },
    { key: 'rows', title: t({ zh: '行数', en: 'Rows' }), value: ({ rows }) => rows, figure: true },
    { key: 'accepted', title: t({ zh: '接收', en: 'Accepted' }), value: ({ accepted }) => accepted, figure: true },
    { key: 'refused', title: t({ zh: '退回', en: 'Refused' }), value: ({ refused }) => refused, figure: true },
  ];
  return (
    <>
      <h1>{t({ zh: '交付动态', en: 'Deliveries' })}</h1>
      <p className="lead">
        {t({
          zh: '各单位正在交付和最近交付的文件，每几秒自动更新。',
          en: 'What providers are delivering and delivered lately; it renews itself every few seconds.',
        })}
      </p>
      <Filters search={search} change={change} />
      <DataTable
        label={t({ zh: '交付', en: 'Deliveries' })}
        rows={answer.pages?.flatMap((page) => page.deliveries)}
        rowKey={({ deliveryId }) => String(deliveryId)}
        empty={t({ zh: '没有符合条件的交付，可放宽上面的条件', en: 'No delivery is so; widen the conditions above' })}
        answer={answer}
        more={answer.more}
        columns={columns}
        card={(row) => (
          <>
            <Link to="/operator/deliveries/$deliveryId" params={{ deliveryId: String(row.deliveryId) }}>
              {row.itemTitle}
            </Link>{' '}
            <StateTag state={row.state} />
            <p className="source">
              {nameOf(row.providerNo)} · {timeOf(row.openedAt, language)}
            </p>
          </>
        )}
      />
    </>
  );
}

type Search = { readonly state?: string; readonly item?: string; readonly providerNo?: string };

function Filters({ search, change }: { readonly search: Search; readonly change: (more: Search) => void }) {
  const { t, language } = useLanguage();
  const items = useAnswer('catalogue.list-items', { limit: PAGE });
  const providers = useAnswer('institutions.list-providers', { limit: 200 });
  const all = { value: ALL, label: t({ zh: '全部', en: 'All' }) };
  const given = (value: string) => (value === ALL ? '' : value);
  return (
    <div className="filters">
      <label>
        {t({ zh: '状态', en: 'State' })}
        <Select
          value={search.state ?? ALL}
          onChange={(value: string) => change({ state: given(value) })}
          options={[all, ...states.map((value) => ({ value, label: choiceTitle('state', value, language) ?? value }))]}
        />
      </label>
      <label>
        {t({ zh: '信息项', en: 'Item' })}
        <Select
          showSearch
          optionFilterProp="label"
          popupMatchSelectWidth={false}
          value={search.item ?? ALL}
          onChange={(value: string) => change({ item: given(value) })}
          options={[all, ...(items.data?.items ?? []).map((one) => ({ value: one.name, label: t(one.title) }))]}
        />
      </label>
      <label>
        {t({ zh: '数据提供单位', en: 'Provider' })}
        <Select
          showSearch
          optionFilterProp="label"
          popupMatchSelectWidth={false}
          value={search.providerNo ?? ALL}
          onChange={(value: string) => change({ providerNo: given(value) })}
          options={[
            all,
            ...(providers.data?.providers ?? []).map((one) => ({
              value: String(one.providerNo),
              label: language === 'zh' ? one.nameZh : one.nameEn,
            })),
          ]}
        />
      </label>
    </div>
  );
}
