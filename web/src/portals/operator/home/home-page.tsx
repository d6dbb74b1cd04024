import { lazy, Suspense } from 'react';
import { Skeleton } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { roleTitles } from '../../../shared/role-titles.ts';
import { useSession } from '../../../shared/session.ts';
import { AuditorHome } from './auditor-home.tsx';
import { OperatorHome } from './operator-home.tsx';
import { SecurityHome } from './security-home.tsx';

const HealthFigures = lazy(() => import('../services/health-figures.tsx'));

/** What waits for whoever is signed in: each of the four offices has its own work. */
export function HomePage() {
  const { t } = useLanguage();
  const { data: session } = useSession();
  const role = session?.role ?? '';
  return (
    <>
      <h1>{t({ zh: '首页', en: 'Overview' })}</h1>
      {role === 'operator' && <OperatorHome />}
      {role === 'security' && <SecurityHome />}
      {role === 'auditor' && <AuditorHome />}
      {role === 'administrator' && (
        <Suspense fallback={<Skeleton active />}>
          <p className="lead">
            {t({
              zh: `${roleTitles['administrator']?.zh}负责平台的运行和参数：核验服务、滥用规则阈值、节假日安排。业务数据和账号由他人管理。`,
              en: 'The system administrator keeps the platform running and sets its parameters: services of proof, thresholds, holidays. Data and accounts are others’ work.',
            })}
          </p>
          <HealthFigures />
        </Suspense>
      )}
    </>
  );
}
