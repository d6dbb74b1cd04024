import { Alert, Form, Input, Modal } from 'antd';
import { FileDigest } from '../../shared/file-digest.tsx';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { HeldRecord } from '../../shared/record-list.tsx';
import { useAct } from '../../shared/use-act.ts';

type Given = { readonly commitment: string; readonly proofDigest: string };
const MAX_TEXT = 4_000;

/** Asks the department that decided to end the publication of a penalty or listing, its duty being fulfilled. */
export default function RepairForm({
  item,
  itemTitle,
  record,
  onClose,
}: {
  readonly item: string;
  readonly itemTitle: Bilingual;
  readonly record: HeldRecord;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const apply = useAct('rights.apply-repair', { changes: ['records', 'rights'] });
  const applied = apply.data;
  return (
    <Modal
      open
      title={t({ zh: `申请信用修复：${itemTitle.zh}`, en: `Apply for repair: ${itemTitle.en}` })}
      okText={t({ zh: '提交申请', en: 'Apply' })}
      cancelText={applied ? t({ zh: '关闭', en: 'Close' }) : t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={apply.isPending}
      okButtonProps={applied ? { style: { display: 'none' } } : {}}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {applied ? (
        <Alert
          type="success"
          showIcon
          message={t({ zh: '申请已提交', en: 'The application is in' })}
          description={t({
            zh: `认定单位最迟 ${applied.dueOn} 决定是否受理。可在“异议与修复”查看进展。`,
            en: `The department that decided says by ${applied.dueOn} whether it takes it up. Follow it under “Objections and repair”.`,
          })}
        />
      ) : (
        <Form<Given>
          form={form}
          layout="vertical"
          initialValues={{
            commitment: t({
              zh: '本单位已履行行政决定确定的义务并完成整改，承诺所提交材料真实，今后依法诚信经营，违背承诺自愿承担相应责任。',
              en: 'We have fulfilled the duty of the decision and mended what was wrong; what we hand in is true, and we shall keep the law and bear the consequences otherwise.',
            }),
          }}
          onFinish={(given) => apply.mutate({ item, key: record.key, providerNo: record.source.providerNo, ...given })}
        >
          <Form.Item
            name="commitment"
            label={t({ zh: '信用承诺书', en: 'Commitment' })}
            rules={[{ required: true, message: t({ zh: '须作出信用承诺', en: 'A commitment is needed' }) }]}
          >
            <Input.TextArea rows={5} maxLength={MAX_TEXT} showCount />
          </Form.Item>
          <Form.Item
            name="proofDigest"
            label={t({ zh: '履行义务的证明材料', en: 'Evidence that the duty is fulfilled' })}
            rules={[{ required: true, message: t({ zh: '请选择证明材料', en: 'Choose the evidence' }) }]}
          >
            <FileDigest />
          </Form.Item>
          <ProblemAlert error={apply.error} />
        </Form>
      )}
    </Modal>
  );
}
