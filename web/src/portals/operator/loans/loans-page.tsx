import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DefaultRates } from '../../../shared/finance/loans/default-rates.tsx';
import type { Loan } from '../../../shared/finance/loans/loan-tags.tsx';
import { SilentCases } from '../../../shared/finance/loans/silent-cases.tsx';
import { useLoanColumns } from '../../../shared/finance/loans/use-loan-columns.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { Sections } from '../../../shared/sections.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import type { Operations } from '../../../../../sdk/index.ts';

const PAGE = 200;
const views = ['disputed', 'overdue', 'all', 'silent', 'rates'] as const;
type View = (typeof views)[number];

const titles = {
  disputed: { zh: '企业提出不符', en: 'Disputed' },
  overdue: { zh: '有逾期', en: 'Overdue' },
  all: { zh: '全部贷款', en: 'All loans' },
  silent: { zh: '无结果的使用', en: 'Uses without an outcome' },
  rates: { zh: '各等级不良率', en: 'Default rates by grade' },
} as const;

/** All loans that institutions reported: what is disputed, overdue, missing, and whether grades say what they promise. */
export function LoansPage() {
  const { t } = useLanguage();
  const { show } = useSearch({ from: '/operator/loans' });
  const navigate = useNavigate({ from: '/operator/loans' });
  const children = {
    disputed: <Loans key="disputed" input={{ confirmation: 'disputed' }} />,
    overdue: <Loans key="overdue" input={{ overdue: true }} />,
    all: <Loans key="all" input={{}} />,
    silent: (
      <SilentCases
        ofMany
        subject={({ subjectId }) => (
          <Link to="/operator/enterprises/$subjectId" params={{ subjectId }}>
            {subjectId}
          </Link>
        )}
      />
    ),
    rates: <DefaultRates />,
  };
  return (
    <>
      <h1>{t({ zh: '贷款结果', en: 'Loan results' })}</h1>
      <p className="lead">
        {t({
          zh: '机构报告的贷款和企业的核对意见。不符的由机构更正，平台不改任何一方的话。',
          en: 'What institutions reported of loans and what enterprises say to it. What is wrong the institution corrects; the platform changes neither side’s word.',
        })}
      </p>
      <Sections<View>
        label={t({ zh: '看哪些', en: 'Which' })}
        shown={views.find((one) => one === show) ?? 'disputed'}
        onChange={(key) => void navigate({ search: { show: key }, replace: true })}
        items={views.map((key) => ({ key, label: t(titles[key]), children: children[key] }))}
      />
    </>
  );
}

function Loans({ input }: { readonly input: Operations['loans.list']['input'] }) {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const rest = useLoanColumns();
  const answer = usePages('loans.list', { ...input, limit: PAGE });
  const columns: readonly Column<Loan>[] = [
    {
      key: 'contract',
      title: t({ zh: '合同编号', en: 'Contract' }),
      value: ({ contractNo }) => contractNo,
      show: ({ subjectId, institutionNo, contractNo }) => (
        <Link
          to="/operator/loans/$code/$institutionNo/$contractNo"
          params={{ code: subjectId, institutionNo: String(institutionNo), contractNo }}
        >
          {contractNo}
        </Link>
      ),
    },
    {
      key: 'institution',
      title: t({ zh: '机构', en: 'Institution' }),
      value: ({ institutionNo }) => nameOf(institutionNo),
      choices: true,
    },
    { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId },
    ...rest,
  ];
  return (
    <DataTable
      label={t({ zh: '贷款', en: 'Loans' })}
      rows={answer.pages?.flatMap((page) => page.loans)}
      columns={columns}
      rowKey={({ subjectId, institutionNo, contractNo }) => `${subjectId} ${institutionNo} ${contractNo}`}
      empty={t({ zh: '没有这样的贷款', en: 'There is no such loan' })}
      answer={answer}
      more={answer.more}
    />
  );
}
