import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLanguage } from '../language.tsx';

type Range = { readonly since?: string; readonly until?: string };

/** From a day to a day, both whole, in China. */
export function DayRange({ range, onChange }: { readonly range: Range; readonly onChange: (range: Range) => void }) {
  const { t } = useLanguage();
  return (
    <>
      <label>
        {t({ zh: '自', en: 'From' })}
        <DatePicker
          value={range.since === undefined ? null : dayjs(range.since)}
          onChange={(day) => onChange({ since: day?.format('YYYY-MM-DD') ?? '' })}
        />
      </label>
      <label>
        {t({ zh: '至', en: 'Until' })}
        <DatePicker
          value={range.until === undefined ? null : dayjs(range.until)}
          onChange={(day) => onChange({ until: day?.format('YYYY-MM-DD') ?? '' })}
        />
      </label>
    </>
  );
}

const CHINA = '+08:00';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The moments between which the days lie, as operations take them. */
export function momentsOf({ since, until }: Range): Range {
  return {
    ...(since !== undefined && DAY.test(since) ? { since: new Date(`${since}T00:00:00${CHINA}`).toISOString() } : {}),
    ...(until !== undefined && DAY.test(until) ? { until: new Date(`${until}T23:59:59.999${CHINA}`).toISOString() } : {}),
  };
}
