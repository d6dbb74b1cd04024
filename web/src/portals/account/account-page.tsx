import { Link } from '@tanstack/react-router';
import { Alert, Skeleton } from 'antd';
import { useLanguage } from '../../shared/language.tsx';
import { useOrganisationName } from '../../shared/names/use-organisation-name.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import { roleTitles } from '../../shared/role-titles.ts';
import { useSession, type Session } from '../../shared/session.ts';
import './account.css';
import { Claims } from './claims.tsx';
import { Codes } from './codes.tsx';
import { Passkeys } from './passkeys.tsx';
import { Password } from './password.tsx';
import { Sessions } from './sessions.tsx';

type Person = NonNullable<Session['person']>;

/** One's own account: how one proves who one is, where one is signed in, for whom one acts. */
export function AccountPage() {
  const { t } = useLanguage();
  const session = useSession();
  if (session.error !== null) return <ProblemView error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const person = session.data?.person;
  if (session.data === null || person === undefined)
    return (
      <div role="alert">
        <h1>{t({ zh: '我的账号', en: 'My account' })}</h1>
        <p>{t({ zh: '请先登录。', en: 'Please sign in first.' })}</p>
        <Link className="way way-first" to="/sign-in">
          {t({ zh: '登录', en: 'Sign in' })}
        </Link>
      </div>
    );
  const secure = person.secondFactorAt !== null;
  return (
    <div className="account">
      <h1>{session.data.name}</h1>
      {!secure && (
        <Alert
          type="warning"
          showIcon
          message={t({ zh: '请先设置第二种鉴别方式', en: 'Set up a second factor first' })}
          description={t({
            zh: '设置动态验证码或通行密钥之后，才能办理认领以外的事项。',
            en: 'Beyond claiming an enterprise, everything needs a second factor: codes or a passkey.',
          })}
        />
      )}
      <Memberships person={person} />
      <Claims />
      <Passkeys />
      <Codes person={person} />
      {person.hasPassword && <Password />}
      <Sessions />
    </div>
  );
}

function Memberships({ person }: { readonly person: Person }) {
  const { t } = useLanguage();
  const nameOf = useOrganisationName();
  return (
    <section className="sheet">
      <h2>{t({ zh: '我代表的单位', en: 'For whom I act' })}</h2>
      {person.memberships.length === 0 && (
        <p className="source">
          {t({
            zh: '还没有；可在下方认领企业，或凭邀请码加入单位。',
            en: 'Nobody yet: claim an enterprise below, or accept an invitation.',
          })}
        </p>
      )}
      <ul className="tile-list">
        {person.memberships.map((one) => (
          <li key={one.membershipId}>
            {nameOf(one)}
            <small>
              {t(roleTitles[one.role] ?? { zh: one.role, en: one.role })}
              {one.endsOn !== null && t({ zh: `，至 ${one.endsOn}`, en: `, until ${one.endsOn}` })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
