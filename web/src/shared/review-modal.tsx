import { Button, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import { ProblemAlert } from './problem-alert.tsx';

const MOST = 1_000;

/** What was handed in, to read; whoever decides publishes it or returns it with a remark. */
export function ReviewModal({
  title,
  decides,
  review,
  decide,
  onClose,
  children,
}: {
  readonly title: string;
  readonly decides: boolean;
  readonly review: { readonly error: Error | null; readonly isPending: boolean };
  readonly decide: (decision: { readonly act: 'publish' | 'return'; readonly note?: string }) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const [form] = Form.useForm<{ readonly note?: string }>();
  const say = (act: 'publish' | 'return') => {
    const note = form.getFieldValue('note') as string | undefined;
    decide({ act, ...(note === undefined || note === '' ? {} : { note }) });
  };
  return (
    <Modal
      open
      width={760}
      title={title}
      onCancel={onClose}
      footer={
        decides
          ? [
              <Button key="return" loading={review.isPending} onClick={() => say('return')}>
                {t({ zh: '退回修改', en: 'Return it' })}
              </Button>,
              <Button key="publish" type="primary" loading={review.isPending} onClick={() => say('publish')}>
                {t({ zh: '通过并发布', en: 'Publish' })}
              </Button>,
            ]
          : null
      }
    >
      {children}
      {decides && (
        <Form form={form} name="review" layout="vertical">
          <Form.Item name="note" label={t({ zh: '意见（退回时必填）', en: 'Remark (needed to return it)' })}>
            <Input.TextArea rows={3} maxLength={MOST} />
          </Form.Item>
        </Form>
      )}
      <ProblemAlert error={review.error} />
    </Modal>
  );
}
