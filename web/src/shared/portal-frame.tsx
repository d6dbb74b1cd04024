import { Link, Outlet } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { homeOf } from './home-of.ts';
import { useLanguage, type Bilingual } from './language.tsx';
import { useOrganisationName } from './names/use-organisation-name.ts';
import { ProblemView } from './problem-view.tsx';
import { useSession, type Session } from './session.ts';

type Way = {
  readonly to: string;
  readonly title: Bilingual;
  /** Who has this page, where not everybody of the portal has. */
  readonly roles?: readonly string[];
};

/** A portal: its pages to the left, on a phone along the top. Whoever is somebody else is told so and shown his own way. */
export function PortalFrame({
  roles,
  title,
  ways,
}: {
  readonly roles: readonly string[];
  readonly title: Bilingual;
  readonly ways: readonly Way[];
}) {
  const { t } = useLanguage();
  const session = useSession();
  if (session.error !== null) return <ProblemView error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (session.data === null || !roles.includes(session.data.role)) return <NotYours session={session.data} title={title} />;
  const { role } = session.data;
  return (
    <div className="portal">
      <nav className="portal-ways" aria-label={t(title)}>
        <Organisation session={session.data} title={title} />
        {ways
          .filter((way) => way.roles === undefined || way.roles.includes(role))
          .map((way) => (
            // A portal's first page is not the beginning of all its others.
            <Link key={way.to} to={way.to} activeOptions={{ exact: way.to === ways[0]?.to }}>
              {t(way.title)}
            </Link>
          ))}
      </nav>
      <div className="portal-page">
        <Outlet />
      </div>
    </div>
  );
}

function Organisation({ session, title }: { readonly session: Session; readonly title: Bilingual }) {
  const { t } = useLanguage();
  const nameOf = useOrganisationName();
  return (
    <p className="portal-name">
      {nameOf(session)}
      <small>{t(title)}</small>
    </p>
  );
}

function NotYours({ session, title }: { readonly session: Session | null; readonly title: Bilingual }) {
  const { t } = useLanguage();
  return (
    <div className="not-yours" role="alert">
      <h1>{t(title)}</h1>
      <p>
        {session === null
          ? t({ zh: '请先登录。', en: 'Please sign in first.' })
          : t({ zh: '当前身份不能使用这里的功能，请切换身份。', en: 'Who you are now cannot use this; switch to another role.' })}
      </p>
      <Link className="way way-first" to={session === null ? '/sign-in' : homeOf(session.role)}>
        {session === null ? t({ zh: '登录', en: 'Sign in' }) : t({ zh: '到我的页面', en: 'To my own pages' })}
      </Link>
    </div>
  );
}
