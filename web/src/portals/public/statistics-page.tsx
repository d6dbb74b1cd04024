import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../shared/language.tsx';
import { Trends } from '../../shared/statistics/trends.tsx';

/** What the platform publishes of itself, month by month. */
export function StatisticsPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/statistics' });
  const navigate = useNavigate({ from: '/statistics' });
  return (
    <>
      <h1>{t({ zh: '统计数据', en: 'Statistics' })}</h1>
      <p className="lead">
        {t({
          zh: '平台自动统计并向社会公布的数字，逐月累积，口径公开，可以下载。只有总数，不含任何一家企业的信息。',
          en: 'Figures the platform counts by itself and publishes, month after month, with what they count, to be downloaded. Totals only; nothing of any one enterprise.',
        })}
      </p>
      <Trends
        search={search}
        change={(more) => void navigate({ search: { ...search, ...more }, replace: true, resetScroll: false })}
      />
    </>
  );
}
