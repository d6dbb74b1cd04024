import { Button, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAct } from '../../shared/use-act.ts';
import { usePages } from '../../shared/use-pages.ts';

const PAGE = 100;
type Finding = Operations['oversight.list-findings']['output']['misuses'][number];
type Use = Operations['oversight.search-uses']['output']['foundUses'][number];

/** What the nightly check of uses found out of order: to be explained in time, finding by finding and use by use. */
export function MisusePage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '待说明的使用', en: 'Uses to explain' })}</h1>
      <p className="lead">
        {t({
          zh: '平台每日核对每次使用与融资事项是否相符。没有对应融资事项、数量异常等情形在此列出，请在期限内说明。',
          en: 'Each day the platform holds uses against financing cases. What has none, or is out of the ordinary, stands here to be explained in time.',
        })}
      </p>
      <Findings />
      <FaultyUses />
    </>
  );
}

function Findings() {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState<Finding>();
  const answer = usePages('oversight.list-findings', { limit: PAGE });
  const columns: readonly Column<Finding>[] = [
    { key: 'day', title: t({ zh: '日期', en: 'Day' }), value: ({ day }) => day },
    { key: 'rule', title: t({ zh: '情形', en: 'Finding' }), value: ({ ruleTitle }) => t(ruleTitle), choices: true },
    {
      key: 'severity',
      title: t({ zh: '程度', en: 'Severity' }),
      value: ({ severity }) => choiceTitle('severity', severity, language) ?? severity,
      choices: true,
    },
    { key: 'uses', title: t({ zh: '涉及使用', en: 'Uses' }), value: ({ disclosureIds }) => disclosureIds.length, figure: true },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ findingState }) => choiceTitle('findingState', findingState, language) ?? findingState,
      choices: true,
    },
    { key: 'due', title: t({ zh: '期限', en: 'Due' }), value: ({ dueOn }) => dueOn },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: (finding) =>
        finding.findingState === 'open' ? (
          <Button size="small" onClick={() => setOpen(finding)}>
            {t({ zh: '说明', en: 'Explain' })}
          </Button>
        ) : null,
    },
  ];
  const explain = useAct('oversight.explain-finding', { changes: ['oversight'], onDone: () => setOpen(undefined) });
  return (
    <>
      <h2>{t({ zh: '线索', en: 'Findings' })}</h2>
      <DataTable
        label={t({ zh: '线索', en: 'Findings' })}
        rows={answer.pages?.flatMap((page) => page.misuses)}
        columns={columns}
        rowKey={({ findingId }) => findingId}
        empty={t({ zh: '没有涉及本机构的线索', en: 'Nothing was found about your institution' })}
        answer={answer}
        more={answer.more}
      />
      {open !== undefined && (
        <Explain
          title={t(open.ruleTitle)}
          pending={explain.isPending}
          error={explain.error}
          onSend={({ text }) => explain.mutate({ findingId: open.findingId, text })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function FaultyUses() {
  const { t, language } = useLanguage();
  const purposeOf = usePurposeTitle();
  const [open, setOpen] = useState<Use>();
  const answer = usePages('oversight.search-uses', { atFault: true, limit: PAGE });
  const explain = useAct('oversight.explain-use', { changes: ['oversight'], onDone: () => setOpen(undefined) });
  const columns: readonly Column<Use>[] = [
    { key: 'at', title: t({ zh: '时间', en: 'When' }), value: ({ at }) => timeOf(at, language) },
    { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId },
    {
      key: 'purpose',
      title: t({ zh: '用途', en: 'Purpose' }),
      value: ({ purpose }) => purpose && purposeOf(purpose),
      choices: true,
    },
    { key: 'case', title: t({ zh: '所填融资事项', en: 'Case named' }), value: ({ caseNo }) => caseNo },
    {
      key: 'verdict',
      title: t({ zh: '核对结果', en: 'Verdict' }),
      value: ({ verdict }) => (verdict === null ? null : (choiceTitle('verdict', verdict, language) ?? verdict)),
      show: ({ verdict }) => verdict && <Tag>{choiceTitle('verdict', verdict, language) ?? verdict}</Tag>,
      choices: true,
    },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: (one) => (
        <Button size="small" onClick={() => setOpen(one)}>
          {t({ zh: '说明', en: 'Explain' })}
        </Button>
      ),
    },
  ];
  return (
    <>
      <h2>{t({ zh: '与融资事项不符的使用', en: 'Uses that do not agree with a case' })}</h2>
      <DataTable
        label={t({ zh: '与融资事项不符的使用', en: 'Uses that do not agree with a case' })}
        rows={answer.pages?.flatMap((page) => page.foundUses)}
        columns={columns}
        rowKey={({ disclosureId }) => disclosureId}
        empty={t({ zh: '所有使用都有相符的融资事项', en: 'Every use agrees with its case' })}
        answer={answer}
        more={answer.more}
      />
      {open !== undefined && (
        <Explain
          title={`${open.subjectId} · ${timeOf(open.at, language)}`}
          withCase
          pending={explain.isPending}
          error={explain.error}
          onSend={({ text, caseNo }) => explain.mutate({ disclosureId: open.disclosureId, text, ...(caseNo ? { caseNo } : {}) })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

type Explained = { readonly text: string; readonly caseNo?: string };

function Explain({
  title,
  withCase = false,
  pending,
  error,
  onSend,
  onClose,
}: {
  readonly title: string;
  readonly withCase?: boolean;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSend: (given: Explained) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Explained>();
  return (
    <Modal
      open
      title={title}
      okText={t({ zh: '提交说明', en: 'Send' })}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Explained> form={form} name="explain" layout="vertical" onFinish={onSend}>
        <Form.Item
          name="text"
          label={t({ zh: '情况说明', en: 'Explanation' })}
          rules={[{ required: true, message: t({ zh: '请写明情况', en: 'Say what happened' }) }]}
        >
          <Input.TextArea rows={4} maxLength={2_000} showCount />
        </Form.Item>
        {withCase && (
          <Form.Item name="caseNo" label={t({ zh: '实际对应的融资事项编号（如有）', en: 'The case it really was for, if any' })}>
            <Input maxLength={64} />
          </Form.Item>
        )}
        <ProblemAlert error={error} />
      </Form>
    </Modal>
  );
}
