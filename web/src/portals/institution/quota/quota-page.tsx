import { Skeleton } from 'antd';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { Callers } from './callers.tsx';
import { Budgets } from './budgets.tsx';
import type { Quota } from './quota.ts';

const REFRESH_MS = 60_000;
const MONTH_AND_DAY = 5;

/** What was used against what is enforced: requests by the day and caller, uses of authorisations, thresholds of figures. */
export function QuotaPage() {
  const { t, language } = useLanguage();
  const { data, error, refetch } = useAnswer('quota.show-use', {}, { refreshMs: REFRESH_MS });
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <h1>{t({ zh: '用量与限额', en: 'Use against limits' })}</h1>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <p className="lead">
            {data.countedAt === null
              ? t({ zh: '平台每五分钟统计一次，尚未统计。', en: 'Counted every five minutes; not yet.' })
              : t({
                  zh: `统计至 ${timeOf(data.countedAt, language)}，每五分钟更新。`,
                  en: `As of ${timeOf(data.countedAt, language)}; counted every five minutes.`,
                })}
          </p>
          <Limits quota={data} />
          <Days days={data.days} />
          <h2>{t({ zh: '调用方', en: 'Callers' })}</h2>
          <Callers callers={data.callers} />
          <Budgets quota={data} />
        </>
      )}
    </>
  );
}

/** The limits themselves; the tier says what was admitted, and carries no number. */
function Limits({ quota }: { readonly quota: Quota }) {
  const { t, language } = useLanguage();
  const figure = (value: number) => value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
  const limits = [
    {
      title: t({ zh: '调用档次', en: 'Tier' }),
      value: choiceTitle('tier', quota.tier, language) ?? quota.tier,
      of: t({ zh: '不附带数量限额', en: 'carries no number' }),
    },
    {
      title: t({ zh: '每分钟请求数', en: 'Requests a minute' }),
      value: figure(quota.requestsPerMinute),
      of: t({ zh: '每一网络地址的上限', en: 'at most, from one network address' }),
    },
    {
      title: t({ zh: '有效授权', en: 'Authorisations in force' }),
      value: figure(quota.authorisationsInForce),
      of: t({ zh: `共余 ${figure(quota.usesLeft)} 次使用`, en: `${figure(quota.usesLeft)} uses left in all` }),
    },
    {
      title: t({ zh: '核验门槛数', en: 'Thresholds' }),
      value: figure(quota.thresholdsPerFigure),
      of: t({ zh: '同一授权下每一数值的上限', en: 'at most, of one figure under one authorisation' }),
    },
  ];
  return (
    <dl className="report-flags quota-limits">
      {limits.map(({ title, value, of }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            {value}
            <small className="quota-of">{of}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Days({ days }: { readonly days: Quota['days'] }) {
  const { t } = useLanguage();
  const names = {
    done: t({ zh: '受理的请求', en: 'Answered requests' }),
    refused: t({ zh: '被拒绝的请求', en: 'Refused requests' }),
    uses: t({ zh: '使用次数', en: 'Uses' }),
  };
  return (
    <Chart
      label={t({ zh: '近 31 日每日请求数和使用次数', en: 'Requests and uses a day, last 31 days' })}
      height={240}
      data={{
        columns: [t({ zh: '日期', en: 'Day' }), names.done, names.refused, names.uses],
        rows: days.map(({ day, requests, refused, uses }) => [day, requests - refused, refused, uses]),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        legend: { top: 0 },
        grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: days.map(({ day }) => day.slice(MONTH_AND_DAY)) },
        yAxis: { type: 'value', minInterval: 1 },
        series: [
          {
            type: 'bar',
            stack: 'requests',
            name: names.done,
            data: days.map(({ requests, refused }) => requests - refused),
            barMaxWidth: 28,
          },
          { type: 'bar', stack: 'requests', name: names.refused, data: days.map(({ refused }) => refused), barMaxWidth: 28 },
          { type: 'line', name: names.uses, data: days.map(({ uses }) => uses) },
        ],
      }}
    />
  );
}
