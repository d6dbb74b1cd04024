import { useLanguage } from '../../../shared/language.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import type { Quota } from './quota.ts';

const MOST = 500;
type Caller = Quota['callers'][number];

/** Each program and person of the institution, with what it did today and this month. */
export function Callers({ callers }: { readonly callers: readonly Caller[] }) {
  const { t } = useLanguage();
  const clients = useAnswer('access.list-clients', { limit: MOST }).data?.clients ?? [];
  const members = useAnswer('access.list-members', {}).data?.members ?? [];
  const nameOf = ({ clientId }: Caller) =>
    clients.find((one) => one.clientId === clientId)?.name ??
    members.find(({ personId }) => clientId === `person:${personId}`)?.name ??
    clientId;
  const today = t({ zh: '今日', en: 'Today: ' });
  const month = t({ zh: '本月', en: 'This month: ' });
  const requests = t({ zh: '请求', en: 'requests' });
  const refused = t({ zh: '被拒绝', en: 'refused' });
  const uses = t({ zh: '使用', en: 'uses' });
  const columns: readonly Column<Caller>[] = [
    { key: 'name', title: t({ zh: '调用方', en: 'Caller' }), value: nameOf },
    { key: 'todayRequests', title: `${today}${requests}`, value: (one) => one.today.requests, figure: true },
    { key: 'todayRefused', title: `${today}${refused}`, value: (one) => one.today.refused, figure: true },
    { key: 'todayUses', title: `${today}${uses}`, value: (one) => one.today.uses, figure: true },
    { key: 'monthRequests', title: `${month}${requests}`, value: (one) => one.month.requests, figure: true },
    { key: 'monthRefused', title: `${month}${refused}`, value: (one) => one.month.refused, figure: true },
    { key: 'monthUses', title: `${month}${uses}`, value: (one) => one.month.uses, figure: true },
  ];
  return (
    <DataTable
      label={t({ zh: '调用方', en: 'Callers' })}
      rows={callers}
      columns={columns}
      rowKey={({ clientId }) => clientId}
      empty={t({ zh: '本月还没有请求', en: 'No request this month' })}
    />
  );
}
