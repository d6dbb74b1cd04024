import { Button, Form, Input, InputNumber, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { fenOfWan, wanOfFen } from '../../../shared/finance/amount.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import type { Claim } from '../../../shared/support/claims.tsx';
import { useAct } from '../../../shared/use-act.ts';

const changes = ['support'];

/** What comes next for a claim: its review, its payment by another person, or what came back of it. */
export function ClaimActs({ claim }: { readonly claim: Claim }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<'review' | 'recovery'>();
  const pay = useAct('support.pay-claim', { changes });
  const { claimId, verdict, paidFen, recoveredFen } = claim;
  const close = () => setOpened(undefined);
  return (
    <div className="acts">
      {verdict === null && (
        <Button size="small" onClick={() => setOpened('review')}>
          {t({ zh: '审核', en: 'Review' })}
        </Button>
      )}
      {verdict === 'upheld' && paidFen === 0 && (
        <Popconfirm title={t({ zh: '拨付这笔补偿？', en: 'Pay this claim?' })} onConfirm={() => pay.mutate({ claimId })}>
          <Button size="small" loading={pay.isPending}>
            {t({ zh: '拨付', en: 'Pay' })}
          </Button>
        </Popconfirm>
      )}
      {recoveredFen < paidFen && (
        <Button size="small" onClick={() => setOpened('recovery')}>
          {t({ zh: '登记收回', en: 'Record a recovery' })}
        </Button>
      )}
      <ProblemAlert error={pay.error} />
      {opened === 'review' && <Review claim={claim} onClose={close} />}
      {opened === 'recovery' && <Recovery claim={claim} onClose={close} />}
    </div>
  );
}

type Side = { readonly claim: Claim; readonly onClose: () => void };

function Review({ claim: { claimId, contractNo }, onClose }: Side) {
  const { t } = useLanguage();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const review = useAct('support.review-claim', { changes, onDone: onClose });
  const say = async (verdict: 'upheld' | 'rejected') => {
    const { reason } = await form.validateFields();
    review.mutate({ claimId, verdict, reason });
  };
  return (
    <Modal
      open
      title={t({ zh: `审核补偿申请：${contractNo}`, en: `Review the claim for ${contractNo}` })}
      onCancel={onClose}
      footer={[
        <Button key="no" loading={review.isPending} onClick={() => void say('rejected')}>
          {t({ zh: '不予补偿', en: 'Reject' })}
        </Button>,
        <Button key="yes" type="primary" loading={review.isPending} onClick={() => void say('upheld')}>
          {t({ zh: '准予补偿', en: 'Uphold' })}
        </Button>,
      ]}
    >
      <Form form={form} name="review-claim" layout="vertical">
        <Form.Item
          name="reason"
          label={t({ zh: '理由', en: 'Reason' })}
          rules={[{ required: true, whitespace: true, message: t({ zh: '请写明理由', en: 'Say why' }) }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      <ProblemAlert error={review.error} />
    </Modal>
  );
}

function Recovery({ claim: { claimId, contractNo, paidFen, recoveredFen }, onClose }: Side) {
  const { t } = useLanguage();
  const [form] = Form.useForm<{ readonly wan: number }>();
  const record = useAct('support.record-recovery', { changes, onDone: onClose });
  return (
    <Modal
      open
      title={t({ zh: `登记追偿收回：${contractNo}`, en: `Recovery for ${contractNo}` })}
      okText={t({ zh: '登记', en: 'Record' })}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="recovery"
        layout="vertical"
        onFinish={({ wan }) => record.mutate({ claimId, recoveredFen: fenOfWan(wan) })}
      >
        <Form.Item
          name="wan"
          label={t({ zh: '收回金额（万元）', en: 'Came back (ten thousand yuan)' })}
          rules={[{ required: true, message: t({ zh: '必填', en: 'Needed' }) }]}
        >
          <InputNumber min={0.01} max={wanOfFen(paidFen - recoveredFen)} precision={2} />
        </Form.Item>
      </Form>
      <ProblemAlert error={record.error} />
    </Modal>
  );
}
