import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useLanguage } from '../../shared/language.tsx';
import { useAnswer } from '../../shared/use-answer.ts';

const SHOWN = 50;
type Given = string | readonly string[] | undefined;

/** Finds divisions by code or name (GB/T 2260). For use as a form's field. */
export function DivisionSelect({
  id,
  value,
  onChange,
  many,
}: {
  readonly id?: string;
  readonly value?: Given;
  readonly onChange?: (value: Given) => void;
  readonly many?: true;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { data, isFetching } = useAnswer('catalogue.list-codes', {
    table: 'division',
    limit: SHOWN,
    ...(text === '' ? {} : { text }),
  });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(many ? { mode: 'multiple' as const } : {})}
      showSearch
      filterOption={false}
      loading={isFetching}
      value={value}
      onSearch={setTyped}
      onChange={(given: Given) => onChange?.(given)}
      placeholder={t({ zh: '输入名称或代码查找', en: 'Type a name or code' })}
      options={(data?.codes ?? []).map(({ code, title }) => ({ value: code, label: `${t(title)} ${code}` }))}
    />
  );
}
