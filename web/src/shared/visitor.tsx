import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { homeOf } from './home-of.ts';
import { useLanguage } from './language.tsx';
import { usePlatform } from './platform.tsx';
import { useSession } from './session.ts';

// Only who has several organisations loads what switches between them.
const MembershipSwitch = lazy(() => import('./membership-switch.tsx'));

/** The way in; for whoever is in, to his own pages, to his other organisations, and out again. */
export function Visitor() {
  const { t } = useLanguage();
  const { data: session } = useSession();
  if (session === undefined) return null;
  if (session === null)
    return (
      <Link to="/sign-in" className="way way-first way-small">
        {t({ zh: '登录', en: 'Sign in' })}
      </Link>
    );
  return (
    <>
      <Link to={homeOf(session.role)} className="frame-home">
        {t({ zh: '工作台', en: 'My pages' })}
      </Link>
      {session.person !== undefined && (
        <>
          {session.person.memberships.length > 1 && (
            <Suspense fallback={null}>
              <MembershipSwitch session={session} />
            </Suspense>
          )}
          <Link to="/account">{session.name}</Link>
          <SignOut />
        </>
      )}
    </>
  );
}

function SignOut() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => platform.call('access.sign-out', {}),
    onSettled: async () => {
      await navigate({ to: '/' });
      await answers.resetQueries();
    },
  });
  return (
    <Button type="text" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {t({ zh: '退出', en: 'Sign out' })}
    </Button>
  );
}
