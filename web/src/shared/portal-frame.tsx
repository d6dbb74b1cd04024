import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { Fragment } from 'react';
import { homeOf } from './home-of.ts';
import { useLanguage, type Bilingual } from './language.tsx';
import { useOrganisationName } from './names/use-organisation-name.ts';
import { ProblemView } from './problem-view.tsx';
import { useSession, type Session } from './session.ts';
import { useNarrow } from './use-narrow.ts';

type Way = {
  readonly to: string;
  readonly title: Bilingual;
  /** Who has this page, where not everybody of the portal has. */
  readonly roles?: readonly string[];
  /** The heading below which it stands; where many are, they are easier to find. */
  readonly under?: Bilingual;
};

/** More than these leave a phone no room for the page itself. */
const MANY = 12;

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
        <Ways ways={ways.filter((way) => way.roles === undefined || way.roles.includes(role))} />
      </nav>
      <div className="portal-page">
        <Outlet />
      </div>
    </div>
  );
}

function Ways({ ways }: { readonly ways: readonly Way[] }) {
  const { t } = useLanguage();
  const narrow = useNarrow();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const links = ways.map((way, at) => (
    <Fragment key={way.to}>
      {way.under !== undefined && way.under.en !== ways[at - 1]?.under?.en && (
        <span className="portal-heading">{t(way.under)}</span>
      )}
      {/* A portal's first page is not the beginning of all its others. */}
      <Link to={way.to} activeOptions={{ exact: at === 0 }}>
        {t(way.title)}
      </Link>
    </Fragment>
  ));
  if (!narrow || ways.length <= MANY) return links;
  const here = ways.findLast(({ to }, at) => (at === 0 ? path === to : path.startsWith(to))) ?? ways[0];
  return (
    // Another page begins with the menu closed.
    <details key={path} className="portal-menu">
      <summary>{t({ zh: `菜单：${here?.title.zh}`, en: `Menu: ${here?.title.en}` })}</summary>
      <div>{links}</div>
    </details>
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
