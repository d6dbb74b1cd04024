import { Link, useParams } from '@tanstack/react-router';
import { LoanDetail } from '../../../shared/finance/loans/loan-detail.tsx';
import { useLanguage } from '../../../shared/language.tsx';

/** One loan with all that both sides said of it. */
export function LoanPage() {
  const { t } = useLanguage();
  const { code, institutionNo, contractNo } = useParams({ from: '/operator/loans/$code/$institutionNo/$contractNo' });
  return (
    <>
      <p className="crumb">
        <Link to="/operator/loans">{t({ zh: '贷款结果', en: 'Loan results' })}</Link>
      </p>
      <LoanDetail code={code} institutionNo={Number(institutionNo)} contractNo={contractNo} whose={code} />
    </>
  );
}
