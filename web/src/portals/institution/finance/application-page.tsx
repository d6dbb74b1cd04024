import { Link, useParams } from '@tanstack/react-router';
import { Button, Popconfirm, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { amountText } from '../../../shared/finance/amount.ts';
import { UndertakingText } from '../../../shared/finance/undertaking-text.tsx';
import { Conversation } from '../../../shared/finance/conversation.tsx';
import { StateTag } from '../../../shared/finance/state-tag.tsx';
import { TimelineList } from '../../../shared/finance/timeline-list.tsx';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { DecisionForm, type Decision } from './decision-form.tsx';

const REFRESH_MS = 30_000;
type Answer = Operations['marketplace.get-application']['output'];

/** One application on the bank's side: what is asked for, the report, what to decide, all that happened. */
export function ApplicationPage() {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const { applicationId } = useParams({ from: '/institution/applications/$applicationId' });
  const answer = useAnswer('marketplace.get-application', { applicationId }, { refreshMs: REFRESH_MS });
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { application, productName, timeline } = answer.data;
  const wish = timeline.find(({ event }) => event === 'submitted')?.wish;
  return (
    <>
      <p className="crumb">
        <Link to="/institution/applications">{t({ zh: '融资申请', en: 'Applications' })}</Link>
      </p>
      <h1>{application.subjectName}</h1>
      <p className="lead">
        {t({
          zh: `${productName.zh} · ${amountText(application.amountFen, language)} · ${application.termMonths} 个月`,
          en: `${productName.en} · ${amountText(application.amountFen, language)} · ${application.termMonths} months`,
        })}
      </p>
      <p>
        <StateTag application={application} />
      </p>
      {wish !== undefined && wish !== null && (
        <section className="sheet">
          <h2>{t({ zh: '企业的要求', en: 'What the enterprise wants' })}</h2>
          <p>
            {t({ zh: '用途：', en: 'For: ' })}
            {wordOf('purpose', wish.purpose)}
            {wish.guarantees.length > 0 &&
              t({ zh: '；可提供：', en: '; security: ' }) + wish.guarantees.map((one) => wordOf('guarantee', one)).join('、')}
            {wish.repayments.length > 0 &&
              t({ zh: '；还款：', en: '; repayment: ' }) + wish.repayments.map((one) => wordOf('repayment', one)).join('、')}
          </p>
          {wish.note !== null && <p className="said">{wish.note}</p>}
          {application.authorisationId !== null && (
            <Link to="/institution/report" search={{ authorisation: application.authorisationId }}>
              {t({ zh: '查看信用报告', en: 'Open the credit report' })}
            </Link>
          )}
          <p className="source">{t({ zh: `融资事项 ${application.caseNo}`, en: `Financing case ${application.caseNo}` })}</p>
        </section>
      )}
      <GuarantorPart timeline={timeline} />
      <Decide answer={answer.data} />
      <section className="sheet">
        <h2>{t({ zh: '办理经过', en: 'What happened' })}</h2>
        <TimelineList
          applicationId={applicationId}
          timeline={timeline}
          loanLink={(contractNo) => (
            <Link
              to="/institution/loans/$code/$institutionNo/$contractNo"
              params={{ code: application.subjectId, institutionNo: String(application.institutionNo), contractNo }}
            >
              {t({ zh: '查看这笔贷款', en: 'See the loan' })}
            </Link>
          )}
        />
      </section>
      <Conversation applicationId={applicationId} open={application.stage !== null} />
    </>
  );
}

/** The guarantor that was asked last, and what it commits itself to. */
function GuarantorPart({ timeline }: Pick<Answer, 'timeline'>) {
  const { t } = useLanguage();
  const wordOf = useWords();
  const last = timeline.findLast(({ guarantor }) => guarantor !== null);
  if (last?.guarantor == null) return null;
  const { guaranteeId, guarantorName, undertaking } = last.guarantor;
  return (
    <section className="sheet">
      <h2>{t({ zh: '融资担保', en: 'Guarantee' })}</h2>
      <p>
        {t(guarantorName)} · {wordOf('event', last.event)}
      </p>
      {undertaking !== null && <UndertakingText guaranteeId={guaranteeId} undertaking={undertaking} />}
    </section>
  );
}

const may: Readonly<Record<string, readonly Decision[]>> = {
  submitted: ['reply', 'offer', 'refuse'],
  accepted: ['reply', 'offer', 'refuse'],
  'in-review': ['offer', 'refuse'],
  offered: ['grant', 'refuse'],
  approved: ['grant', 'refuse'],
};

function Decide({ answer }: { readonly answer: Answer }) {
  const { t } = useLanguage();
  const { applicationId, financingState } = answer.application;
  const [deciding, setDeciding] = useState<Decision>();
  const accept = useAct('marketplace.decide', { changes: ['marketplace'] });
  const acts = may[financingState];
  if (acts === undefined) return null;
  return (
    <section className="sheet">
      <h2>{t({ zh: '办理', en: 'What to do' })}</h2>
      <ProblemAlert error={accept.error} />
      <div className="acts">
        {financingState === 'submitted' && (
          <Popconfirm
            title={t({ zh: '受理这笔申请？', en: 'Take this application up?' })}
            onConfirm={() => accept.mutate({ applicationIds: [applicationId], act: 'accept' })}
          >
            <Button type="primary" loading={accept.isPending}>
              {t({ zh: '受理', en: 'Take up' })}
            </Button>
          </Popconfirm>
        )}
        {acts.map((act) => (
          <Button key={act} danger={act === 'refuse'} onClick={() => setDeciding(act)}>
            {t(titles[act])}
          </Button>
        ))}
      </div>
      {deciding !== undefined && (
        <DecisionForm
          applicationIds={[answer.application.applicationId]}
          answer={answer}
          act={deciding}
          title={t(titles[deciding])}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </section>
  );
}

const titles = {
  reply: { zh: '首次答复', en: 'First reply' },
  offer: { zh: '给出方案', en: 'Make an offer' },
  grant: { zh: '登记放款', en: 'Record the grant' },
  refuse: { zh: '拒绝', en: 'Refuse' },
} as const;
