import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { HandOver } from '../../../shared/organisation/hand-over.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { roleTitles } from '../../../shared/role-titles.ts';
import { useSession } from '../../../shared/session.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { InvitePerson } from './invite-person.tsx';
import { PersonSessions } from './person-sessions.tsx';

const PAGE = 200;
type Person = Operations['access.list-people']['output']['people'][number];

/** Everybody with an account: lock and unlock, sessions, a reset for who lost a factor; and the way to invite somebody. */
export function PeoplePage() {
  const { t, language } = useLanguage();
  const { data: session } = useSession();
  const search = useSearch({ from: '/operator/people' });
  const navigate = useNavigate({ from: '/operator/people' });
  const [invites, setInvites] = useState(false);
  const manages = session?.role === 'security';
  const answer = usePages('access.list-people', { limit: PAGE });
  const people = answer.pages?.flatMap((page) => page.people);
  const shown = people?.find(({ personId }) => personId === search.person);
  const roles = ({ roles: held }: Person) =>
    held.length === 0
      ? t({ zh: '没有任职', en: 'none' })
      : held.map((role) => t(roleTitles[role] ?? { zh: role, en: role })).join(t({ zh: '、', en: ', ' }));
  const state = ({ lockedAt }: Person) => (lockedAt === null ? t({ zh: '正常', en: 'open' }) : t({ zh: '已锁定', en: 'locked' }));
  const see = (person: Person) => (
    <Button type="link" className="cell-link" onClick={() => void navigate({ search: { person: person.personId } })}>
      {person.name}
    </Button>
  );
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '人员与账号', en: 'People' })}</h1>
        {manages && (
          <Button type="primary" onClick={() => setInvites(true)}>
            {t({ zh: '邀请人员', en: 'Invite' })}
          </Button>
        )}
      </div>
      <DataTable
        label={t({ zh: '人员', en: 'People' })}
        rows={people}
        rowKey={({ personId }) => personId}
        empty={t({ zh: '还没有人员，请先邀请', en: 'Nobody yet; invite somebody' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'name', title: t({ zh: '姓名', en: 'Name' }), value: ({ name }) => name, show: see },
          { key: 'login', title: t({ zh: '登录名', en: 'Login' }), value: ({ login }) => login },
          { key: 'roles', title: t({ zh: '角色', en: 'Roles' }), value: roles, choices: true },
          { key: 'since', title: t({ zh: '注册日期', en: 'Since' }), value: ({ createdAt }) => dayOf(createdAt, language) },
          {
            key: 'state',
            title: t({ zh: '状态', en: 'State' }),
            value: state,
            show: (row) => <span className={`state ${row.lockedAt === null ? 'state-good' : 'state-bad'}`}>{state(row)}</span>,
            choices: true,
          },
          ...(manages
            ? [
                {
                  key: 'acts',
                  title: t({ zh: '办理', en: 'Acts' }),
                  acts: true as const,
                  value: () => '',
                  show: (row: Person) => <Acts person={row} />,
                },
              ]
            : []),
        ]}
        card={(row) => (
          <>
            {see(row)}
            <p className="source">
              {row.login} · {roles(row)} · {state(row)}
            </p>
            {manages && <Acts person={row} />}
          </>
        )}
      />
      {invites && <InvitePerson onClose={() => setInvites(false)} />}
      {shown !== undefined && <PersonSessions person={shown} manages={manages} onClose={() => void navigate({ search: {} })} />}
    </>
  );
}

function Acts({ person: { personId, lockedAt, name } }: { readonly person: Person }) {
  const { t } = useLanguage();
  const changes = ['access'];
  const lock = useAct('access.lock-person', { changes });
  const unlock = useAct('access.unlock-person', { changes });
  const reset = useAct('access.issue-reset', { changes });
  return (
    <>
      <div className="oper-acts">
        {lockedAt === null ? (
          <Popconfirm
            title={t({
              zh: `锁定${name}？一秒内不能办理任何事项，也不能登录。`,
              en: `Lock ${name}? Within a second nothing can be done or signed in to.`,
            })}
            onConfirm={() => lock.mutate({ personId })}
          >
            <Button size="small" danger loading={lock.isPending}>
              {t({ zh: '锁定', en: 'Lock' })}
            </Button>
          </Popconfirm>
        ) : (
          <Button size="small" loading={unlock.isPending} onClick={() => unlock.mutate({ personId })}>
            {t({ zh: '解锁', en: 'Unlock' })}
          </Button>
        )}
        <Popconfirm
          title={t({ zh: '签发账号重置码？请先核实本人身份。', en: 'Issue a reset? Make sure first that it is him.' })}
          onConfirm={() => reset.mutate({ personId })}
        >
          <Button size="small" loading={reset.isPending}>
            {t({ zh: '重置码', en: 'Reset' })}
          </Button>
        </Popconfirm>
      </div>
      <ProblemAlert error={lock.error ?? unlock.error ?? reset.error} />
      {reset.data && (
        <HandOver
          title={t({ zh: '请当面把重置码交给本人，只显示这一次', en: 'Hand it over in person; it is shown this once' })}
          secret={reset.data.token}
          expiresAt={reset.data.expiresAt}
        />
      )}
    </>
  );
}
