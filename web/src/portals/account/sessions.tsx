import { Button, Tag } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { sessionProofs } from '../../shared/session-proofs.ts';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';

type Row = Operations['access.list-sessions']['output']['sessions'][number];

/** Where one is signed in; each may be ended from here. */
export function Sessions() {
  const { t, language } = useLanguage();
  const answer = useAnswer('access.list-sessions', {});
  const end = useAct('access.end-session', { changes: ['access'] });
  const columns: readonly Column<Row>[] = [
    { key: 'opened', title: t({ zh: '登录时间', en: 'Signed in' }), value: ({ openedAt }) => timeOf(openedAt, language) },
    {
      key: 'proof',
      title: t({ zh: '方式', en: 'By' }),
      value: ({ proof }) => t(sessionProofs[proof] ?? { zh: proof, en: proof }),
    },
    { key: 'seen', title: t({ zh: '最近使用', en: 'Last used' }), value: ({ seenAt }) => timeOf(seenAt, language) },
    { key: 'ends', title: t({ zh: '最迟结束', en: 'Ends by' }), value: ({ endsAt }) => timeOf(endsAt, language) },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: ({ sessionId, present }) =>
        present ? (
          <Tag color="blue">{t({ zh: '当前', en: 'This one' })}</Tag>
        ) : (
          <Button size="small" loading={end.isPending} onClick={() => end.mutate({ sessionId })}>
            {t({ zh: '结束', en: 'End' })}
          </Button>
        ),
    },
  ];
  return (
    <section className="sheet">
      <h2>{t({ zh: '登录的地方', en: 'Where I am signed in' })}</h2>
      <ProblemAlert error={end.error} />
      <DataTable
        label={t({ zh: '登录的地方', en: 'Where I am signed in' })}
        rows={answer.data?.sessions}
        columns={columns}
        rowKey={({ sessionId }) => sessionId}
        empty={t({ zh: '没有会话', en: 'No session' })}
        answer={answer}
      />
    </section>
  );
}
