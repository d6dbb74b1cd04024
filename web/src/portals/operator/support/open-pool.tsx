import { Form, Input, InputNumber, Modal } from 'antd';
import { fenOfWan } from '../../../shared/finance/amount.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

const PPM_A_PERCENT = 10_000;
type Given = {
  readonly poolName: string;
  readonly divisionCode: string;
  readonly percent: number;
  readonly capWan: number;
  readonly depositWan: number;
};

/** A new pool: its share of a loss, the most for one loan, and what is paid in first. */
export function OpenPool({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const open = useAct('support.open-pool', { changes: ['support'], onDone: onClose });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  const send = ({ poolName, divisionCode, percent, capWan, depositWan }: Given) =>
    open.mutate({
      poolName,
      divisionCode,
      sharePpm: Math.round(percent * PPM_A_PERCENT),
      capFen: fenOfWan(capWan),
      depositFen: fenOfWan(depositWan),
    });
  return (
    <Modal
      open
      title={t({ zh: '设立资金池', en: 'Open a pool' })}
      okText={t({ zh: '设立', en: 'Open it' })}
      confirmLoading={open.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} name="open-pool" layout="vertical" initialValues={{ percent: 30 }} onFinish={send}>
        <Form.Item name="poolName" label={t({ zh: '名称', en: 'Name' })} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="divisionCode" label={t({ zh: '地区（行政区划代码）', en: 'Division (code)' })} rules={needed}>
          <Input maxLength={6} />
        </Form.Item>
        <Form.Item name="percent" label={t({ zh: '补偿比例（%）', en: 'Share of a loss (%)' })} rules={needed}>
          <InputNumber min={0.01} max={100} />
        </Form.Item>
        <Form.Item name="capWan" label={t({ zh: '单笔上限（万元）', en: 'At most for one loan (ten thousand)' })} rules={needed}>
          <InputNumber min={0.01} />
        </Form.Item>
        <Form.Item name="depositWan" label={t({ zh: '首期资金（万元）', en: 'First deposit (ten thousand)' })} rules={needed}>
          <InputNumber min={0.01} />
        </Form.Item>
      </Form>
      <ProblemAlert error={open.error} />
    </Modal>
  );
}
