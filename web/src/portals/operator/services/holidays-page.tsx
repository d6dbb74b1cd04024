import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

const DAY = /\d{4}-\d{2}-\d{2}/g;
type Given = { readonly year: number; readonly source: string; readonly off: string; readonly work?: string };

/** The days off and the weekend days worked of each year, by which all terms are counted. */
export function HolidaysPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/operator/holidays' });
  const navigate = useNavigate({ from: '/operator/holidays' });
  const asked = Number(search.year);
  const answer = useAnswer('rights.list-holidays', Number.isInteger(asked) && asked > 0 ? { year: asked } : {});
  const years = [...new Set([...(answer.data?.years ?? []), answer.data?.year ?? new Date().getFullYear()])].toSorted(
    (a, b) => a - b,
  );
  return (
    <>
      <h1>{t({ zh: '节假日安排', en: 'Holidays' })}</h1>
      <p className="lead">
        {t({
          zh: '异议、修复、通知的时限按工作日计。请在国务院办公厅通知发布后录入下一年安排；已计算的时限不变。',
          en: 'Terms of objections, repairs and notices are counted in working days. Enter each year’s notice of the State Council when it is out; due days already counted stay.',
        })}
      </p>
      <div className="filters">
        <label>
          {t({ zh: '年份', en: 'Year' })}
          <Select
            value={answer.data?.year ?? 0}
            onChange={(year) => void navigate({ search: { year: String(year) }, replace: true })}
            options={years.map((value) => ({ value, label: String(value) }))}
          />
        </label>
      </div>
      {answer.data?.known === false && (
        <Alert
          type="warning"
          showIcon
          message={t({ zh: '该年尚未录入，目前只扣除周末', en: 'This year is not there yet; weekends alone are counted off' })}
        />
      )}
      <DataTable
        label={t({ zh: '节假日安排', en: 'Holidays' })}
        rows={answer.data?.holidays}
        rowKey={({ day }) => day}
        empty={t({ zh: '该年没有录入', en: 'Nothing is entered for this year' })}
        answer={answer}
        columns={[
          { key: 'day', title: t({ zh: '日期', en: 'Day' }), value: ({ day }) => day },
          {
            key: 'kind',
            title: t({ zh: '安排', en: 'What' }),
            value: ({ kind }) => choiceTitle('kind', kind, language) ?? kind,
            choices: true,
          },
          { key: 'source', title: t({ zh: '依据', en: 'Source' }), value: ({ source }) => source },
        ]}
      />
      <Enter />
    </>
  );
}

function Enter() {
  const { t } = useLanguage();
  const set = useAct('rights.set-holidays', { changes: ['rights'] });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  const daysOf = (text: string | undefined, kind: 'off' | 'work') => (text?.match(DAY) ?? []).map((day) => ({ day, kind }));
  return (
    <section className="sheet">
      <h2>{t({ zh: '录入一年的安排', en: 'Enter a year' })}</h2>
      <Form<Given>
        layout="vertical"
        initialValues={{ year: new Date().getFullYear() + 1 }}
        onFinish={({ year, source, off, work }) =>
          set.mutate({ year, source, days: [...daysOf(off, 'off'), ...daysOf(work, 'work')] })
        }
      >
        <div className="form-grid">
          <Form.Item name="year" label={t({ zh: '年份', en: 'Year' })} rules={needed}>
            <InputNumber precision={0} className="wide-select" />
          </Form.Item>
          <Form.Item name="source" label={t({ zh: '依据（文号）', en: 'Source (document number)' })} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Form.Item
          name="off"
          label={t({ zh: '放假日期', en: 'Days off' })}
          extra={t({ zh: '年-月-日，多个以空格或换行分隔', en: 'Year-month-day, with blanks or lines between' })}
          rules={needed}
        >
          <Input.TextArea rows={3} />
        </Form.Item>
        <Form.Item name="work" label={t({ zh: '调休上班日期', en: 'Weekend days worked' })}>
          <Input.TextArea rows={2} />
        </Form.Item>
        <ProblemAlert error={set.error} />
        {set.data && (
          <Alert
            type="success"
            showIcon
            message={t({
              zh: `${set.data.year} 年已录入：放假 ${set.data.off} 日，调休上班 ${set.data.worked} 日`,
              en: `${set.data.year} is entered: ${set.data.off} days off, ${set.data.worked} worked`,
            })}
          />
        )}
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t({ zh: '录入', en: 'Enter' })}
        </Button>
      </Form>
    </section>
  );
}
