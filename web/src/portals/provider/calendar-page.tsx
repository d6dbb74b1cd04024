import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import dayjs from 'dayjs';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { MonthGrid } from './month-grid.tsx';

type Due = Operations['collection.list-due-dates']['output']['due'][number];

const states: Readonly<Record<Due['state'], { readonly title: Bilingual; readonly look: string }>> = {
  delivered: { title: { zh: '已报', en: 'delivered' }, look: 'good' },
  waiting: { title: { zh: '待报', en: 'to come' }, look: 'waits' },
  late: { title: { zh: '逾期', en: 'late' }, look: 'late' },
};

/** Which periods of which items are due on which day of a month, and which of them are here. */
export function CalendarPage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate({ from: '/provider/calendar' });
  const search = useSearch({ from: '/provider/calendar' });
  const now = dayjs().format('YYYY-MM');
  const month = search.month ?? now;
  const first = dayjs(`${month}-01`);
  const { data, error, refetch } = useAnswer('collection.list-due-dates', {
    from: first.format('YYYY-MM-DD'),
    to: first.endOf('month').format('YYYY-MM-DD'),
  });
  const go = (months: number) => void navigate({ search: { month: first.add(months, 'month').format('YYYY-MM') } });
  const title = first.toDate().toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long' });
  const byDay = Map.groupBy(data?.due ?? [], ({ dueOn }) => dueOn);
  const count = (state: Due['state']) => data?.due.filter((one) => one.state === state).length ?? 0;
  return (
    <>
      <h1>{t({ zh: '应报日历', en: 'Due dates' })}</h1>
      <div className="page-tools">
        <Button icon={<LeftOutlined />} aria-label={t({ zh: '上个月', en: 'Month before' })} onClick={() => go(-1)} />
        <h2 className="calendar-month" aria-live="polite">
          {title}
        </h2>
        <Button icon={<RightOutlined />} aria-label={t({ zh: '下个月', en: 'Month after' })} onClick={() => go(1)} />
        {month !== now && <Button onClick={() => void navigate({ search: {} })}>{t({ zh: '本月', en: 'This month' })}</Button>}
        {data !== undefined &&
          (['late', 'waiting', 'delivered'] as const).map((state) => (
            <span key={state} className={`state state-${states[state].look}`}>
              {t(states[state].title)} {count(state)}
            </span>
          ))}
      </div>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active paragraph={{ rows: 10 }} />}
      {data !== undefined && (
        <>
          {data.due.length === 0 && (
            <p className="source">{t({ zh: '这个月没有定期应报的信息项', en: 'Nothing is due at set times in this month' })}</p>
          )}
          <MonthGrid
            label={title}
            month={month}
            hasWork={(day) => byDay.get(day)?.some(({ state }) => state !== 'delivered') ?? false}
            render={(day) => <DueOf due={byDay.get(day) ?? []} />}
          />
          {data.onChange.length > 0 && (
            <p className="source">
              {t({ zh: '随变更及时报送，没有固定日期：', en: 'Delivered on change, without set dates: ' })}
              {data.onChange.map(({ itemTitle }) => itemTitle).join(t({ zh: '、', en: ', ' }))}
            </p>
          )}
        </>
      )}
    </>
  );
}

function DueOf({ due }: { readonly due: readonly Due[] }) {
  const { t } = useLanguage();
  return (
    <ul className="due-list">
      {due.map((one) => (
        <li key={`${one.item} ${one.periodTo}`} className={`due due-${states[one.state].look}`}>
          {one.state === 'delivered' ? (
            <span>{one.itemTitle}</span>
          ) : (
            <Link to="/provider/deliver" search={{ item: one.item }}>
              {one.itemTitle}
            </Link>
          )}
          <small>
            {t(states[one.state].title)} ·{' '}
            {one.periodFrom === one.periodTo ? one.periodTo : `${one.periodFrom} — ${one.periodTo}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
