import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { NativeSelect } from '../../shared/native-select.tsx';
import { timeOf } from '../../shared/moment.ts';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { usePages } from '../../shared/use-pages.ts';
import { DeliveryState } from './delivery/delivery-state.tsx';
import { useOwnItems } from './use-own-items.ts';

const PAGE = 100;
const REFRESH_MS = 15_000;
const states = ['receiving', 'queued', 'running', 'completed', 'failed'] as const;
type Delivery = Operations['collection.list-deliveries']['output']['deliveries'][number];

/** Everything that was ever delivered, newest first, with what became of it. */
export function DeliveriesPage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate({ from: '/provider/deliveries' });
  const search = useSearch({ from: '/provider/deliveries' });
  const { items } = useOwnItems();
  const state = states.find((one) => one === search.state);
  const filter = {
    limit: PAGE,
    ...(search.item === undefined ? {} : { item: search.item }),
    ...(state === undefined ? {} : { state }),
  };
  const answer = usePages('collection.list-deliveries', filter, { refreshMs: REFRESH_MS });
  const open = ({ deliveryId }: Delivery) =>
    void navigate({ to: '/provider/deliveries/$deliveryId', params: { deliveryId: String(deliveryId) } });
  const columns: readonly Column<Delivery>[] = [
    {
      key: 'file',
      title: t({ zh: '文件', en: 'File' }),
      value: ({ fileName }) => fileName,
      show: (one) => (
        <Link to="/provider/deliveries/$deliveryId" params={{ deliveryId: String(one.deliveryId) }}>
          {one.fileName}
        </Link>
      ),
    },
    { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ itemTitle }) => itemTitle },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: (one) => choiceTitle('state', one.state, language) ?? one.state,
      show: (one) => <DeliveryState delivery={one} />,
    },
    { key: 'rows', title: t({ zh: '行数', en: 'Rows' }), value: ({ rows }) => rows, figure: true },
    { key: 'accepted', title: t({ zh: '接收', en: 'Accepted' }), value: ({ accepted }) => accepted, figure: true },
    { key: 'refused', title: t({ zh: '退回', en: 'Refused' }), value: ({ refused }) => refused, figure: true },
    {
      key: 'channel',
      title: t({ zh: '途径', en: 'By' }),
      value: ({ channel, mendsDeliveryId }) =>
        mendsDeliveryId === null
          ? (choiceTitle('channel', channel, language) ?? channel)
          : t({ zh: '改正退回行', en: 'mended rows' }),
    },
    { key: 'at', title: t({ zh: '时间', en: 'When' }), value: ({ openedAt }) => timeOf(openedAt, language), width: 180 },
  ];
  return (
    <>
      <h1>{t({ zh: '历次交付', en: 'Deliveries' })}</h1>
      <DataTable
        label={t({ zh: '历次交付', en: 'Deliveries' })}
        rows={answer.pages?.flatMap((page) => page.deliveries)}
        columns={columns}
        rowKey={({ deliveryId }) => String(deliveryId)}
        empty={t({ zh: '还没有交付过，请到“交付数据”选择文件', en: 'Nothing was delivered yet: go to “Deliver”' })}
        answer={answer}
        more={answer.more}
        onOpen={open}
        tools={
          <>
            <NativeSelect
              label={t({ zh: '信息项', en: 'Item' })}
              none={t({ zh: '全部信息项', en: 'All items' })}
              value={search.item}
              options={(items ?? []).map((one) => ({ value: one.item, label: one.title }))}
              onChange={(item) => void navigate({ search: { ...search, item } })}
            />
            <NativeSelect
              label={t({ zh: '状态', en: 'State' })}
              none={t({ zh: '全部状态', en: 'All states' })}
              value={state}
              options={states.map((one) => ({ value: one, label: choiceTitle('state', one, language) ?? one }))}
              onChange={(one) => void navigate({ search: { ...search, state: one } })}
            />
          </>
        }
        card={(one) => (
          <>
            <Link to="/provider/deliveries/$deliveryId" params={{ deliveryId: String(one.deliveryId) }}>
              {one.fileName}
            </Link>{' '}
            <DeliveryState delivery={one} />
            <p className="source">
              {one.itemTitle} · {timeOf(one.openedAt, language)}
            </p>
            {one.refused > 0 && <Tag color="red">{t({ zh: `退回 ${one.refused} 行`, en: `${one.refused} refused` })}</Tag>}
          </>
        )}
      />
    </>
  );
}
