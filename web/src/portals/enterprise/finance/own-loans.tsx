import { Link } from '@tanstack/react-router';
import type { Loan } from '../../../shared/finance/loans/loan-tags.tsx';
import { useLoanColumns } from '../../../shared/finance/loans/use-loan-columns.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;

/** The loans that institutions reported of the enterprise, to be looked at one by one. */
export function OwnLoans() {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const rest = useLoanColumns();
  const answer = usePages('loans.list-own', { limit: PAGE });
  const columns: readonly Column<Loan>[] = [
    {
      key: 'bank',
      title: t({ zh: '机构与合同', en: 'Institution and contract' }),
      value: ({ institutionNo, contractNo }) => `${nameOf(institutionNo)} ${contractNo}`,
      show: ({ institutionNo, contractNo }) => (
        <Link
          to="/enterprise/finance/loans/$institutionNo/$contractNo"
          params={{ institutionNo: String(institutionNo), contractNo }}
        >
          {nameOf(institutionNo)} <small className="cell-code">{contractNo}</small>
        </Link>
      ),
    },
    ...rest,
  ];
  return (
    <>
      <h2>{t({ zh: '我的贷款', en: 'My loans' })}</h2>
      <p className="source">
        {t({
          zh: '机构向平台报告的本企业贷款。请打开核对：与实际一致的确认，不符的写明哪里不符，机构须更正。',
          en: 'What institutions told the platform of your loans. Open each: confirm what is right, and say what is wrong, for the institution to correct.',
        })}
      </p>
      <DataTable
        label={t({ zh: '我的贷款', en: 'My loans' })}
        rows={answer.pages?.flatMap((page) => page.loans)}
        columns={columns}
        rowKey={({ institutionNo, contractNo }) => `${institutionNo} ${contractNo}`}
        empty={t({ zh: '没有机构报告过本企业的贷款', en: 'No institution has reported a loan of yours' })}
        answer={answer}
        more={answer.more}
      />
    </>
  );
}
