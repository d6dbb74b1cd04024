import { Button, Drawer, Popconfirm } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { sessionProofs } from '../../../shared/session-proofs.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

/** Where somebody is signed in or was; the security administrator may end it all. */
export function PersonSessions({
  person,
  manages,
  onClose,
}: {
  readonly person: { readonly personId: string; readonly name: string };
  readonly manages: boolean;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const { personId } = person;
  const answer = useAnswer('access.list-sessions', { personId, ended: true });
  const end = useAct('access.end-sessions-of', { changes: ['access'] });
  const sessions = answer.data?.sessions;
  const open = sessions?.some(({ endedAt }) => endedAt === null) ?? false;
  const state = ({ endedAt }: { readonly endedAt: string | null }) =>
    endedAt === null
      ? t({ zh: '在用', en: 'open' })
      : t({ zh: `已于 ${timeOf(endedAt, language)} 结束`, en: `ended ${timeOf(endedAt, language)}` });
  return (
    <Drawer open size="large" title={t({ zh: `${person.name}的会话`, en: `Sessions of ${person.name}` })} onClose={onClose}>
      {manages && open && (
        <Popconfirm
          title={t({
            zh: '结束全部会话？一秒内生效，本人可重新登录。',
            en: 'End them all? Within a second; one may sign in again.',
          })}
          onConfirm={() => end.mutate({ personId })}
        >
          <Button danger loading={end.isPending}>
            {t({ zh: '结束全部会话', en: 'End all sessions' })}
          </Button>
        </Popconfirm>
      )}
      <ProblemAlert error={end.error} />
      <DataTable
        label={t({ zh: '会话', en: 'Sessions' })}
        rows={sessions}
        rowKey={({ sessionId }) => sessionId}
        empty={t({ zh: '没有登录过', en: 'Never signed in' })}
        answer={answer}
        columns={[
          { key: 'opened', title: t({ zh: '登录时间', en: 'Signed in' }), value: ({ openedAt }) => timeOf(openedAt, language) },
          {
            key: 'proof',
            title: t({ zh: '方式', en: 'By' }),
            value: ({ proof }) => t(sessionProofs[proof] ?? { zh: proof, en: proof }),
            choices: true,
          },
          { key: 'seen', title: t({ zh: '最近使用', en: 'Last used' }), value: ({ seenAt }) => timeOf(seenAt, language) },
          { key: 'state', title: t({ zh: '状态', en: 'State' }), value: state },
        ]}
      />
    </Drawer>
  );
}
