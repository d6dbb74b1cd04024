import { useLanguage } from '../../../shared/language.tsx';
import HealthFigures from './health-figures.tsx';

/** How the services of this platform fare. */
export function HealthPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '运行状况', en: 'Health' })}</h1>
      <HealthFigures />
    </>
  );
}
