import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, DatePicker, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { DefaultRates } from '../../../shared/finance/loans/default-rates.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { isoDayOf, timeOf } from '../../../shared/moment.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { hasPart } from '../../../shared/statistics/has-part.ts';
import '../../../shared/statistics/statistics.css';
import { useAnswer } from '../../../shared/use-answer.ts';
import { AimCards } from './aim-cards.tsx';
import { InstitutionsCompared } from './institutions-compared.tsx';
import { LoanCurves } from './loan-curves.tsx';
import type { AsOf, LoansOn } from './loan-figure.ts';
import { isPart, LoanParts } from './loan-parts.tsx';

const DAY = 'YYYY-MM-DD';
const EARLIEST = dayjs('2000-01-01');

/** Whether loans become more, wider and cheaper, at one look; then where, for whom and by whom, on any day. */
export function LoansPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/regulator/loans' });
  const navigate = useNavigate({ from: '/regulator/loans' });
  const today = isoDayOf(Date.now());
  const { asOf, released } = useAsOf(search.on, today);
  const { on } = asOf;
  const now = useAnswer('statistics.show-loans-on', asOf, { enabled: released !== undefined });
  const earlier = useAnswer('statistics.show-loans-on', { ...asOf, on: yearBefore(on) }, { enabled: released !== undefined });
  const change = (more: object) => void navigate({ search: { ...search, ...more }, replace: true, resetScroll: false });
  const shown = now.data?.measures.find(({ measure }) => measure === search.measure) ?? now.data?.measures[0];
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '融资全景', en: 'Loans at a glance' })}</h1>
        <label>
          {t({ zh: '截至 ', en: 'As of ' })}
          <DatePicker
            allowClear={false}
            value={dayjs(on)}
            minDate={EARLIEST}
            maxDate={dayjs(today)}
            onChange={(day) => day !== null && change({ on: day.format(DAY) })}
          />
        </label>
      </div>
      <p className="lead">
        {released === true
          ? t({
              zh: `${on} 日终的贷款，与上年同日相比，为已发布的统计；另选一日，即按平台此刻所知计算。不足 10 户的不公布。`,
              en: `Loans at the end of ${on} against the same day a year before, as released; any day you choose is counted as known now. What tells of fewer than ten enterprises is withheld.`,
            })
          : t({
              zh: `${on} 日终的贷款，与上年同日相比；按平台此刻所知计算，不足 10 户的不公布。`,
              en: `Loans at the end of ${on} against the same day a year before, as known now; what tells of fewer than ten enterprises is withheld.`,
            })}
      </p>
      {now.error !== null && now.data === undefined && <ProblemView error={now.error} onRetry={() => void now.refetch()} />}
      {now.error === null && now.data === undefined && <Skeleton active paragraph={{ rows: 8 }} />}
      {now.data !== undefined && now.data.figures.length === 0 && (
        <Alert
          type="info"
          showIcon
          message={t({ zh: '该日还没有机构报告的贷款', en: 'No institution had reported a loan by this day' })}
        />
      )}
      {now.data !== undefined && shown !== undefined && now.data.figures.length > 0 && (
        <>
          <AimCards now={now.data} before={earlier.data} />
          <p className="source">
            {t({
              zh: `平台所知截至 ${timeOf(now.data.knownAt, language)}`,
              en: `As known at ${timeOf(now.data.knownAt, language)}`,
            })}
          </p>
          <LoanCurves />
          <LoanParts
            asOf={asOf}
            measures={now.data.measures.filter(({ measure }) => measure !== 'rate-index')}
            measure={shown}
            by={isPart(search.by) && hasPart(shown, search.by) ? search.by : 'province'}
            change={change}
          />
          <InstitutionsCompared asOf={asOf} />
          <section className="sheet">
            <h2>{t({ zh: '各信用等级的不良率', en: 'Default rates by grade' })}</h2>
            <DefaultRates />
          </section>
          <Definitions measures={now.data.measures} />
        </>
      )}
    </>
  );
}

/**
 * What is looked at: the day that was chosen, as known now, or the newest month end that has been released, as the release knew it. `released` is
 * undefined while it is not known which.
 */
function useAsOf(chosen: string | undefined, today: string): { readonly asOf: AsOf; readonly released: boolean | undefined } {
  const release = useAnswer('statistics.show-loans', {}, { enabled: chosen === undefined });
  const newest = release.data?.figures
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  const knownAt = release.data?.knownAt ?? null;
  if (chosen === undefined && newest !== undefined && knownAt !== null)
    return { asOf: { on: dayjs(`${newest}-01`).endOf('month').format(DAY), knownAt }, released: true };
  // Reports come after the month is over: its end is the newest day that is told in full.
  const on = chosen ?? dayjs(today).startOf('month').subtract(1, 'day').format(DAY);
  return { asOf: { on }, released: chosen === undefined && release.isPending ? undefined : false };
}

/** The end of a month has the end of that month a year before. */
function yearBefore(on: string): string {
  const day = dayjs(on);
  const same = day.subtract(1, 'year');
  return (day.isSame(day.endOf('month'), 'day') ? same.endOf('month') : same).format(DAY);
}

function Definitions({ measures }: { readonly measures: LoansOn['measures'] }) {
  const { t } = useLanguage();
  return (
    <section className="sheet">
      <h2>{t({ zh: '每个数字怎么算', en: 'How each figure is counted' })}</h2>
      <dl className="stat-definitions">
        {measures.map(({ measure, title, unit, version, definition, source }) => (
          <div key={measure}>
            <dt>{t({ zh: `${title.zh}（${unit.zh}）`, en: `${title.en} (${unit.en})` })}</dt>
            <dd>
              {t(definition)}{' '}
              {t({ zh: `口径第 ${version} 版，依据：${source.zh}。`, en: `Version ${version}; after: ${source.en}.` })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
