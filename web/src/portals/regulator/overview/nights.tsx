import { Link } from '@tanstack/react-router';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import type { Overview } from './standing.tsx';

/** The reconciliation of the last days: what came of each, and which was missed. */
export function Nights({ nights }: { readonly nights: Overview['nights'] }) {
  const { t, language } = useLanguage();
  const days = nights.toReversed();
  const missed = days.filter(({ finishedAt }) => finishedAt === null);
  const good = t({ zh: '有对应融资事项', en: 'In order' });
  const bad = t({ zh: '有疑问', en: 'At fault' });
  const newest = nights.find(({ finishedAt }) => finishedAt !== null);
  return (
    <section className="card">
      <header>
        <h2>{t({ zh: '使用核对', en: 'Reconciliation' })}</h2>
        <Link to="/regulator/reconciliation">{t({ zh: '逐日查看', en: 'Day by day' })}</Link>
      </header>
      {days.length === 0 ? (
        <p className="source">
          {t({
            zh: '还没有核对过。平台每晚自动核对前一日，也可在“使用核对”中核对任一日。',
            en: 'Nothing was reconciled yet. Every night does the day before by itself; any day can be done under “Reconciliation”.',
          })}
        </p>
      ) : (
        <>
          <Chart
            label={t({ zh: '近十四日核对结果', en: 'What came of the last fourteen days' })}
            height={220}
            data={{
              columns: [t({ zh: '日期', en: 'Day' }), good, bad, t({ zh: '核对完成', en: 'Finished' })],
              rows: days.map(({ day, uses, atFault, finishedAt }) => [
                day,
                uses - atFault,
                atFault,
                finishedAt === null ? t({ zh: '未核对', en: 'missed' }) : timeOf(finishedAt, language),
              ]),
            }}
            option={{
              tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
              legend: { bottom: 0 },
              grid: { left: 8, right: 12, top: 12, bottom: 36, containLabel: true },
              xAxis: { type: 'category', data: days.map(({ day }) => day.slice(5)) },
              yAxis: { type: 'value', minInterval: 1 },
              series: [
                { name: good, type: 'bar', stack: 'all', barMaxWidth: 28, data: days.map(({ uses, atFault }) => uses - atFault) },
                {
                  name: bad,
                  type: 'bar',
                  stack: 'all',
                  barMaxWidth: 28,
                  itemStyle: { color: '#b3421d' },
                  data: days.map(({ atFault }) => atFault),
                },
              ],
            }}
          />
          <p className="source">
            {missed.length > 0
              ? t({
                  zh: `尚未核对：${missed.map(({ day }) => day).join('、')}`,
                  en: `Not reconciled: ${missed.map(({ day }) => day).join(', ')}`,
                })
              : newest?.finishedAt &&
                t({
                  zh: `${newest.day} 的使用核对完成于 ${timeOf(newest.finishedAt, language)}`,
                  en: `${newest.day} was done ${timeOf(newest.finishedAt, language)}`,
                })}
          </p>
        </>
      )}
    </section>
  );
}
