import { Alert, Form, Input, Modal, Select } from 'antd';
import { fieldTitle, fieldValue, type Field } from '../../shared/field-value.ts';
import { FileDigest } from '../../shared/file-digest.tsx';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { HeldRecord } from '../../shared/record-list.tsx';
import { useAct } from '../../shared/use-act.ts';

type Given = { readonly field?: string; readonly text: string; readonly evidenceDigest?: string };
const MAX_TEXT = 4_000;

/** What is wrong with a record, said where it stands. From then on every answer shows the record as disputed. */
export default function ObjectionForm({
  item,
  itemTitle,
  record,
  fields,
  onClose,
}: {
  readonly item: string;
  readonly itemTitle: Bilingual;
  readonly record: HeldRecord;
  readonly fields: readonly Field[];
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Given>();
  const object = useAct('rights.object', { changes: ['records', 'rights'] });
  const raised = object.data;
  return (
    <Modal
      open
      title={t({ zh: `对“${itemTitle.zh}”提出异议`, en: `Object to ${itemTitle.en}` })}
      okText={t({ zh: '提交异议', en: 'Object' })}
      cancelText={raised ? t({ zh: '关闭', en: 'Close' }) : t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={object.isPending}
      okButtonProps={raised ? { style: { display: 'none' } } : {}}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {raised ? (
        <Alert
          type="success"
          showIcon
          message={t({ zh: '异议已受理登记', en: 'The objection is registered' })}
          description={t({
            zh: `该记录已标注“异议中”，此后每次对外提供都带有标注。下一步最迟 ${raised.dueOn} 办理；全程最迟 ${raised.hardStopOn} 答复。可在“异议与修复”查看进展。`,
            en: `The record is marked “in dispute” wherever it goes from now on. The next step is due by ${raised.dueOn}, the answer by ${raised.hardStopOn} at the latest. Follow it under “Objections and repair”.`,
          })}
        />
      ) : (
        <Form<Given>
          form={form}
          layout="vertical"
          onFinish={({ text, field, evidenceDigest }) =>
            object.mutate({
              item,
              key: record.key,
              providerNo: record.source.providerNo,
              text,
              ...(field ? { field } : {}),
              ...(evidenceDigest ? { evidenceDigest } : {}),
            })
          }
        >
          <Form.Item name="field" label={t({ zh: '哪里有误', en: 'What is wrong' })}>
            <Select
              allowClear
              placeholder={t({ zh: '整条记录', en: 'The whole record' })}
              options={fields
                .filter(({ name }) => record.values[name] !== undefined)
                .map((field) => ({
                  value: field.name,
                  label: `${fieldTitle(field, language)}：${fieldValue(field, record.values[field.name], language)}`,
                }))}
            />
          </Form.Item>
          <Form.Item
            name="text"
            label={t({ zh: '异议内容及理由', en: 'What it should be, and why' })}
            rules={[{ required: true, message: t({ zh: '请写明异议内容和理由', en: 'Say what is wrong and why' }) }]}
          >
            <Input.TextArea rows={4} maxLength={MAX_TEXT} showCount />
          </Form.Item>
          <Form.Item name="evidenceDigest" label={t({ zh: '证明材料（可选）', en: 'Evidence (optional)' })}>
            <FileDigest />
          </Form.Item>
          <ProblemAlert error={object.error} />
        </Form>
      )}
    </Modal>
  );
}
