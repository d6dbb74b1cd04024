import { Link } from '@tanstack/react-router';
import { Button, Descriptions, Form, Input, Modal, Radio } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';
import { measuredTitles } from './measured-titles.ts';
import { SeverityTag } from './severity-tag.tsx';

export type Finding = Operations['oversight.list-findings']['output']['misuses'][number];
export type UsesAt = '/operator/uses' | '/regulator/uses';

/** A finding with what was measured, the uses that show it, what the institution says and what was decided. */
export function FindingView({
  finding,
  decides,
  usesAt,
  onClose,
}: {
  readonly finding: Finding;
  readonly decides: boolean;
  readonly usesAt?: UsesAt;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const { disclosureIds, decidedAt } = finding;
  const stateOf = choiceTitle('findingState', finding.findingState, language) ?? finding.findingState;
  return (
    <Modal open footer={null} width={640} title={t(finding.ruleTitle)} onCancel={onClose}>
      <Descriptions
        size="small"
        bordered
        column={1}
        items={[
          { key: 'institution', label: t({ zh: '机构', en: 'Institution' }), children: nameOf(finding.institutionNo) },
          { key: 'day', label: t({ zh: '日期', en: 'Day' }), children: finding.day },
          {
            key: 'severity',
            label: t({ zh: '严重程度', en: 'Severity' }),
            children: <SeverityTag severity={finding.severity} />,
          },
          { key: 'measured', label: t({ zh: '测得', en: 'Measured' }), children: <MeasuredList measured={finding.measured} /> },
          {
            key: 'uses',
            label: t({ zh: '为证的使用', en: 'Uses' }),
            children:
              disclosureIds.length === 0 ? (
                t({ zh: '没有信息离开平台', en: 'nothing left the platform' })
              ) : usesAt === undefined ? (
                t({ zh: `${disclosureIds.length} 次`, en: String(disclosureIds.length) })
              ) : (
                <Link to={usesAt} search={{ findingId: finding.findingId }}>
                  {t({ zh: `查看 ${disclosureIds.length} 次`, en: `See ${disclosureIds.length}` })}
                </Link>
              ),
          },
          { key: 'found', label: t({ zh: '发现时间', en: 'Found' }), children: timeOf(finding.foundAt, language) },
          {
            key: 'explanation',
            label: t({ zh: '机构说明', en: 'Explanation' }),
            children: finding.explanation ?? t({ zh: `尚未说明，期限 ${finding.dueOn}`, en: `none yet, due ${finding.dueOn}` }),
          },
          {
            key: 'decision',
            label: t({ zh: '认定', en: 'Decision' }),
            children:
              decidedAt === null
                ? t({ zh: '待审计管理员认定', en: 'waits for the audit administrator' })
                : t({
                    zh: `${stateOf}：${finding.note ?? ''}（${timeOf(decidedAt, language)}）`,
                    en: `${stateOf}: ${finding.note ?? ''} (${timeOf(decidedAt, language)})`,
                  }),
          },
        ]}
      />
      {decides && decidedAt === null && <Decide findingId={finding.findingId} onDone={onClose} />}
    </Modal>
  );
}

function MeasuredList({ measured }: { readonly measured: Finding['measured'] }) {
  const { t, language } = useLanguage();
  return (
    <ul className="over-list">
      {Object.entries(measured).map(([name, value]) => (
        <li key={name}>
          {t(measuredTitles[name] ?? { zh: name, en: name })}{' '}
          <strong>
            {name === 'workingDay'
              ? value === 1
                ? t({ zh: '是', en: 'yes' })
                : t({ zh: '否', en: 'no' })
              : value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en')}
          </strong>
        </li>
      ))}
    </ul>
  );
}

function Decide({ findingId, onDone }: { readonly findingId: string; readonly onDone: () => void }) {
  const { t, language } = useLanguage();
  const decide = useAct('oversight.decide-finding', { changes: ['oversight'], onDone });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Form<{ readonly decision: 'confirmed' | 'dismissed'; readonly note: string }>
      name="decide"
      layout="vertical"
      className="over-form"
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
