import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

type Item = Operations['catalogue.get-item']['output'];
type NarrowInput = Operations['catalogue.narrow']['input'];
type Given = { readonly field?: string; readonly to: keyof typeof effects; readonly reason: string };

/** What each narrowing does, in the words that are confirmed. */
const effects = {
  authorised: {
    zh: '不再公开；机构须取得企业授权，逐次记录后才能查询。',
    en: 'It is open no longer: an institution needs the enterprise’s authorisation, and each query is recorded.',
  },
  'compute-only': {
    zh: '任何机构都不能再看到内容，只能核验断言（如“不低于某数”）或参与不出原值的计算。',
    en: 'No institution sees the content any more: it can only have claims verified or computed on.',
  },
  province: {
    zh: '只供本省的机构使用，外省机构查询时视同没有。',
    en: 'Only institutions of your own province use it; for others it is not there.',
  },
  city: {
    zh: '只供本市的机构使用，外地机构查询时视同没有。',
    en: 'Only institutions of your own city use it; for others it is not there.',
  },
} as const satisfies Record<string, Bilingual>;

/** Narrows a class or scope after its effect was read and confirmed: it can never be widened again. */
export function NarrowForm({
  item,
  itemClass,
  fields,
}: {
  readonly item: string;
  readonly itemClass: string;
  readonly fields: Item['fields'];
}) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Given>();
  const [asked, setAsked] = useState<Given>();
  const to = Form.useWatch('to', form);
  const narrow = useAct('catalogue.narrow', {
    changes: ['catalogue'],
    onDone: () => {
      setAsked(undefined);
      form.resetFields();
    },
  });
  const titleOf = (name: string) => choiceTitle('class', name, language) ?? choiceTitle('scope', name, language) ?? name;
  const fieldTitle = (name: string | undefined) => {
    const field = fields.find((one) => one.name === name);
    return field === undefined ? t({ zh: '整个信息项', en: 'the whole item' }) : t(field.title);
  };
  const confirm = ({ field, to: chosen, reason }: Given) => {
    const input: NarrowInput = {
      item,
      reason,
      ...(field === undefined ? {} : { field }),
      ...(chosen === 'province' || chosen === 'city' ? { scope: chosen } : { class: chosen }),
    };
    narrow.mutate(input);
  };
  return (
    <section className="sheet">
      <h2>{t({ zh: '收窄', en: 'Narrow' })}</h2>
      <Form<Given> form={form} layout="vertical" onFinish={setAsked}>
        <Form.Item name="field" label={t({ zh: '范围', en: 'Of what' })}>
          <NativeSelect
            none={t({ zh: '整个信息项', en: 'The whole item' })}
            options={fields.map((field) => ({ value: field.name, label: t(field.title) }))}
          />
        </Form.Item>
        <Form.Item
          name="to"
          label={t({ zh: '收窄为', en: 'To what' })}
          rules={[{ required: true, message: t({ zh: '请选择', en: 'Choose one' }) }]}
          {...(to === undefined ? {} : { extra: t(effects[to]) })}
        >
          <Radio.Group
            options={Object.keys(effects)
              .filter((name) => name !== itemClass)
              .map((name) => ({ value: name, label: titleOf(name) }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t({ zh: '理由（公开可查）', en: 'Reason (public)' })}
          rules={[{ required: true, whitespace: true, message: t({ zh: '请填写理由', en: 'Give the reason' }) }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button htmlType="submit">{t({ zh: '收窄…', en: 'Narrow…' })}</Button>
      </Form>
      {narrow.data !== undefined && (
        <Alert
          showIcon
          type="success"
          message={
            narrow.data.changed
              ? t({ zh: '已收窄，立即生效', en: 'Narrowed, from now on' })
              : t({ zh: '原已如此，没有变化', en: 'It was so already' })
          }
        />
      )}
      {asked !== undefined && (
        <Modal
          open
          title={t({ zh: '确认收窄', en: 'Confirm the narrowing' })}
          okText={t({ zh: '确认收窄', en: 'Narrow it' })}
          okButtonProps={{ danger: true, loading: narrow.isPending }}
          onOk={() => confirm(asked)}
          onCancel={() => setAsked(undefined)}
        >
          <p>
            {t({
              zh: `将“${fieldTitle(asked.field)}”收窄为“${titleOf(asked.to)}”。`,
              en: `“${fieldTitle(asked.field)}” is narrowed to “${titleOf(asked.to)}”.`,
            })}
          </p>
          <p>{t(effects[asked.to])}</p>
          <Alert
            type="warning"
            showIcon
            message={t({
              zh: '立即生效，对已有和今后的记录都适用；以后不能再放宽，新的目录版本也不会取消。',
              en: 'At once, for records here and to come; it can never be widened again, not even by a new catalogue.',
            })}
          />
          <ProblemAlert error={narrow.error} />
        </Modal>
      )}
    </section>
  );
}
