import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { Field } from './field-value.ts';
import { useLanguage } from './language.tsx';

type Value = string | number | boolean | undefined;
const LONG_TEXT = 400;
const formats = { date: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' } as const;

/** The way to fill in a field of its kind; money in yuan. For use as a form's field. */
export function FieldInput({
  field,
  id,
  value,
  onChange,
}: {
  readonly field: Field;
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}) {
  const { t } = useLanguage();
  const named = id === undefined ? {} : { id };
  if (field.values !== null)
    return (
      <Select
        {...named}
        allowClear
        value={value}
        onChange={(given: Value) => onChange?.(given)}
        options={Object.entries(field.values).map(([code, title]) => ({ value: code, label: t(title) }))}
      />
    );
  if (field.kind === 'boolean')
    return (
      <Radio.Group
        {...named}
        value={value}
        onChange={(event) => onChange?.(event.target.value as boolean)}
        options={[
          { value: true, label: t({ zh: '是', en: 'Yes' }) },
          { value: false, label: t({ zh: '否', en: 'No' }) },
        ]}
      />
    );
  if (field.kind === 'date' || field.kind === 'month' || field.kind === 'year') {
    const format = formats[field.kind];
    return (
      <DatePicker
        {...named}
        picker={field.kind}
        value={value === undefined ? null : dayjs(String(value))}
        onChange={(moment) => onChange?.(field.kind === 'year' ? moment?.year() : moment?.format(format))}
      />
    );
  }
  if (field.kind === 'money' || field.kind === 'integer' || field.kind === 'decimal')
    return (
      <InputNumber
        {...named}
        className="wide-select"
        value={typeof value === 'number' ? value : null}
        onChange={(given) => onChange?.(given ?? undefined)}
        {...(field.kind === 'integer' ? { precision: 0 } : {})}
      />
    );
  return (
    <Input {...named} value={String(value ?? '')} maxLength={LONG_TEXT} onChange={(event) => onChange?.(event.target.value)} />
  );
}
