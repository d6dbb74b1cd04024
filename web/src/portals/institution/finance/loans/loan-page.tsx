import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { ApplicationLink } from '../../../../shared/finance/loans/application-link.tsx';
import { LoanDetail } from '../../../../shared/finance/loans/loan-detail.tsx';
import type { Loan } from '../../../../shared/finance/loans/loan-tags.tsx';
import { useLanguage } from '../../../../shared/language.tsx';
import { useNames } from '../../use-names.ts';
import { againOf } from './given-loan.ts';
import { LoanForm } from './loan-form.tsx';

/** One loan of the bank: what it reported, what the enterprise said to it, and its next report. */
export function LoanPage() {
  const { t } = useLanguage();
  const { code, institutionNo, contractNo } = useParams({ from: '/institution/loans/$code/$institutionNo/$contractNo' });
  const nameOf = useNames([code]);
  return (
    <>
      <p className="crumb">
        <Link to="/institution/loans">{t({ zh: '贷款结果', en: 'Loan results' })}</Link>
      </p>
      <LoanDetail
        code={code}
        institutionNo={Number(institutionNo)}
        contractNo={contractNo}
        whose={nameOf(code)}
        acts={(newest) => <Again newest={newest} />}
        application={(loan) => (
          <ApplicationLink loan={loan}>
            {(applicationId) => (
              <Link to="/institution/applications/$applicationId" params={{ applicationId }}>
                {t({ zh: '查看融资申请', en: 'See the application' })}
              </Link>
            )}
          </ApplicationLink>
        )}
      />
    </>
  );
}

function Again({ newest }: { readonly newest: Loan }) {
  const { t } = useLanguage();
  return (
    <section className="sheet">
      <h2>{t({ zh: '更新或更正', en: 'Bring up to date or correct' })}</h2>
      {newest.confirmation === 'disputed' && (
        <Alert
          type="warning"
          showIcon
          message={t({
            zh: '企业认为与实际不符，意见见下方。属实的请更正后报告，企业会再次核对。',
            en: 'The enterprise says it is not so; see below in its words. Where it is right, correct and report: it will look again.',
          })}
        />
      )}
      <LoanForm initial={againOf(newest)} known />
    </section>
  );
}
