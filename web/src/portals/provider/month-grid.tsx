import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useLanguage } from '../../shared/language.tsx';
import { Scroller } from '../../shared/scroller.tsx';
import { useNarrow } from '../../shared/use-narrow.ts';

const DAYS = 7;

type Given = {
  readonly label: string;
  /** As `2026-03`. */
  readonly month: string;
  readonly hasWork: (day: string) => boolean;
  readonly render: (day: string) => ReactNode;
};

/** A month by weeks from Monday; on a phone the days on which something is left to do, one below the other. */
export function MonthGrid(given: Given) {
  const narrow = useNarrow();
  return narrow ? <Days {...given} /> : <Weeks {...given} />;
}

const daysOf = (month: string) => {
  const first = dayjs(`${month}-01`);
  return Array.from({ length: first.daysInMonth() }, (_, at) => first.add(at, 'day'));
};

function Days({ month, hasWork, render }: Given) {
  const { language } = useLanguage();
  const days = daysOf(month).filter((day) => hasWork(day.format('YYYY-MM-DD')));
  return (
    <ol className="data-cards">
      {days.map((day) => (
        <li key={day.date()}>
          <strong>
            {day
              .toDate()
              .toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'long', day: 'numeric', weekday: 'short' })}
          </strong>
          {render(day.format('YYYY-MM-DD'))}
        </li>
      ))}
    </ol>
  );
}

function Weeks({ label, month, render }: Given) {
  const { language } = useLanguage();
  const days = daysOf(month);
  const before = (days[0]!.day() + DAYS - 1) % DAYS;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / DAYS) }, (_, at) => cells.slice(at * DAYS, (at + 1) * DAYS));
  const monday = dayjs('2024-01-01');
  const weekday = (at: number) =>
    monday
      .add(at, 'day')
      .toDate()
      .toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short' });
  const today = dayjs().format('YYYY-MM-DD');
  return (
    <Scroller label={label}>
      <table className="month-grid">
        <thead>
          <tr>
            {Array.from({ length: DAYS }, (_, at) => (
              <th key={at} scope="col">
                {weekday(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the weeks of a month are known by their places.
            <tr key={at}>
              {Array.from({ length: DAYS }, (_, place) => {
                const day = week[place];
                if (!day) return <td key={place} />;
                const date = day.format('YYYY-MM-DD');
                return (
                  <td key={date} className={date === today ? 'month-grid-today' : undefined}>
                    <time dateTime={date}>{day.date()}</time>
                    {render(date)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
