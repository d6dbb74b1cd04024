import { Button, Form, Input } from 'antd';
import { useLanguage } from '../language.tsx';
import { ProblemAlert } from '../problem-alert.tsx';

const MOST = 2_000;

/** A few words to the other side; the field is empty again once they are sent. */
export function MessageForm({
  send,
}: {
  readonly send: {
    readonly error: Error | null;
    readonly isPending: boolean;
    readonly mutate: (text: string, then: { readonly onSuccess: () => void }) => void;
  };
}) {
  const { t } = useLanguage();
  const [form] = Form.useForm<{ readonly text: string }>();
  return (
    <Form
      form={form}
      name="message"
      layout="vertical"
      onFinish={({ text }) => send.mutate(text, { onSuccess: () => form.resetFields() })}
    >
      <Form.Item
        name="text"
        label={t({ zh: '给对方留言', en: 'Write to the other side' })}
        rules={[{ required: true, whitespace: true, message: t({ zh: '请填写内容', en: 'Write something' }) }]}
      >
        <Input.TextArea rows={3} maxLength={MOST} showCount />
      </Form.Item>
      <ProblemAlert error={send.error} />
      <div className="acts">
        <Button htmlType="submit" loading={send.isPending}>
          {t({ zh: '发送', en: 'Send' })}
        </Button>
      </div>
    </Form>
  );
}
