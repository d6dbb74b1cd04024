import { Link } from '@tanstack/react-router';
import { Button, Descriptions, Form, Input, Modal, Radio, Tag } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;
type Finding = Operations['oversight.list-findings']['output']['misuses'][number];

/** What the rules found; whoever decides may open one and decide it. */
export function Findings({ decides }: { readonly decides: boolean }) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const [open, setOpen] = useState<Finding>();
  const answer = usePages('oversight.list-findings', { limit: PAGE });
  return (
    <>
      <DataTable
        label={t({ zh: '滥用线索', en: 'Findings' })}
        rows={answer.pages?.flatMap((page) => page.misuses)}
        rowKey={({ findingId }) => findingId}
        empty={t({ zh: '规则没有发现滥用线索', en: 'The rules found nothing' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'rule',
            title: t({ zh: '规则', en: 'Rule' }),
            value: ({ ruleTitle }) => t(ruleTitle),
            show: (row) => (
              <Button type="link" className="cell-link" onClick={() => setOpen(row)}>
                {t(row.ruleTitle)}
              </Button>
            ),
            choices: true,
          },
          { key: 'day', title: t({ zh: '日期', en: 'Day' }), value: ({ day }) => day },
          {
            key: 'institution',
            title: t({ zh: '机构', en: 'Institution' }),
            value: ({ institutionNo }) => nameOf(institutionNo),
            choices: true,
          },
          {
            key: 'severity',
            title: t({ zh: '严重程度', en: 'Severity' }),
            value: ({ severity }) => choiceTitle('severity', severity, language),
            show: ({ severity }) => (
              <Tag color={severity === 'grave' ? 'red' : severity === 'serious' ? 'orange' : 'default'}>
                {choiceTitle('severity', severity, language)}
              </Tag>
            ),
            choices: true,
          },
          {
            key: 'state',
            title: t({ zh: '状态', en: 'State' }),
            value: ({ findingState }) => choiceTitle('findingState', findingState, language) ?? findingState,
            choices: true,
          },
          { key: 'due', title: t({ zh: '说明期限', en: 'To explain by' }), value: ({ dueOn }) => dueOn },
        ]}
      />
      {open !== undefined && <FindingView finding={open} decides={decides} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function FindingView({
  finding,
  decides,
  onClose,
}: {
  readonly finding: Finding;
  readonly decides: boolean;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const measured = Object.entries(finding.measured)
    .map(([name, value]) => `${name} ${value}`)
    .join(t({ zh: '，', en: ', ' }));
  return (
    <Modal open footer={null} width={640} title={t(finding.ruleTitle)} onCancel={onClose}>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'institution', label: t({ zh: '机构', en: 'Institution' }), children: nameOf(finding.institutionNo) },
          { key: 'day', label: t({ zh: '日期', en: 'Day' }), children: finding.day },
          { key: 'measured', label: t({ zh: '测得', en: 'Measured' }), children: measured },
          {
            key: 'uses',
            label: t({ zh: '为证的使用', en: 'Uses' }),
            children: decides ? (
              <Link to="/operator/uses" search={{ findingId: finding.findingId }}>
                {t({ zh: `查看 ${finding.disclosureIds.length} 次`, en: `See ${finding.disclosureIds.length}` })}
              </Link>
            ) : (
              t({ zh: `${finding.disclosureIds.length} 次`, en: String(finding.disclosureIds.length) })
            ),
          },
          {
            key: 'explanation',
            label: t({ zh: '机构说明', en: 'Explanation' }),
            children: finding.explanation ?? t({ zh: '尚未说明', en: 'none yet' }),
          },
          ...(finding.decidedAt === null
            ? []
            : [
                {
                  key: 'note',
                  label: t({ zh: '认定意见', en: 'Decision' }),
                  children: `${choiceTitle('findingState', finding.findingState, language) ?? ''}：${finding.note ?? ''}（${timeOf(finding.decidedAt, language)}）`,
                },
              ]),
        ]}
      />
      {decides && finding.decidedAt === null && <Decide findingId={finding.findingId} onDone={onClose} />}
    </Modal>
  );
}

function Decide({ findingId, onDone }: { readonly findingId: string; readonly onDone: () => void }) {
  const { t, language } = useLanguage();
  const decide = useAct('oversight.decide-finding', { changes: ['oversight'], onDone });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Form<{ readonly decision: 'confirmed' | 'dismissed'; readonly note: string }>
      layout="vertical"
      onFinish={(given) => decide.mutate({ findingId, ...given })}
    >
      <Form.Item name="decision" label={t({ zh: '认定', en: 'Decision' })} rules={needed}>
        <Radio.Group
          options={(['confirmed', 'dismissed'] as const).map((value) => ({
            value,
            label: choiceTitle('findingState', value, language) ?? value,
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t({ zh: '认定意见', en: 'Why' })} rules={needed}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <ProblemAlert error={decide.error} />
      <Button type="primary" htmlType="submit" loading={decide.isPending}>
        {t({ zh: '认定', en: 'Decide' })}
      </Button>
    </Form>
  );
}
