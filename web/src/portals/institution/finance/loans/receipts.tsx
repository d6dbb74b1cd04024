import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../../sdk/index.ts';
import { useLanguage } from '../../../../shared/language.tsx';
import { timeOf } from '../../../../shared/moment.ts';
import { ProblemAlert } from '../../../../shared/problem-alert.tsx';
import type { Column } from '../../../../shared/table/column.ts';
import { DataTable } from '../../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../../shared/use-answer.ts';
import { usePages } from '../../../../shared/use-pages.ts';
import { ReceiptOf } from './receipt-of.tsx';

type Report = Operations['loans.list-reports']['output']['loanReports'][number];

const PAGE = 50;

/** The reports that a bank made, each of which opens to its rows refused. */
export function Receipts() {
  const { t, language } = useLanguage();
  const [opened, setOpened] = useState<string>();
  const answer = usePages('loans.list-reports', { limit: PAGE });
  const columns: readonly Column<Report>[] = [
    {
      key: 'reportedAt',
      title: t({ zh: '报告时间', en: 'Reported' }),
      value: ({ reportedAt }) => reportedAt,
      show: ({ reportId, reportedAt }) => (
        <Button type="link" onClick={() => setOpened(reportId)}>
          {timeOf(reportedAt, language)}
        </Button>
      ),
    },
    { key: 'file', title: t({ zh: '来源', en: 'From' }), value: ({ fileName }) => fileName ?? t(byInterface) },
    { key: 'rows', title: t({ zh: '行数', en: 'Rows' }), value: ({ rows }) => rows, figure: true },
    { key: 'added', title: t({ zh: '新增', en: 'New' }), value: ({ added }) => added, figure: true },
    { key: 'changed', title: t({ zh: '新版本', en: 'New versions' }), value: ({ changed }) => changed, figure: true },
    { key: 'unchanged', title: t({ zh: '与已报一致', en: 'As before' }), value: ({ unchanged }) => unchanged, figure: true },
    { key: 'refused', title: t({ zh: '拒收行数', en: 'Rows refused' }), value: ({ refusedRows }) => refusedRows, figure: true },
  ];
  return (
    <>
      {opened !== undefined && <Opened reportId={opened} />}
      <DataTable
        label={t({ zh: '历次回执', en: 'Receipts' })}
        rows={answer.pages?.flatMap((page) => page.loanReports)}
        columns={columns}
        rowKey={({ reportId }) => reportId}
        empty={t({ zh: '尚未报告过贷款结果', en: 'No loans were reported yet' })}
        answer={answer}
        more={answer.more}
      />
    </>
  );
}

function Opened({ reportId }: { readonly reportId: string }) {
  const { data, error, isPending } = useAnswer('loans.get-report', { reportId });
  if (data !== undefined) return <ReceiptOf receipt={data.loanReport} />;
  return isPending ? <Skeleton active /> : <ProblemAlert error={error} />;
}

const byInterface = { zh: '接口或逐笔', en: 'Interface or form' };
