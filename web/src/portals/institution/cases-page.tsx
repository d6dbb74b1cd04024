import { Button, Form, Input, InputNumber, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { dayOf } from '../../shared/moment.ts';
import { NativeSelect } from '../../shared/native-select.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAct } from '../../shared/use-act.ts';
import { usePages } from '../../shared/use-pages.ts';
import { EnterpriseCell } from './enterprise-cell.tsx';
import { useNames } from './use-names.ts';

const PAGE = 100;
const FEN_A_YUAN = 100;
type Case = Operations['query.list-cases']['output']['cases'][number];
type Given = { readonly code: string; readonly caseNo: string; readonly kind: Case['kind']; readonly yuan?: number };
const kinds: readonly Case['kind'][] = ['application', 'loan', 'customer-review'];

/** The financing cases that uses of data are for: every use names one, and one that is closed allows no more. */
export function CasesPage() {
  const { t, language } = useLanguage();
  const [opens, setOpens] = useState(false);
  const answer = usePages('query.list-cases', { limit: PAGE });
  const rows = answer.pages?.flatMap((page) => page.cases);
  const nameOf = useNames(rows?.map(({ subjectId }) => subjectId) ?? []);
  const close = useAct('query.close-case', { changes: ['query'] });
  const kindOf = (kind: Case['kind']) => choiceTitle('kind', kind, language) ?? kind;
  const columns: readonly Column<Case>[] = [
    { key: 'no', title: t({ zh: '编号', en: 'Number' }), value: ({ caseNo }) => caseNo },
    {
      key: 'subject',
      title: t({ zh: '企业', en: 'Enterprise' }),
      value: ({ subjectId }) => `${nameOf(subjectId)} ${subjectId}`,
      show: ({ subjectId }) => <EnterpriseCell subjectId={subjectId} name={nameOf(subjectId)} />,
    },
    { key: 'kind', title: t({ zh: '类别', en: 'Kind' }), value: ({ kind }) => kindOf(kind), choices: true },
    {
      key: 'amount',
      title: t({ zh: '金额（元）', en: 'Amount (yuan)' }),
      value: ({ amountFen }) => (amountFen === null ? null : amountFen / FEN_A_YUAN),
      figure: true,
    },
    { key: 'opened', title: t({ zh: '登记日期', en: 'Opened' }), value: ({ openedAt }) => dayOf(openedAt, language) },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ closedAt }) => (closedAt === null ? t({ zh: '办理中', en: 'Open' }) : t({ zh: '已办结', en: 'Closed' })),
      choices: true,
    },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: ({ closedAt, caseNo, subjectId }) =>
        closedAt === null ? (
          <Popconfirm
            title={t({ zh: '办结后不能再为此事项使用数据。', en: 'Nothing can be used for it afterwards.' })}
            onConfirm={() => close.mutate({ code: subjectId, caseNo })}
          >
            <Button size="small" loading={close.isPending}>
              {t({ zh: '办结', en: 'Close' })}
            </Button>
          </Popconfirm>
        ) : null,
    },
  ];
  return (
    <>
      <h1>{t({ zh: '融资事项', en: 'Financing cases' })}</h1>
      <p className="lead">
        {t({
          zh: '每次使用数据都要写明用于哪一笔融资。先登记事项，再查询和核验。',
          en: 'Each use of data names the financing it is for. Register the case first, then query and verify.',
        })}
      </p>
      <ProblemAlert error={close.error} />
      <DataTable
        label={t({ zh: '融资事项', en: 'Financing cases' })}
        rows={rows}
        columns={columns}
        rowKey={({ subjectId, caseNo }) => `${subjectId} ${caseNo}`}
        empty={t({ zh: '还没有登记融资事项', en: 'No case was registered yet' })}
        answer={answer}
        more={answer.more}
        tools={
          <Button type="primary" onClick={() => setOpens(true)}>
            {t({ zh: '登记事项', en: 'Register a case' })}
          </Button>
        }
      />
      {opens && <Open onClose={() => setOpens(false)} />}
    </>
  );
}

function Open({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Given>();
  const open = useAct('query.open-case', { changes: ['query'], onDone: onClose });
  return (
    <Modal
      open
      title={t({ zh: '登记融资事项', en: 'Register a case' })}
      okText={t({ zh: '登记', en: 'Register' })}
      confirmLoading={open.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        name="case"
        layout="vertical"
        initialValues={{ kind: 'application' }}
        onFinish={({ yuan, ...given }) =>
          open.mutate({ ...given, ...(yuan ? { amountFen: Math.round(yuan * FEN_A_YUAN) } : {}) })
        }
      >
        <Form.Item
          name="code"
          label={t({ zh: '企业统一社会信用代码', en: 'Code of the enterprise' })}
          rules={[{ required: true, message: t({ zh: '请填写代码', en: 'Give the code' }) }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="caseNo"
          label={t({ zh: '本机构的编号', en: 'Your own number' })}
          rules={[
            { required: true, pattern: /^\S+$/, message: t({ zh: '请填写编号，不含空格', en: 'Give a number without blanks' }) },
          ]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        <Form.Item name="kind" label={t({ zh: '类别', en: 'Kind' })}>
          <NativeSelect options={kinds.map((value) => ({ value, label: choiceTitle('kind', value, language) ?? value }))} />
        </Form.Item>
        <Form.Item name="yuan" label={t({ zh: '申请金额（元，可不填）', en: 'Amount in yuan (may be left open)' })}>
          <InputNumber className="wide-select" min={0.01} />
        </Form.Item>
        <ProblemAlert error={open.error} />
      </Form>
    </Modal>
  );
}
