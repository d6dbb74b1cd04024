import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Popconfirm } from 'antd';
import { ApplicationLink } from '../../../shared/finance/loans/application-link.tsx';
import { LoanDetail } from '../../../shared/finance/loans/loan-detail.tsx';
import type { Loan } from '../../../shared/finance/loans/loan-tags.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useSession } from '../../../shared/session.ts';
import { useAct } from '../../../shared/use-act.ts';

const MOST = 500;

/** One loan of the enterprise: what its institution reported, and the enterprise's word on it. */
export function LoanPage() {
  const { t } = useLanguage();
  const code = useSession().data?.subjectId;
  const { institutionNo, contractNo } = useParams({ from: '/enterprise/finance/loans/$institutionNo/$contractNo' });
  return (
    <>
      <p className="crumb">
        <Link to="/enterprise/finance">{t({ zh: '融资', en: 'Finance' })}</Link>
      </p>
      {typeof code === 'string' && (
        <LoanDetail
          code={code}
          institutionNo={Number(institutionNo)}
          contractNo={contractNo}
          acts={(newest) => <Answer key={newest.version} loan={newest} />}
          application={(loan) => (
            <ApplicationLink loan={loan}>
              {(applicationId) => (
                <Link to="/enterprise/finance/applications/$applicationId" params={{ applicationId }}>
                  {t({ zh: '查看我的申请', en: 'See my application' })}
                </Link>
              )}
            </ApplicationLink>
          )}
        />
      )}
    </>
  );
}

function Answer({ loan }: { readonly loan: Loan }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<{ readonly words: string }>();
  const confirm = useAct('loans.confirm', { changes: ['loans'] });
  const dispute = useAct('loans.dispute', { changes: ['loans'], onDone: () => form.resetFields() });
  const { institutionNo, contractNo, version, confirmation } = loan;
  const named = { institutionNo, contractNo, version };
  return (
    <section className="sheet">
      <h2>{t({ zh: '与实际一致吗', en: 'Is it so?' })}</h2>
      {confirmation === 'changed' && (
        <Alert
          type="info"
          showIcon
          message={t({
            zh: '您核对之后，机构报告了新的版本，请再核对一次。改了什么，见下方。',
            en: 'The institution has reported it otherwise since you answered; please look again. Below is what changed.',
          })}
        />
      )}
      {confirmation === 'disputed' && (
        <Alert
          type="warning"
          showIcon
          message={t({
            zh: '您已提出不符，机构看得到您的意见；更正后会请您再核对。',
            en: 'You said that it is not so. The institution sees it; when it has corrected it, you will be asked again.',
          })}
        />
      )}
      {confirmation !== 'confirmed' && (
        <div className="acts">
          <Popconfirm title={t({ zh: '确认与实际一致？', en: 'Confirm that it is so?' })} onConfirm={() => confirm.mutate(named)}>
            <Button type="primary" loading={confirm.isPending}>
              {t({ zh: '一致，确认', en: 'It is so' })}
            </Button>
          </Popconfirm>
        </div>
      )}
      <ProblemAlert error={confirm.error} />
      <Form form={form} name="dispute" layout="vertical" onFinish={({ words }) => dispute.mutate({ ...named, words })}>
        <Form.Item
          name="words"
          label={t({ zh: '哪里不符', en: 'What is wrong' })}
          rules={[{ required: true, whitespace: true, message: t({ zh: '请写明哪里不符', en: 'Say what is wrong' }) }]}
        >
          <Input.TextArea rows={3} maxLength={MOST} showCount />
        </Form.Item>
        <ProblemAlert error={dispute.error} />
        <Button htmlType="submit" loading={dispute.isPending}>
          {t({ zh: '提出不符', en: 'It is not so' })}
        </Button>
      </Form>
    </section>
  );
}
