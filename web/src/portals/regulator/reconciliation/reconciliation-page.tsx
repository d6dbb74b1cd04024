import { useNavigate, useSearch } from '@tanstack/react-router';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLanguage } from '../../../shared/language.tsx';
import { thisMonth } from '../periods.ts';
import { DayVerdicts } from './day-verdicts.tsx';
import { MonthVerdicts } from './month-verdicts.tsx';
import '../../../shared/oversight/oversight.css';

const MONTH = /^20\d{2}-\d{2}$/;
const DAY = /^20\d{2}-\d{2}-\d{2}$/;

/** The nine verdicts of each day of a month, and of one day by institution. */
export function ReconciliationPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/regulator/reconciliation' });
  const navigate = useNavigate({ from: '/regulator/reconciliation' });
  const day = search.day !== undefined && DAY.test(search.day) ? search.day : undefined;
  const month = search.month !== undefined && MONTH.test(search.month) ? search.month : (day?.slice(0, 7) ?? thisMonth());
  return (
    <>
      <h1>{t({ zh: '使用核对', en: 'Reconciliation' })}</h1>
      <p className="lead">
        {t({
          zh: '逐次核对使用是否有对应的融资事项，结论九种，每次使用恰有一种。平台每晚自动核对前一日；点日期看各机构，点数字看每一次使用。',
          en: 'Whether each use has a financing case behind it: nine verdicts, exactly one for each use. Every night does the day before. A day leads to its institutions, a number to its uses.',
        })}
      </p>
      <div className="over-tools">
        <label>
          {t({ zh: '月份', en: 'Month' })}
          <DatePicker
            picker="month"
            allowClear={false}
            value={dayjs(`${month}-01`)}
            maxDate={dayjs()}
            onChange={(value) => void navigate({ search: { month: value?.format('YYYY-MM') ?? '', day: '' }, replace: true })}
          />
        </label>
      </div>
      {day !== undefined && (
        <DayVerdicts key={day} day={day} onClose={() => void navigate({ search: { month, day: '' }, replace: true })} />
      )}
      <MonthVerdicts month={month} onDay={(value) => void navigate({ search: { month, day: value }, replace: true })} />
    </>
  );
}
