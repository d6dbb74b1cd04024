import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLoanColumns } from '../../../../shared/finance/loans/use-loan-columns.tsx';
import type { Loan } from '../../../../shared/finance/loans/loan-tags.tsx';
import { useLanguage } from '../../../../shared/language.tsx';
import { NativeSelect } from '../../../../shared/native-select.tsx';
import { Sections } from '../../../../shared/sections.tsx';
import type { Column } from '../../../../shared/table/column.ts';
import { DataTable } from '../../../../shared/table/data-table.tsx';
import { usePages } from '../../../../shared/use-pages.ts';
import { EnterpriseCell } from '../../enterprise-cell.tsx';
import { useNames } from '../../use-names.ts';
import { LoanFile } from './loan-file.tsx';
import { Receipts } from './receipts.tsx';
import { ReportOne } from './report-one.tsx';
import { UnansweredCases } from './unanswered-cases.tsx';

const PAGE = 200;
const views = ['list', 'one', 'file', 'receipts', 'silent'] as const;
type View = (typeof views)[number];

const titles = {
  list: { zh: '贷款台账', en: 'Ledger' },
  one: { zh: '逐笔报告', en: 'Report one' },
  file: { zh: '文件报告', en: 'Report by file' },
  receipts: { zh: '历次回执', en: 'Receipts' },
  silent: { zh: '无结果的使用', en: 'Uses without an outcome' },
} as const;

/** The results of a bank's loans: what it reported, how to report, and the uses of data it owes an answer for. */
export function LoansPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/institution/loans' });
  const navigate = useNavigate({ from: '/institution/loans' });
  const shown = views.find((one) => one === search.show) ?? 'list';
  const children = {
    list: <Ledger />,
    one: <ReportOne search={search} />,
    file: <LoanFile />,
    receipts: <Receipts />,
    silent: <UnansweredCases />,
  };
  return (
    <>
      <h1>{t({ zh: '贷款结果', en: 'Loan results' })}</h1>
      <p className="lead">
        {t({
          zh: '使用企业数据发放的贷款，逐笔报告授信、提款、还款和逾期；更正再报一次即可，原来的版本保留。企业会核对每一笔。',
          en: 'Every loan granted with the help of data is reported: granted, drawn, repaid, overdue. To correct one, report it again; what was said before is kept. The enterprise looks at each.',
        })}
      </p>
      <Sections<View>
        label={t({ zh: '贷款结果', en: 'Loan results' })}
        shown={shown}
        onChange={(show) => void navigate({ search: { show }, replace: true })}
        items={views.map((key) => ({ key, label: t(titles[key]), children: children[key] }))}
      />
    </>
  );
}

const filters = {
  all: { zh: '全部', en: 'All' },
  outstanding: { zh: '未结清', en: 'Outstanding' },
  overdue: { zh: '有逾期', en: 'Overdue' },
  disputed: { zh: '企业提出不符', en: 'Disputed by the enterprise' },
  open: { zh: '企业待核对', en: 'Not looked at yet' },
} as const;
type Filter = keyof typeof filters;

const inputs = {
  all: {},
  outstanding: { loanState: 'outstanding' },
  overdue: { overdue: true },
  disputed: { confirmation: 'disputed' },
  open: { confirmation: 'open' },
} as const;

function Ledger() {
  const { t } = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const answer = usePages('loans.list', { ...inputs[filter], limit: PAGE });
  const rows = answer.pages?.flatMap((page) => page.loans);
  const nameOf = useNames(rows?.map(({ subjectId }) => subjectId) ?? []);
  const rest = useLoanColumns();
  const columns: readonly Column<Loan>[] = [
    {
      key: 'contract',
      title: t({ zh: '合同编号', en: 'Contract' }),
      value: ({ contractNo }) => contractNo,
      show: ({ subjectId, institutionNo, contractNo }) => (
        <Link
          to="/institution/loans/$code/$institutionNo/$contractNo"
          params={{ code: subjectId, institutionNo: String(institutionNo), contractNo }}
        >
          {contractNo}
        </Link>
      ),
    },
    {
      key: 'subject',
      title: t({ zh: '企业', en: 'Enterprise' }),
      value: ({ subjectId }) => `${nameOf(subjectId)} ${subjectId}`,
      show: ({ subjectId }) => <EnterpriseCell subjectId={subjectId} name={nameOf(subjectId)} />,
    },
    ...rest,
  ];
  return (
    <DataTable
      label={t({ zh: '贷款台账', en: 'Ledger of loans' })}
      rows={rows}
      columns={columns}
      rowKey={({ subjectId, contractNo }) => `${subjectId} ${contractNo}`}
      empty={t({ zh: '没有这样的贷款', en: 'There is no such loan' })}
      answer={answer}
      more={answer.more}
      tools={
        <NativeSelect
          label={t({ zh: '看哪些贷款', en: 'Which loans' })}
          value={filter}
          options={(Object.keys(filters) as Filter[]).map((value) => ({ value, label: t(filters[value]) }))}
          onChange={(value) => setFilter((value ?? 'all') as Filter)}
        />
      }
    />
  );
}
