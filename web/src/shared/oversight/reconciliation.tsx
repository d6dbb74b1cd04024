import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLanguage } from '../language.tsx';
import { thisMonth } from '../periods.ts';
import { DayVerdicts } from './day-verdicts.tsx';
import type { UsesAt } from './finding-view.tsx';
import { MonthVerdicts } from './month-verdicts.tsx';
import './oversight.css';

const MONTH = /^20\d{2}-\d{2}$/;
const DAY = /^20\d{2}-\d{2}-\d{2}$/;
const MONTH_LENGTH = 'YYYY-MM'.length;

type When = { readonly month?: string; readonly day?: string };

/** The nine verdicts of each day of a month, and of one day by institution. */
export function Reconciliation({
  search,
  change,
  usesAt,
}: {
  readonly search: When;
  readonly change: (given: When) => void;
  /** Where the uses behind a number are looked at. */
  readonly usesAt: UsesAt;
}) {
  const { t } = useLanguage();
  const day = search.day !== undefined && DAY.test(search.day) ? search.day : undefined;
  const month =
    search.month !== undefined && MONTH.test(search.month) ? search.month : (day?.slice(0, MONTH_LENGTH) ?? thisMonth());
  return (
    <>
      <p className="lead">
        {t({
          zh: '逐次核对使用是否有对应的融资事项，结论九种，每次使用恰有一种。平台每晚自动核对前一日；点日期看各机构，点数字看每一次使用。',
          en: 'Whether each use has a financing case behind it: nine verdicts, exactly one for each use. Every night does the day before. A day leads to its institutions, a number to its uses.',
        })}
      </p>
      <div className="filters">
        <label>
          {t({ zh: '月份', en: 'Month' })}
          <DatePicker
            picker="month"
            allowClear={false}
            value={dayjs(`${month}-01`)}
            maxDate={dayjs()}
            onChange={(value) => change({ month: value?.format('YYYY-MM') ?? '' })}
          />
        </label>
      </div>
      {day !== undefined && <DayVerdicts key={day} day={day} usesAt={usesAt} onClose={() => change({ month })} />}
      <MonthVerdicts month={month} usesAt={usesAt} onDay={(value) => change({ month, day: value })} />
    </>
  );
}
