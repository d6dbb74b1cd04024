import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../../sdk/index.ts';
import { useLanguage } from '../../../../shared/language.tsx';
import { ProblemAlert } from '../../../../shared/problem-alert.tsx';
import { useAct } from '../../../../shared/use-act.ts';
import { reportOf, type GivenLoan } from './given-loan.ts';
import { LoanFields } from './loan-fields.tsx';

type Receipt = Operations['loans.report']['output']['loanReport'];

/** Reports one loan. What is refused stands at its field, to be mended and sent again. */
export function LoanForm({
  initial,
  known = false,
  onDone,
}: {
  readonly initial: Partial<GivenLoan>;
  /** Whether it is a new version of a loan that was reported: whose it is and its contract stay. */
  readonly known?: boolean;
  readonly onDone?: () => void;
}) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<GivenLoan>();
  const [receipt, setReceipt] = useState<Receipt>();
  const report = useAct('loans.report', {
    changes: ['loans', 'marketplace'],
    onDone: ({ loanReport }) => {
      setReceipt(loanReport);
      const issues = Map.groupBy(loanReport.refusals, ({ field }) => field);
      form.setFields(
        [...issues].map(([field, found]) => ({
          name: field as keyof GivenLoan,
          errors: found.map(({ message }) => message[language]),
        })),
      );
      if (loanReport.refusals.length === 0) onDone?.();
    },
  });
  return (
    <Form<GivenLoan>
      form={form}
      name="loan"
      layout="vertical"
      initialValues={initial}
      onFinish={(given) => report.mutate({ loans: [reportOf(given)] })}
    >
      <LoanFields known={known} />
      <ProblemAlert error={report.error} />
      {receipt !== undefined && <Taken receipt={receipt} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={report.isPending}>
          {t({ zh: '报告', en: 'Report' })}
        </Button>
      </div>
    </Form>
  );
}

function Taken({ receipt: { added, changed, refusals } }: { readonly receipt: Receipt }) {
  const { t } = useLanguage();
  if (refusals.length > 0)
    return (
      <Alert
        type="warning"
        showIcon
        message={t({ zh: '没有接收，请按各栏提示更正后再报', en: 'Not taken: mend the fields as they say and report again' })}
      />
    );
  const said =
    added > 0
      ? { zh: '已接收：新增一笔贷款', en: 'Taken: a new loan' }
      : changed > 0
        ? { zh: '已接收：形成新的版本', en: 'Taken: a new version' }
        : { zh: '与已报的一致，没有形成新版本', en: 'As it was reported already; nothing was added' };
  return <Alert type="success" showIcon message={t(said)} />;
}
