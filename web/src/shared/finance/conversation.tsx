import { Button, Form, Input, Upload } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';

const MOST = 2_000;

/** Writes to the other side and hands it documents; both stand in the timeline. */
export function Conversation({ applicationId, open }: { readonly applicationId: string; readonly open: boolean }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<{ readonly text: string }>();
  const send = useAct('marketplace.send-message', { changes: ['marketplace'], onDone: () => form.resetFields() });
  return (
    <section className="sheet">
      <h2>{t({ zh: '沟通与材料', en: 'Messages and documents' })}</h2>
      <Form form={form} name="message" layout="vertical" onFinish={({ text }) => send.mutate({ applicationId, text })}>
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
      {open && <Hand applicationId={applicationId} />}
    </section>
  );
}

function Hand({ applicationId }: { readonly applicationId: string }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const hand = useMutation({
    mutationFn: (file: File) => platform.upload('marketplace.add-document', { applicationId, fileName: file.name }, file),
    onSuccess: () => answers.invalidateQueries(),
  });
  return (
    <>
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          hand.mutate(file);
          return false;
        }}
      >
        <Button loading={hand.isPending}>{t({ zh: '提交材料', en: 'Hand in a document' })}</Button>
      </Upload>
      <p className="source">{t({ zh: 'PDF、图片或表格，每份不超过 10 MB', en: 'PDF, pictures or spreadsheets, 10 MB each' })}</p>
      <ProblemAlert error={hand.error} />
    </>
  );
}
