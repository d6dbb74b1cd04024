import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { ProblemView } from '../problem-view.tsx';
import { useAnswer } from '../use-answer.ts';
import { DownloadFigures } from './download-figures.tsx';
import { LoanTrends } from './loan-trends.tsx';
import { MonthsChart } from './months-chart.tsx';
import { Parts } from './parts.tsx';
import { groupingsOf, groupingTitles, monthsOf, type Grouping, type Measure, type TrendAnswer } from './trend.ts';
import './statistics.css';

const REFRESH_MS = 60_000;
export type TrendSearch = { readonly measure?: string; readonly by?: string; readonly month?: string };

/** The figures of the months: all measures at their newest, one of them over time and in its parts, and what each counts. */
export function Trends({
  search,
  change,
  below,
}: {
  readonly search: TrendSearch;
  readonly change: (more: TrendSearch) => void;
  /** What stands below the charts, for the measure shown. */
  readonly below?: (measure: TrendAnswer['measures'][number]) => ReactNode;
}) {
  const { t, language } = useLanguage();
  const answer = useAnswer('statistics.show-trend', { by: 'all' }, { refreshMs: REFRESH_MS });
  const { data } = answer;
  if (answer.error !== null && data === undefined)
    return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const shown = data.measures.find(({ measure }) => measure === search.measure) ?? data.measures[2]!;
  const by: Grouping | undefined = groupingsOf(shown.measure).find((one) => one === search.by);
  return (
    <>
      <p className="stat-as-of" role="status">
        {data.countedAt === null
          ? t({
              zh: '平台刚刚启动，一分钟内完成首次统计。',
              en: 'The platform has just begun; the first count is there in a minute.',
            })
          : t({ zh: `统计时间 ${timeOf(data.countedAt, language)}`, en: `Counted ${timeOf(data.countedAt, language)}` })}
      </p>
      <Measures data={data} shown={shown.measure} choose={(measure) => change({ measure, by: '', month: '' })} />
      <section className="sheet" aria-labelledby="stat-measure">
        <h2 id="stat-measure">{t(shown.title)}</h2>
        <p className="source">{t(shown.definition)}</p>
        <Parts measure={shown} by={by} month={search.month} change={change} below={below?.(shown)}>
          <MonthsChart measure={shown} figures={data.figures.filter(({ measure }) => measure === shown.measure)} />
        </Parts>
      </section>
      <LoanTrends />
      <Definitions data={data} />
      <DownloadFigures />
    </>
  );
}

function Measures({
  data,
  shown,
  choose,
}: {
  readonly data: TrendAnswer;
  readonly shown: Measure;
  readonly choose: (measure: Measure) => void;
}) {
  const { t, language } = useLanguage();
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en');
  return (
    <ul className="stat-measures" aria-label={t({ zh: '指标', en: 'Measures' })}>
      {data.measures.map(({ measure, kind, title, unit }) => {
        const own = data.figures.filter((one) => one.measure === measure);
        const newest = own.find(({ month }) => month === monthsOf(own).at(-1));
        return (
          <li key={measure}>
            <button type="button" aria-pressed={measure === shown} onClick={() => choose(measure)}>
              <span className="stat-title">{t(title)}</span>
              <span className="stat-figure">
                {newest === undefined
                  ? '—'
                  : newest.figure === null
                    ? t({ zh: '不公布', en: 'withheld' })
                    : numbers.format(newest.figure)}{' '}
                {saysMore(t(title), t(unit)) && <small>{t(unit)}</small>}
              </span>
              <span className="stat-when">
                {newest !== undefined &&
                  `${newest.month} ${kind === 'stock' ? t({ zh: '累计', en: 'in all' }) : t({ zh: '当月', en: 'in the month' })}`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Whether the unit tells what the title does not say. */
const saysMore = (title: string, unit: string) => !title.toLowerCase().includes(unit.toLowerCase());

function Definitions({ data }: { readonly data: TrendAnswer }) {
  const { t } = useLanguage();
  const grouped = Object.values(groupingTitles).slice(1);
  return (
    <section className="sheet">
      <h2>{t({ zh: '指标定义与口径', en: 'What the figures count' })}</h2>
      <dl className="stat-definitions">
        {data.measures.map(({ measure, title, unit, definition }) => (
          <div key={measure}>
            <dt>{t({ zh: `${title.zh}（${unit.zh}）`, en: `${title.en} (${unit.en})` })}</dt>
            <dd>{t(definition)}</dd>
          </div>
        ))}
        <div>
          <dt>{t({ zh: '分组', en: 'Parts' })}</dt>
          <dd>
            {t({
              zh: `按${grouped.map(({ zh }) => zh).join('、')}。行政区划为 GB/T 2260 代码，直辖市不再分市。`,
              en: `By ${grouped.map(({ en }) => en.toLowerCase()).join(', ')}. Divisions by GB/T 2260; a municipality is its own city.`,
            })}
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '不公布的数字', en: 'What is withheld' })}</dt>
          <dd>
            {t({
              zh: '涉及企业不足 5 户的数字不公布；能由总数减出的，连同相邻的数字一并不公布。授权和使用的分项数字在当月结束后公布。',
              en: 'A figure about fewer than five enterprises is withheld; where it could be had by subtraction, a neighbour with it. Authorisations and uses are broken down when the month is over.',
            })}
          </dd>
        </div>
      </dl>
    </section>
  );
}
