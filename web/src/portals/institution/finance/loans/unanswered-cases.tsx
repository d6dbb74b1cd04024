import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { SilentCases, type SilentCase } from '../../../../shared/finance/loans/silent-cases.tsx';
import { useLanguage } from '../../../../shared/language.tsx';
import { NativeSelect } from '../../../../shared/native-select.tsx';
import { ProblemAlert } from '../../../../shared/problem-alert.tsx';
import { useAct } from '../../../../shared/use-act.ts';
import { useAnswer } from '../../../../shared/use-answer.ts';

/** The uses of data that came to nothing so far, each with its two answers: here is the loan, or there is none because. */
export function UnansweredCases() {
  const { t } = useLanguage();
  const [closing, setClosing] = useState<SilentCase>();
  return (
    <>
      <SilentCases
        subject={({ subjectId }) => subjectId}
        acts={(one) => (
          <div className="acts">
            <Link to="/institution/loans" search={{ show: 'one', code: one.subjectId, caseNo: one.caseNo }}>
              {t({ zh: '报告贷款', en: 'Report the loan' })}
            </Link>
            <Button size="small" onClick={() => setClosing(one)}>
              {t({ zh: '没有放款', en: 'There is no loan' })}
            </Button>
          </div>
        )}
      />
      {closing !== undefined && <NoLoan of={closing} onClose={() => setClosing(undefined)} />}
    </>
  );
}

type Given = { readonly code: string; readonly words?: string };

/** Closes the case with its reason, in the words of the table of refusals, which the enterprise reads. */
function NoLoan({ of: { subjectId, caseNo }, onClose }: { readonly of: SilentCase; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const rules = useAnswer('marketplace.list-rules', {});
  const close = useAct('query.close-case', { changes: ['loans', 'query'], onDone: onClose });
  const titleOf = (code: string) => rules.data?.refusalCodes.find((one) => one.code === code)?.title.zh ?? code;
  return (
    <Modal
      open
      title={t({ zh: `没有放款：${caseNo}`, en: `No loan: ${caseNo}` })}
      okText={t({ zh: '写明原因并办结', en: 'Give the reason and close' })}
      confirmLoading={close.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        name="no-loan"
        layout="vertical"
        onFinish={({ code, words }) =>
          close.mutate({
            code: subjectId,
            caseNo,
            reason: [titleOf(code), words?.trim() ?? ''].filter((one) => one !== '').join('：'),
          })
        }
      >
        <Form.Item
          name="code"
          label={t({ zh: '原因（企业可见）', en: 'Why (the enterprise sees it)' })}
          rules={[{ required: true, message: t({ zh: '请选择原因', en: 'Choose a reason' }) }]}
        >
          <NativeSelect
            none={t({ zh: '请选择', en: 'Choose' })}
            options={rules.data?.refusalCodes.map(({ code, title }) => ({ value: code, label: t(title) })) ?? []}
          />
        </Form.Item>
        <Form.Item name="words" label={t({ zh: '补充说明（可不填）', en: 'More about it (may be left open)' })}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
        <ProblemAlert error={close.error} />
      </Form>
    </Modal>
  );
}
