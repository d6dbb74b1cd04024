import { useLanguage } from '../../../../shared/language.tsx';
import { newLoan } from './given-loan.ts';
import { LoanForm } from './loan-form.tsx';

/** Reports a loan that was not reported before; for a case where one is named. */
export function ReportOne({
  search: { code, caseNo },
}: {
  readonly search: { readonly code?: string | undefined; readonly caseNo?: string | undefined };
}) {
  const { t } = useLanguage();
  return (
    <section className="sheet">
      <p className="source">
        {t({
          zh: '每笔贷款注明融资事项；同一融资事项只报一笔。已经报告过的，在台账中打开后更新。',
          en: 'Each loan names its financing case, and a case comes to one loan. To bring one up to date that was reported, open it in the ledger.',
        })}
      </p>
      <LoanForm
        key={`${code} ${caseNo}`}
        initial={{ ...newLoan(), ...(code === undefined ? {} : { code }), ...(caseNo === undefined ? {} : { caseNo }) }}
      />
    </section>
  );
}
