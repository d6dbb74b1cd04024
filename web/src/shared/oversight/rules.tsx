import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { useSession } from '../session.ts';
import { DataTable } from '../table/data-table.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import './oversight.css';

type Threshold = Operations['oversight.list-rules']['output']['thresholds'][number];
type Rule = Operations['oversight.set-threshold']['input']['rule'];

/** What each rule of misuse looks at, its thresholds, and how they were set over time. */
export function Rules() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const { data: session } = useSession();
  const [edited, setEdited] = useState<Threshold>();
  const answer = useAnswer('oversight.list-rules', {});
  const titleOf = (rule: string) => {
    const found = answer.data?.rules.find(({ name }) => name === rule);
    if (found !== undefined) return t(found.title);
    return rule === 'reconciliation'
      ? t({ zh: '使用核对', en: 'Reconciliation' })
      : t({ zh: '线索办理', en: 'Handling of findings' });
  };
  const thresholdOf = (rule: string, threshold: string) => {
    const found = answer.data?.thresholds.find((one) => one.rule === rule && one.threshold === threshold);
    return found === undefined ? threshold : t(found.title);
  };
  const sets = session?.role === 'administrator';
  return (
    <>
      <p className="lead">
        {t({
          zh: '阈值由系统管理员设定，可对个别机构另设；每次变更留存，自下一次核对起生效。',
          en: 'The system administrator sets the thresholds, for all or for one institution; each change is kept and holds from the next reconciliation on.',
        })}
      </p>
      <DataTable
        label={t({ zh: '阈值', en: 'Thresholds' })}
        rows={answer.data?.thresholds}
        rowKey={({ rule, threshold }) => `${rule} ${threshold}`}
        empty={t({ zh: '没有阈值', en: 'No threshold' })}
        answer={answer}
        columns={[
          { key: 'rule', title: t({ zh: '规则', en: 'Rule' }), value: ({ rule }) => titleOf(rule), choices: true },
          { key: 'title', title: t({ zh: '阈值', en: 'Threshold' }), value: ({ title }) => t(title) },
          { key: 'value', title: t({ zh: '现值', en: 'Value' }), value: ({ value }) => value, figure: true },
          { key: 'initial', title: t({ zh: '初始值', en: 'Initial' }), value: ({ initial }) => initial, figure: true },
          ...(sets
            ? [
                {
                  key: 'set',
                  title: t({ zh: '办理', en: 'Acts' }),
                  acts: true as const,
                  value: () => '',
                  show: (row: Threshold) => (
                    <Button size="small" onClick={() => setEdited(row)}>
                      {t({ zh: '设定', en: 'Set' })}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <h2>{t({ zh: '规则说明', en: 'What the rules look at' })}</h2>
      <dl className="over-rules">
        {answer.data?.rules.map((rule) => (
          <div key={rule.name}>
            <dt>{t(rule.title)}</dt>
            <dd>{t(rule.looksAt)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t({ zh: '变更记录', en: 'Changes' })}</h2>
      <DataTable
        label={t({ zh: '变更记录', en: 'Changes' })}
        rows={answer.data?.versions}
        rowKey={({ rule, threshold, institutionNo, version }) => `${rule} ${threshold} ${institutionNo ?? ''} ${version}`}
        empty={t({ zh: '阈值没有变更过，均为初始值', en: 'No threshold was changed; all have their initial values' })}
        columns={[
          { key: 'at', title: t({ zh: '时间', en: 'Time' }), value: ({ setAt }) => timeOf(setAt, language) },
          { key: 'rule', title: t({ zh: '规则', en: 'Rule' }), value: ({ rule }) => titleOf(rule) },
          {
            key: 'threshold',
            title: t({ zh: '阈值', en: 'Threshold' }),
            value: ({ rule, threshold }) => thresholdOf(rule, threshold),
          },
          {
            key: 'institution',
            title: t({ zh: '适用', en: 'For' }),
            value: ({ institutionNo }) => (institutionNo === null ? t({ zh: '全部机构', en: 'all' }) : nameOf(institutionNo)),
          },
          { key: 'value', title: t({ zh: '值', en: 'Value' }), value: ({ value }) => value, figure: true },
          { key: 'reason', title: t({ zh: '理由', en: 'Reason' }), value: ({ reason }) => reason },
        ]}
      />
      {edited !== undefined && (
        <SetThreshold threshold={edited} rule={titleOf(edited.rule)} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}

function SetThreshold({
  threshold,
  rule,
  onClose,
}: {
  readonly threshold: Threshold;
  readonly rule: string;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const { data } = useAnswer('institutions.list-directory', { limit: 200 });
  const set = useAct('oversight.set-threshold', { changes: ['oversight'], onDone: onClose });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal
      open
      footer={null}
      title={t({ zh: `${rule}：${threshold.title.zh}`, en: `${rule}: ${threshold.title.en}` })}
      onCancel={onClose}
    >
      <Form<{ readonly value: number; readonly reason: string; readonly institutionNo?: number }>
        layout="vertical"
        initialValues={{ value: threshold.value }}
        onFinish={({ institutionNo, ...given }) =>
          set.mutate({
            rule: threshold.rule as Rule,
            threshold: threshold.threshold,
            ...given,
            ...(institutionNo === undefined ? {} : { institutionNo }),
          })
        }
      >
        <Form.Item name="institutionNo" label={t({ zh: '适用（不选为全部机构）', en: 'For (none chosen: all)' })}>
          <Select
            allowClear
            options={(data?.institutions ?? []).map((one) => ({
              value: one.institutionNo,
              label: language === 'zh' ? one.nameZh : one.nameEn,
            }))}
          />
        </Form.Item>
        <Form.Item name="value" label={t({ zh: '值', en: 'Value' })} rules={needed}>
          <InputNumber className="wide-select" />
        </Form.Item>
        <Form.Item name="reason" label={t({ zh: '理由', en: 'Reason' })} rules={needed}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={set.error} />
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t({ zh: '设定', en: 'Set' })}
        </Button>
      </Form>
    </Modal>
  );
}
