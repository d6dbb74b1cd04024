import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Link, Outlet } from '@tanstack/react-router';
import { Button } from 'antd';
import { useAppearance } from './appearance.tsx';
import { useLanguage } from './language.tsx';
import { Mark } from './mark.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { Visitor } from './visitor.tsx';

/** What stands around every page: name, ways in, language and appearance, and on what ground the platform works. */
export function SiteFrame() {
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
          <Link to="/products">{t({ zh: '融资产品', en: 'Loans' })}</Link>
          <Link to="/catalogue">{t({ zh: '信息目录', en: 'Catalogue' })}</Link>
          <Link to="/statistics">{t({ zh: '统计数据', en: 'Statistics' })}</Link>
          <a href="/reference">{t({ zh: '接口说明', en: 'API' })}</a>
        </nav>
        <div className="frame-tools">
          <Visitor />
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
      </header>
      <OfflineNotice />
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
        <p>
          <Link to="/policies">{t({ zh: '惠企政策', en: 'Policies for enterprises' })}</Link>
          {' · '}
          <Link to="/verify">{t({ zh: '查验信用报告', en: 'Check a credit report' })}</Link>
        </p>
        <p>{t({ zh: '开放源代码，Apache-2.0 许可', en: 'Open source under Apache-2.0' })}</p>
      </footer>
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
