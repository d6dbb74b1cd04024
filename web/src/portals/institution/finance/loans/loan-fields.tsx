import { DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useWords } from '../../../../shared/finance/use-words.ts';
import { useLanguage, type Bilingual } from '../../../../shared/language.tsx';
import { NativeSelect } from '../../../../shared/native-select.tsx';
import type { GivenLoan, LoanInput } from './given-loan.ts';

const MOST = 64;
const kinds: readonly LoanInput['loanKind'][] = ['working-capital', 'fixed-asset', 'revolving', 'trade-finance', 'other'];
const guarantees: readonly LoanInput['guarantee'][] = ['credit', 'guaranteed', 'mortgage', 'pledge', 'combined'];
const states: readonly LoanInput['loanState'][] = ['outstanding', 'settled', 'written-off', 'cancelled'];
const bases: readonly NonNullable<LoanInput['firstLoan']>[] = ['pbc', 'bank-declared', 'platform-first'];

/** All that a report says of a loan, in yuan and percent. */
export function LoanFields({ known }: { readonly known: boolean }) {
  const { t } = useLanguage();
  const wordOf = useWords();
  const choices = (name: Parameters<typeof wordOf>[0], values: readonly string[]) =>
    values.map((value) => ({ value, label: wordOf(name, value) }));
  return (
    <div className="form-grid">
      <Field name="code" title={{ zh: '企业统一社会信用代码', en: 'Code of the enterprise' }}>
        <Input autoComplete="off" readOnly={known} />
      </Field>
      <Field name="contractNo" title={{ zh: '合同编号', en: 'Contract' }}>
        <Input autoComplete="off" maxLength={MOST} readOnly={known} />
      </Field>
      <Field name="caseNo" title={{ zh: '融资事项编号', en: 'Financing case' }}>
        <Input autoComplete="off" maxLength={MOST} />
      </Field>
      <Field name="applicationNo" title={{ zh: '平台申请编号（可不填）', en: 'Application (may be left open)' }} may>
        <Input autoComplete="off" maxLength={MOST} />
      </Field>
      <Field name="loanKind" title={{ zh: '贷款品种', en: 'Kind' }}>
        <NativeSelect options={choices('loanKind', kinds)} />
      </Field>
      <Field name="guarantee" title={{ zh: '担保方式', en: 'Security' }}>
        <NativeSelect options={choices('guarantee', guarantees)} />
      </Field>
      <Field name="grantedOn" title={{ zh: '授信日期', en: 'Granted on' }}>
        <DatePicker allowClear={false} maxDate={dayjs()} />
      </Field>
      <Field name="grantedFen" title={{ zh: '授信金额（元）', en: 'Granted (yuan)' }}>
        <InputNumber className="wide-select" min={0.01} />
      </Field>
      <Field name="drawnFen" title={{ zh: '累计提款（元）', en: 'Drawn so far (yuan)' }}>
        <InputNumber className="wide-select" min={0} />
      </Field>
      <Field name="balanceFen" title={{ zh: '余额（元）', en: 'Balance (yuan)' }}>
        <InputNumber className="wide-select" min={0} />
      </Field>
      <Field name="ratePpm" title={{ zh: '年利率（%）', en: 'Rate a year (%)' }}>
        <InputNumber className="wide-select" min={0} max={36} />
      </Field>
      <Field name="costPpm" title={{ zh: '综合年化成本（%，可不填）', en: 'All it costs a year (%, may be left open)' }} may>
        <InputNumber className="wide-select" min={0} max={36} />
      </Field>
      <Field name="termMonths" title={{ zh: '期限（月）', en: 'Term (months)' }}>
        <InputNumber className="wide-select" min={1} max={480} precision={0} />
      </Field>
      <Field name="firstLoan" title={{ zh: '首贷依据', en: 'First loan by' }} may>
        <NativeSelect none={t({ zh: '不是首贷', en: 'Not a first loan' })} options={choices('firstLoan', bases)} />
      </Field>
      <Field name="loanState" title={{ zh: '贷款状态', en: 'State' }}>
        <NativeSelect options={choices('loanState', states)} />
      </Field>
      <Field name="overdueDays" title={{ zh: '逾期天数', en: 'Days overdue' }}>
        <InputNumber className="wide-select" min={0} precision={0} />
      </Field>
      <Field name="overdueFen" title={{ zh: '逾期金额（元）', en: 'Overdue (yuan)' }}>
        <InputNumber className="wide-select" min={0} />
      </Field>
      <Field name="asOn" title={{ zh: '数据日期', en: 'As on' }}>
        <DatePicker allowClear={false} maxDate={dayjs()} />
      </Field>
    </div>
  );
}

function Field({
  name,
  title,
  may = false,
  children,
}: {
  readonly name: keyof GivenLoan;
  readonly title: Bilingual;
  readonly may?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <Form.Item
      name={name}
      label={t(title)}
      rules={may ? [] : [{ required: true, message: t({ zh: '请填写', en: 'Please fill in' }) }]}
    >
      {children}
    </Form.Item>
  );
}
