import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Popconfirm, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { FieldInput } from '../../shared/field-input.tsx';
import { fieldTitle } from '../../shared/field-value.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useRecordName } from '../../shared/names/use-record-name.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { usePages } from '../../shared/use-pages.ts';

const PAGE = 100;
type Report = Operations['rights.list-reports']['output']['reports'][number];
type Values = Operations['rights.report-record']['input']['values'];

/** What the enterprise reports of itself, under a commitment; marked so wherever it is shown. */
export function ReportsPage() {
  const { t } = useLanguage();
  const [item, setItem] = useState<string>();
  const offered = useAnswer('rights.list-self-reportable', {});
  if (offered.error !== null) return <ProblemView error={offered.error} onRetry={() => void offered.refetch()} />;
  if (offered.data === undefined) return <Skeleton active />;
  return (
    <>
      <h1>{t({ zh: '自愿填报', en: 'Own reports' })}</h1>
      <p className="lead">
        {t({
          zh: '部门没有掌握的荣誉、合同等信息，可由企业自己填报并作出信用承诺，一律标注“企业自报”，不替代部门提供的记录。',
          en: 'What no department holds you may report yourself under a commitment. It is marked as self-reported and never replaces a department’s record.',
        })}
      </p>
      <section className="sheet">
        <label htmlFor="report-item">{t({ zh: '填报哪一项', en: 'What to report' })}</label>
        <Select
          id="report-item"
          className="wide-select"
          value={item}
          onChange={setItem}
          placeholder={t({ zh: '选择信息项', en: 'Choose an item' })}
          options={offered.data.items.map((one) => ({ value: one.item, label: t(one.itemTitle) }))}
        />
        {item !== undefined && <ReportForm key={item} item={item} commitment={offered.data.commitment} />}
      </section>
      <Reports />
    </>
  );
}

function ReportForm({
  item,
  commitment,
}: {
  readonly item: string;
  readonly commitment: Operations['rights.list-self-reportable']['output']['commitment'];
}) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Record<string, Values[string] | undefined> & { agreed?: boolean }>();
  const definition = useAnswer('catalogue.get-item', { item });
  const report = useAct('rights.report-record', { changes: ['rights', 'records'], onDone: () => form.resetFields() });
  if (definition.error !== null) return <ProblemView error={definition.error} />;
  if (definition.data === undefined) return <Skeleton active />;
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={({ agreed: _agreed, ...given }) => {
        const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
        report.mutate({ item, values: values as Values, commitmentVersion: commitment.version });
      }}
    >
      <div className="form-grid">
        {definition.data.fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={fieldTitle(field, language)}
            {...(field.note === null ? {} : { extra: t(field.note) })}
            rules={[{ required: field.required, message: t({ zh: '必填', en: 'Needed' }) }]}
          >
            <FieldInput field={field} />
          </Form.Item>
        ))}
      </div>
      <p className="screen-text">{t(commitment.text)}</p>
      <Form.Item
        name="agreed"
        valuePropName="checked"
        rules={[
          {
            validator: (_, yes) =>
              yes === true
                ? Promise.resolve()
                : Promise.reject(new Error(t({ zh: '须作出承诺', en: 'The commitment is needed' }))),
          },
        ]}
      >
        <Checkbox>{t({ zh: '本单位作出以上承诺', en: 'We make this commitment' })}</Checkbox>
      </Form.Item>
      <ProblemAlert error={report.error} />
      {report.data && (
        <Alert
          type="success"
          showIcon
          message={
            report.data.unchanged
              ? t({ zh: '内容与已填报的相同，未另行保存', en: 'The same was reported already' })
              : t({ zh: '已填报', en: 'Reported' })
          }
          description={
            report.data.behindDepartment &&
            t({
              zh: '部门已提供同一记录，对外以部门提供的为准。',
              en: 'A department gives the same record, and its version goes out.',
            })
          }
        />
      )}
      <Button type="primary" htmlType="submit" loading={report.isPending}>
        {t({ zh: '填报', en: 'Report' })}
      </Button>
    </Form>
  );
}

function Reports() {
  const { t, language } = useLanguage();
  const answers = useQueryClient();
  const reports = usePages('rights.list-reports', { limit: PAGE });
  const withdraw = useAct('rights.withdraw-report', {
    changes: ['rights', 'records'],
    onDone: () => answers.invalidateQueries(),
  });
  const rows = reports.pages?.flatMap((page) => page.reports);
  const recordName = useRecordName(rows?.map(({ item }) => item) ?? []);
  const isNewest = (one: Report) =>
    rows?.every((other) => other.item !== one.item || other.recordKey !== one.recordKey || other.seq <= one.seq) ?? false;
  const columns: readonly Column<Report>[] = [
    { key: 'at', title: t({ zh: '时间', en: 'When' }), value: ({ at }) => timeOf(at, language) },
    { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ itemTitle }) => t(itemTitle), choices: true },
    { key: 'key', title: t({ zh: '记录', en: 'Record' }), value: ({ item, recordKey }) => recordName(item, recordKey) },
    {
      key: 'kind',
      title: t({ zh: '情况', en: 'State' }),
      value: ({ kind }) => (kind === 'reported' ? t({ zh: '填报', en: 'Reported' }) : t({ zh: '撤回', en: 'Withdrawn' })),
      choices: true,
    },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: (one) =>
        one.kind === 'reported' && isNewest(one) ? (
          <Popconfirm
            title={t({ zh: '撤回这条填报？', en: 'Withdraw this report?' })}
            onConfirm={() => withdraw.mutate({ item: one.item, recordKey: one.recordKey })}
          >
            <Button size="small" loading={withdraw.isPending}>
              {t({ zh: '撤回', en: 'Withdraw' })}
            </Button>
          </Popconfirm>
        ) : null,
    },
  ];
  return (
    <>
      <h2>{t({ zh: '已填报', en: 'Reported so far' })}</h2>
      <ProblemAlert error={withdraw.error} />
      <DataTable
        label={t({ zh: '已填报', en: 'Reported so far' })}
        rows={rows}
        columns={columns}
        rowKey={({ item, recordKey, seq }) => `${item} ${recordKey} ${seq}`}
        empty={t({ zh: '还没有填报过', en: 'Nothing was reported yet' })}
        answer={reports}
        more={reports.more}
      />
    </>
  );
}
