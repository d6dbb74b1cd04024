import { Button, Popconfirm, Tag } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../moment.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { HandOver } from './hand-over.tsx';

type Member = Operations['access.list-members']['output']['members'][number];

/** The people of an organisation, and for its manager the end of a membership and a new way in for who lost his. */
export function Members({ manages, ownMembershipId }: { readonly manages: boolean; readonly ownMembershipId: string | null }) {
  const { t, language } = useLanguage();
  const answer = useAnswer('access.list-members', {});
  const end = useAct('access.end-membership', { changes: ['access'] });
  const reset = useAct('access.issue-reset', { changes: [] });
  const positionOf = ({ position }: Member) => choiceTitle('position', position, language) ?? position;
  const acts = (one: Member) =>
    one.membershipId === ownMembershipId ? (
      <Tag>{t({ zh: '本人', en: 'you' })}</Tag>
    ) : (
      <span className="row-acts">
        <Popconfirm
          title={t({
            zh: `为“${one.name}”重设登录方式？原有的全部失效。`,
            en: `Reset how “${one.name}” signs in? What there is ends.`,
          })}
          onConfirm={() => reset.mutate({ personId: one.personId })}
        >
          <Button size="small">{t({ zh: '重设登录', en: 'Reset' })}</Button>
        </Popconfirm>
        <Popconfirm
          title={t({ zh: `结束“${one.name}”的任职？立即失效。`, en: `End the membership of “${one.name}”? At once.` })}
          onConfirm={() => end.mutate({ membershipId: one.membershipId })}
        >
          <Button size="small" danger loading={end.isPending}>
            {t({ zh: '停用', en: 'End' })}
          </Button>
        </Popconfirm>
      </span>
    );
  const columns: readonly Column<Member>[] = [
    { key: 'name', title: t({ zh: '姓名', en: 'Name' }), value: ({ name }) => name },
    { key: 'login', title: t({ zh: '登录名', en: 'Login' }), value: ({ login }) => login },
    { key: 'position', title: t({ zh: '职位', en: 'Position' }), value: positionOf, choices: true },
    { key: 'since', title: t({ zh: '自', en: 'Since' }), value: ({ grantedAt }) => dayOf(grantedAt, language) },
    { key: 'until', title: t({ zh: '至', en: 'Until' }), value: ({ endsOn }) => endsOn ?? t({ zh: '未设期限', en: 'No end' }) },
    ...(manages ? [{ key: 'acts', title: t({ zh: '办理', en: 'Acts' }), acts: true as const, value: () => '', show: acts }] : []),
  ];
  return (
    <>
      <ProblemAlert error={end.error ?? reset.error} />
      {reset.data !== undefined && (
        <HandOver
          title={t({ zh: '请把重设码交给本人，只显示这一次', en: 'Hand this code over; it is shown this once' })}
          secret={reset.data.token}
          expiresAt={reset.data.expiresAt}
        />
      )}
      <DataTable
        label={t({ zh: '成员', en: 'Members' })}
        rows={answer.data?.members}
        columns={columns}
        rowKey={({ membershipId }) => membershipId}
        empty={t({ zh: '还没有成员', en: 'Nobody yet' })}
        answer={answer}
        card={(one) => (
          <>
            <strong>{one.name}</strong> <Tag>{positionOf(one)}</Tag>
            <p className="source">{one.login}</p>
            {manages && acts(one)}
          </>
        )}
      />
    </>
  );
}
