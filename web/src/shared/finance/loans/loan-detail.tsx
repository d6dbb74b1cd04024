import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language.tsx';
import { timeOf } from '../../moment.ts';
import { useInstitutionName } from '../../names/use-institution-name.ts';
import { ProblemView } from '../../problem-view.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useLoanFacts } from './loan-facts.tsx';
import { ConfirmationTag, LoanTag, type Loan } from './loan-tags.tsx';
import { LoanVersions } from './loan-versions.tsx';

/** A loan as it stands, what may be done about it, and all that was said of it by both sides. */
export function LoanDetail({
  code,
  institutionNo,
  contractNo,
  whose,
  acts,
  application,
}: {
  readonly code: string;
  readonly institutionNo: number;
  readonly contractNo: string;
  /** Whose it is, where the reader has those of many. */
  readonly whose?: string;
  readonly acts?: (newest: Loan) => ReactNode;
  /** The way to the application it came from. */
  readonly application?: (newest: Loan) => ReactNode;
}) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const factsOf = useLoanFacts();
  const answer = useAnswer('loans.get', { code, institutionNo, contractNo });
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  const newest = answer.data?.versions[0];
  if (answer.data === undefined || newest === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { versions, ownerAnswers } = answer.data;
  return (
    <>
      <h1>{t({ zh: `贷款 ${contractNo}`, en: `Loan ${contractNo}` })}</h1>
      <p className="lead">
        {[whose, nameOf(institutionNo)].filter((one) => one !== undefined).join(' · ')}
        {t({
          zh: `，第 ${newest.version} 次报告，${timeOf(newest.recordedAt, language)} 记录`,
          en: `, report no. ${newest.version}, recorded ${timeOf(newest.recordedAt, language)}`,
        })}
      </p>
      <p className="chips">
        <LoanTag loan={newest} />
        <ConfirmationTag confirmation={newest.confirmation} />
      </p>
      <section className="sheet">
        <h2>{t({ zh: '机构报告的情况', en: 'As the institution reports it' })}</h2>
        <dl className="loan-facts">
          {factsOf(newest).map(({ key, title, told }) => (
            <div key={key}>
              <dt>{title}</dt>
              <dd>{told}</dd>
            </div>
          ))}
        </dl>
        <p className="source">
          {t({ zh: `融资事项 ${newest.caseNo}`, en: `Financing case ${newest.caseNo}` })} {application?.(newest)}
        </p>
      </section>
      {acts?.(newest)}
      <LoanVersions versions={versions} ownerAnswers={ownerAnswers} />
    </>
  );
}
