import { Link } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf, timeOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;
const steps = ['warning', 'rectification', 'suspension', 'withdrawal'] as const;

/** Proposed sanctions, and whether they were carried out. */
export function Proposals({ proposes }: { readonly proposes: boolean }) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const [open, setOpen] = useState(false);
  const answer = usePages('oversight.list-proposals', { limit: PAGE });
  return (
    <>
      <DataTable
        label={t({ zh: '处理建议', en: 'Proposed sanctions' })}
        rows={answer.pages?.flatMap((page) => page.proposals)}
        rowKey={({ proposalId }) => proposalId}
        empty={t({ zh: '还没有处理建议', en: 'Nothing was proposed yet' })}
        answer={answer}
        more={answer.more}
        tools={
          proposes && (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t({ zh: '提出处理建议', en: 'Propose a sanction' })}
            </Button>
          )
        }
        columns={[
          {
            key: 'institution',
            title: t({ zh: '机构', en: 'Institution' }),
            value: ({ institutionNo }) => nameOf(institutionNo),
            show: ({ institutionNo }) =>
              proposes ? (
                nameOf(institutionNo)
              ) : (
                <Link to="/operator/institutions/$institutionNo" params={{ institutionNo: String(institutionNo) }}>
                  {nameOf(institutionNo)}
                </Link>
              ),
          },
          {
            key: 'step',
            title: t({ zh: '建议', en: 'Step' }),
            value: ({ step }) => choiceTitle('step', step, language) ?? step,
            choices: true,
          },
          { key: 'reason', title: t({ zh: '理由', en: 'Reason' }), value: ({ reason }) => reason },
          {
            key: 'findings',
            title: t({ zh: '依据线索', en: 'Findings' }),
            value: ({ findingIds }) => findingIds.length,
            figure: true,
          },
          { key: 'by', title: t({ zh: '整改期限', en: 'Rectify by' }), value: ({ rectifyBy }) => rectifyBy ?? '—' },
          { key: 'at', title: t({ zh: '提出时间', en: 'Proposed' }), value: ({ proposedAt }) => timeOf(proposedAt, language) },
          {
            key: 'done',
            title: t({ zh: '执行', en: 'Carried out' }),
            value: ({ carriedOutAt }) =>
              carriedOutAt === null ? t({ zh: '待执行', en: 'waits' }) : dayOf(carriedOutAt, language),
            choices: true,
          },
        ]}
      />
      {open && <Propose onClose={() => setOpen(false)} />}
    </>
  );
}

type Given = {
  readonly institutionNo: number;
  readonly step: (typeof steps)[number];
  readonly findingIds: string[];
  readonly reason: string;
  readonly rectifyBy?: Dayjs;
};

function Propose({ onClose }: { readonly onClose: () => void }) {
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
      <Form<Given>
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
