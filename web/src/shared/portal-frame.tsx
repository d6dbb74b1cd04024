import { Link, Outlet } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useLanguage, type Bilingual } from './language.tsx';
import { ProblemView } from './problem-view.tsx';
import { useSession, type Session } from './session.ts';

export type Way = { readonly to: string; readonly title: Bilingual };

/** A portal of one role: its pages to the left, on a phone along the top. Whoever is somebody else is told so and shown his own way. */
export function PortalFrame({
  role,
  title,
  ways,
}: {
  readonly role: Session['role'];
  readonly title: Bilingual;
  readonly ways: readonly Way[];
}) {
  const { t } = useLanguage();
  const session = useSession();
  if (session.error !== null) return <ProblemView error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (session.data?.role !== role) return <NotYours role={session.data?.role} title={title} />;
  return (
    <div className="portal">
      <nav className="portal-ways" aria-label={t(title)}>
        <p className="portal-name">{session.data.name}</p>
        {ways.map((way) => (
          <Link key={way.to} to={way.to}>
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

function NotYours({ role, title }: { readonly role: string | undefined; readonly title: Bilingual }) {
  const { t } = useLanguage();
  return (
    <div className="not-yours" role="alert">
      <h1>{t(title)}</h1>
      <p>
        {role === undefined
          ? t({ zh: '请先登录。', en: 'Please sign in first.' })
          : t({ zh: '当前身份不能使用这里的功能，请切换身份。', en: 'Who you are now cannot use this; switch to another role.' })}
      </p>
      <Link className="way way-first" to={role === undefined ? '/sign-in' : '/'}>
        {role === undefined ? t({ zh: '登录', en: 'Sign in' }) : t({ zh: '返回首页', en: 'To the front page' })}
      </Link>
    </div>
  );
}
