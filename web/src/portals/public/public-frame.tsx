import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useAppearance } from '../../shared/appearance.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { homeOf } from '../../shared/home-of.ts';
import { Mark } from '../../shared/mark.tsx';
import { usePlatform } from '../../shared/platform.tsx';
import { useSession } from '../../shared/session.ts';

/** What stands around every public page: name, ways in, language and appearance, and on what ground the platform works. */
export function PublicFrame() {
  const { t } = useLanguage();
  return (
    <>
      <a className="skip" href="#content">
        {t({ zh: '跳到正文', en: 'Skip to the content' })}
      </a>
      <header className="frame-head">
        <Link to="/" className="frame-name">
          <Mark />
          <span>
            <strong>{t({ zh: '金桥', en: 'Jinqiao' })}</strong>
            <span className="frame-kind">{t({ zh: '融资信用服务平台', en: 'Financing credit services' })}</span>
          </span>
        </Link>
        <nav aria-label={t({ zh: '主导航', en: 'Main' })}>
          <Link to="/" activeOptions={{ exact: true }}>
            {t({ zh: '首页', en: 'Home' })}
          </Link>
          <Link to="/catalogue">{t({ zh: '信息目录', en: 'Catalogue' })}</Link>
          <a href="/reference">{t({ zh: '接口说明', en: 'API' })}</a>
        </nav>
        <div className="frame-tools">
          <Visitor />
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
      </header>
      <main id="content">
        <Outlet />
      </main>
      <footer className="frame-foot">
        <p>
          {t({
            zh: '依据《统筹融资信用服务平台建设提升中小微企业融资便利水平实施方案》（国办发〔2024〕15号）',
            en: 'Under the State Council’s plan for financing credit service platforms (Guobanfa [2024] No. 15)',
          })}
        </p>
        <p>{t({ zh: '开放源代码，Apache-2.0 许可', en: 'Open source under Apache-2.0' })}</p>
      </footer>
    </>
  );
}

/** The way in; for whoever is in, to his own pages and out again. */
function Visitor() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const signOut = useMutation({
    mutationFn: () => platform.call('access.sign-out', {}),
    onSettled: async () => {
      await navigate({ to: '/' });
      await answers.resetQueries();
    },
  });
  if (session === undefined) return null;
  if (session === null) return <Link to="/sign-in">{t({ zh: '登录', en: 'Sign in' })}</Link>;
  return (
    <>
      <Link to={homeOf(session.role)}>{session.name}</Link>
      {session.person !== undefined && (
        <Button type="text" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t({ zh: '退出', en: 'Sign out' })}
        </Button>
      )}
    </>
  );
}

function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}

function AppearanceSwitch() {
  const { t } = useLanguage();
  const { appearance, setAppearance } = useAppearance();
  const dark = appearance === 'dark';
  const label = dark ? t({ zh: '浅色外观', en: 'Light appearance' }) : t({ zh: '深色外观', en: 'Dark appearance' });
  return (
    <Button
      type="text"
      aria-label={label}
      title={label}
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      onClick={() => setAppearance(dark ? 'light' : 'dark')}
    />
  );
}
