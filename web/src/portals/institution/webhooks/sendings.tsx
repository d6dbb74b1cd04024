import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { kindTitle } from './kind-choices.ts';

const PAGE = 100;
/** While something is on its way, and otherwise: each look is a request of its own. */
const REFRESH_MS = { soon: 3_000, later: 15_000 };
const SOON_MS = 60_000;
type Sending = Operations['webhooks.list-deliveries']['output']['sendings'][number];

/** What was sent where, what came of it, and when it is tried again; of one endpoint where one is chosen. */
export function Sendings({
  manages,
  endpointId,
  onAll,
}: {
  readonly manages: boolean;
  readonly endpointId: string | undefined;
  readonly onAll: () => void;
}) {
  const { t, language } = useLanguage();
  const endpoints = useAnswer('webhooks.list', {}).data?.endpoints;
  const urlOf = (id: string) => endpoints?.find((one) => one.endpointId === id)?.url ?? '';
  const input = { limit: PAGE, ...(endpointId === undefined ? {} : { endpointId }) };
  const [refreshMs, setRefreshMs] = useState(REFRESH_MS.later);
  const answer = usePages('webhooks.list-deliveries', input, { refreshMs });
  const rows = answer.pages?.flatMap((page) => page.sendings);
  const moves = rows?.some(({ nextAt }) => nextAt !== null && Date.parse(nextAt) - Date.now() < SOON_MS) ?? false;
  useEffect(() => setRefreshMs(moves ? REFRESH_MS.soon : REFRESH_MS.later), [moves]);
  const again = useAct('webhooks.redeliver', { changes: ['webhooks'] });
  const kindOf = ({ webhookKind }: Sending) => kindTitle(webhookKind, language);
  const stateOf = ({ sendingState }: Sending) => choiceTitle('sendingState', sendingState, language) ?? sendingState;
  const state = (one: Sending) => <span className={`state ${looks[one.sendingState]}`}>{stateOf(one)}</span>;
  // What an answer was, in its own number; what there was instead of one, in words.
  const cameOf = ({ statusCode, sendingFault }: Sending) => {
    if (sendingFault === null || sendingFault === 'status') return statusCode === null ? '' : String(statusCode);
    return `${statusCode ?? ''} ${choiceTitle('sendingFault', sendingFault, language) ?? sendingFault}`.trim();
  };
  const act = (one: Sending) =>
    manages && (
      <Button
        size="small"
        aria-label={t({ zh: `重新推送“${kindOf(one)}”`, en: `Send “${kindOf(one)}” again` })}
        onClick={() => again.mutate({ endpointId: one.endpointId, webhookId: one.webhookId })}
      >
        {t({ zh: '重新推送', en: 'Send again' })}
      </Button>
    );
  const columns: readonly Column<Sending>[] = [
    { key: 'made', title: t({ zh: '时间', en: 'When' }), value: ({ madeAt }) => timeOf(madeAt, language), width: 180 },
    { key: 'kind', title: t({ zh: '通知', en: 'Message' }), value: kindOf, choices: true },
    ...(endpointId === undefined
      ? [{ key: 'to', title: t({ zh: '地址', en: 'Address' }), value: ({ endpointId: id }: Sending) => urlOf(id), choices: true }]
      : []),
    { key: 'state', title: t({ zh: '状态', en: 'State' }), value: stateOf, show: state, choices: true },
    { key: 'came', title: t({ zh: '答复', en: 'Answer' }), value: cameOf },
    { key: 'attempts', title: t({ zh: '已试', en: 'Attempts' }), value: ({ attempts }) => attempts, figure: true },
    {
      key: 'next',
      title: t({ zh: '下次推送', en: 'Next try' }),
      value: ({ nextAt }) => (nextAt === null ? '' : timeOf(nextAt, language)),
    },
    {
      key: 'id',
      title: 'webhook-id',
      value: ({ webhookId }) => webhookId,
      show: ({ webhookId }) => <code className="digest">{webhookId}</code>,
    },
    ...(manages ? [{ key: 'acts', title: t({ zh: '办理', en: 'Acts' }), acts: true as const, value: () => '', show: act }] : []),
  ];
  return (
    <>
      {endpointId !== undefined && (
        <p>
          {t({ zh: '只看', en: 'Only' })} <code className="webhook-url">{urlOf(endpointId)}</code>{' '}
          <Button size="small" onClick={onAll}>
            {t({ zh: '看全部', en: 'Show all' })}
          </Button>
        </p>
      )}
      <ProblemAlert error={again.error} />
      <DataTable
        label={t({ zh: '推送记录', en: 'Deliveries' })}
        rows={rows}
        columns={columns}
        rowKey={(one) => `${one.endpointId} ${one.webhookId}`}
        empty={t({ zh: '三十天内没有推送', en: 'Nothing was sent within thirty days' })}
        answer={answer}
        more={answer.more}
        card={(one) => (
          <>
            <strong>{kindOf(one)}</strong> {state(one)} {cameOf(one)}
            <p className="source">
              {timeOf(one.madeAt, language)} · {t({ zh: `已试 ${one.attempts} 次`, en: `${one.attempts} attempts` })}
              {one.nextAt !== null &&
                t({ zh: ` · 下次 ${timeOf(one.nextAt, language)}`, en: ` · next ${timeOf(one.nextAt, language)}` })}
            </p>
            {act(one)}
          </>
        )}
      />
    </>
  );
}

const looks = { waiting: 'state-waits', delivered: 'state-good', 'given-up': 'state-bad' } as const;
