import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';

const PAGE = 100;
const steps = ['warning', 'rectification', 'suspension', 'withdrawal'] as const;

type Given = {
  readonly institutionNo: number;
  readonly step: (typeof steps)[number];
  readonly findingIds: string[];
  readonly reason: string;
  readonly rectifyBy?: Dayjs;
};

/** Puts a sanction forward from confirmed findings. Who proposes it does not carry it out. */
export function Propose({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const [form] = Form.useForm<Given>();
  const institutionNo = Form.useWatch('institutionNo', form);
  const step = Form.useWatch('step', form);
  const { data } = useAnswer('oversight.list-findings', { state: 'confirmed', limit: PAGE });
  const propose = useAct('oversight.propose-sanction', { changes: ['oversight'], onDone: onClose });
  const confirmed = data?.misuses ?? [];
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal open footer={null} title={t({ zh: '提出处理建议', en: 'Propose a sanction' })} onCancel={onClose}>
      <p className="source">
        {t({
          zh: '逐级提出，由运营方执行；提出与执行不是同一方。有特别严重线索的可直接建议暂停接入。',
          en: 'One step after the other; the operator carries it out, never who proposed it. A grave finding may go to suspension at once.',
        })}
      </p>
      <Form<Given>
        name="propose"
        form={form}
        layout="vertical"
        onFinish={({ rectifyBy, ...given }) =>
          propose.mutate({ ...given, ...(rectifyBy === undefined ? {} : { rectifyBy: rectifyBy.format('YYYY-MM-DD') }) })
        }
      >
        <Form.Item
          name="institutionNo"
          label={t({ zh: '机构', en: 'Institution' })}
          extra={
            confirmed.length === 0
              ? t({ zh: '还没有认定属实的线索，不能提出建议', en: 'No finding is confirmed, so nothing can be proposed' })
              : undefined
          }
          rules={needed}
        >
          <Select
            options={[...new Set(confirmed.map((one) => one.institutionNo))].map((value) => ({ value, label: nameOf(value) }))}
          />
        </Form.Item>
        <Form.Item name="findingIds" label={t({ zh: '依据的属实线索', en: 'Confirmed findings' })} rules={needed}>
          <Select
            mode="multiple"
            options={confirmed
              .filter((one) => one.institutionNo === institutionNo)
              .map((one) => ({ value: one.findingId, label: `${one.day} ${t(one.ruleTitle)}` }))}
          />
        </Form.Item>
        <Form.Item name="step" label={t({ zh: '建议', en: 'Step' })} rules={needed}>
          <Select options={steps.map((value) => ({ value, label: choiceTitle('step', value, language) ?? value }))} />
        </Form.Item>
        {step === 'rectification' && (
          <Form.Item name="rectifyBy" label={t({ zh: '整改期限', en: 'Rectify by' })} rules={needed}>
            <DatePicker className="wide-select" />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t({ zh: '理由', en: 'Reason' })} rules={needed}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={propose.error} />
        <Button type="primary" htmlType="submit" loading={propose.isPending}>
          {t({ zh: '提出', en: 'Propose' })}
        </Button>
      </Form>
    </Modal>
  );
}
