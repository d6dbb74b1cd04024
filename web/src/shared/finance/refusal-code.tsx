import { Form } from 'antd';
import { useLanguage } from '../language.tsx';
import { NativeSelect } from '../native-select.tsx';
import { useAnswer } from '../use-answer.ts';

/** Why an institution refuses, by the table of codes; a field of a form. */
export function RefusalCode() {
  const { t } = useLanguage();
  const rules = useAnswer('marketplace.list-rules', {});
  return (
    <Form.Item
      name="refusalCode"
      label={t({ zh: '原因', en: 'Why' })}
      rules={[{ required: true, message: t({ zh: '请选择原因', en: 'Choose a reason' }) }]}
    >
      <NativeSelect
        none={t({ zh: '请选择', en: 'Choose' })}
        options={rules.data?.refusalCodes.map(({ code, title }) => ({ value: code, label: t(title) })) ?? []}
      />
    </Form.Item>
  );
}
