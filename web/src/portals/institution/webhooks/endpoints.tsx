import { Alert } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { EndpointActs } from './endpoint-acts.tsx';
import { kindTitle } from './kind-choices.ts';

export type Endpoint = Operations['webhooks.list']['output']['endpoints'][number];
const REFRESH_MS = 15_000;

/** The endpoints and how they stand; those that were stopped stand out. */
export function Endpoints({ manages, onShow }: { readonly manages: boolean; readonly onShow: (endpointId: string) => void }) {
  const { t, language } = useLanguage();
  const answer = useAnswer('webhooks.list', {}, { refreshMs: REFRESH_MS });
  const endpoints = answer.data?.endpoints;
  const stopped = endpoints?.filter(({ endpointState }) => endpointState === 'failing' || endpointState === 'gone') ?? [];
  const comma = t({ zh: '、', en: ', ' });
  const kindsOf = ({ webhookKinds }: Endpoint) => webhookKinds.map((kind) => kindTitle(kind, language)).join(comma);
  const stateOf = ({ endpointState }: Endpoint) => choiceTitle('endpointState', endpointState, language) ?? endpointState;
  const state = (one: Endpoint) => <span className={`state ${looks[one.endpointState]}`}>{stateOf(one)}</span>;
  const acts = (one: Endpoint) => <EndpointActs endpoint={one} manages={manages} onShow={() => onShow(one.endpointId)} />;
  const place = ({ url, note }: Endpoint) => (
    <>
      <code className="webhook-url">{url}</code>
      {note !== null && <small className="cell-code"> {note}</small>}
    </>
  );
  const columns: readonly Column<Endpoint>[] = [
    { key: 'url', title: t({ zh: '地址', en: 'Address' }), value: ({ url, note }) => `${url} ${note ?? ''}`.trim(), show: place },
    { key: 'state', title: t({ zh: '状态', en: 'State' }), value: stateOf, show: state, choices: true },
    { key: 'kinds', title: t({ zh: '接收的通知', en: 'Told of' }), value: kindsOf },
    { key: 'waiting', title: t({ zh: '待推送', en: 'Waiting' }), value: ({ waiting }) => waiting, figure: true },
    {
      key: 'answered',
      title: t({ zh: '最近接收', en: 'Last took one' }),
      value: ({ answeredAt }) => (answeredAt === null ? t({ zh: '尚未', en: 'never yet' }) : timeOf(answeredAt, language)),
    },
    { key: 'acts', title: t({ zh: '办理', en: 'Acts' }), acts: true, value: () => '', show: acts },
  ];
  return (
    <>
      {stopped.length > 0 && (
        <Alert
          className="webhook-stopped"
          type="error"
          showIcon
          message={t({
            zh: `${stopped.length} 个推送地址已停用，通知正在等候`,
            en:
              stopped.length === 1
                ? 'An endpoint was stopped; messages wait for it'
                : `${stopped.length} endpoints were stopped; messages wait for them`,
          })}
          description={t({
            zh: '重试约一天仍未送达，或对方答复 410。请检查接收系统，发送测试，成功后恢复。',
            en: 'About a day of retries failed, or it answered 410. Check the receiving system, send a test, and resume.',
          })}
        />
      )}
      <DataTable
        label={t({ zh: '推送地址', en: 'Endpoints' })}
        rows={endpoints}
        columns={columns}
        rowKey={({ endpointId }) => endpointId}
        empty={t({ zh: '还没有登记推送地址', en: 'No endpoint is registered' })}
        answer={answer}
        card={(one) => (
          <>
            {place(one)}
            <p>
              {state(one)} {one.waiting > 0 && t({ zh: `待推送 ${one.waiting} 条`, en: `${one.waiting} waiting` })}
            </p>
            <p className="source">{kindsOf(one)}</p>
            {acts(one)}
          </>
        )}
      />
    </>
  );
}

const looks = { active: 'state-good', paused: 'state-waits', failing: 'state-bad', gone: 'state-bad' } as const;
