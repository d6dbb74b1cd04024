import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Popconfirm, Skeleton } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { amountText } from '../../../shared/finance/amount.ts';
import { Conversation } from '../../../shared/finance/conversation.tsx';
import { StateTag } from '../../../shared/finance/state-tag.tsx';
import { TermsText } from '../../../shared/finance/terms-text.tsx';
import { TimelineList } from '../../../shared/finance/timeline-list.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { GuaranteePart } from './guarantee-part.tsx';

const REFRESH_MS = 30_000;
type Answer = Operations['marketplace.get-application']['output'];

/** One application: where it stands, what is offered, and all that happened. */
export function ApplicationPage() {
  const { t, language } = useLanguage();
  const { applicationId } = useParams({ from: '/enterprise/finance/applications/$applicationId' });
  const answer = useAnswer('marketplace.get-application', { applicationId }, { refreshMs: REFRESH_MS });
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { application, productName, institutionName, timeline } = answer.data;
  return (
    <>
      <p className="crumb">
        <Link to="/enterprise/finance">{t({ zh: '融资', en: 'Finance' })}</Link>
      </p>
      <h1>{t({ zh: `${institutionName.zh} · ${productName.zh}`, en: `${institutionName.en}, ${productName.en}` })}</h1>
      <p className="lead">
        {t({
          zh: `申请 ${amountText(application.amountFen, language)}，${application.termMonths} 个月`,
          en: `${amountText(application.amountFen, language)} for ${application.termMonths} months`,
        })}
      </p>
      <p>
        <StateTag application={application} />
      </p>
      <Next answer={answer.data} />
      <GuaranteePart answer={answer.data} />
      <section className="sheet">
        <h2>{t({ zh: '办理经过', en: 'What happened' })}</h2>
        <TimelineList
          applicationId={applicationId}
          timeline={timeline}
          loanLink={(contractNo) => (
            <Link
              to="/enterprise/finance/loans/$institutionNo/$contractNo"
              params={{ institutionNo: String(application.institutionNo), contractNo }}
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

/** What the enterprise may do now. */
function Next({ answer: { application, timeline } }: { readonly answer: Answer }) {
  const { t } = useLanguage();
  const { applicationId, financingState, stage, proposedProductId } = application;
  const changes = ['marketplace', 'consent'];
  const accept = useAct('marketplace.accept-offer', { changes });
  const withdraw = useAct('marketplace.withdraw', { changes });
  const reroute = useAct('marketplace.reroute', { changes });
  const offer = timeline.findLast(({ event }) => event === 'offered')?.terms;
  if (stage === null) return null;
  return (
    <section className="sheet">
      {financingState === 'offered' && offer !== undefined && offer !== null && (
        <>
          <h2>{t({ zh: '银行的方案', en: 'What the bank offers' })}</h2>
          <TermsText terms={offer} />
        </>
      )}
      {proposedProductId !== null && (
        <Alert
          type="warning"
          showIcon
          message={t({
            zh: '该机构已超过办理时限，可以改投下一款合适的产品。',
            en: 'The institution is late; you may go to the next product that suits.',
          })}
        />
      )}
      <ProblemAlert error={accept.error ?? withdraw.error ?? reroute.error} />
      <div className="acts">
        {financingState === 'offered' && (
          <Popconfirm
            title={t({ zh: '接受这个方案？', en: 'Take this offer?' })}
            onConfirm={() => accept.mutate({ applicationId })}
          >
            <Button type="primary" loading={accept.isPending}>
              {t({ zh: '接受方案', en: 'Take the offer' })}
            </Button>
          </Popconfirm>
        )}
        {proposedProductId !== null && (
          <Button
            loading={reroute.isPending}
            onClick={() => reroute.mutate({ applicationId, productId: proposedProductId, authorise: {} })}
          >
            {t({ zh: '改投', en: 'Go there instead' })}
          </Button>
        )}
        <Popconfirm
          title={t({ zh: '撤回申请？撤回后不能恢复。', en: 'Withdraw the application? It cannot be undone.' })}
          onConfirm={() => withdraw.mutate({ applicationId })}
        >
          <Button danger loading={withdraw.isPending}>
            {t({ zh: '撤回申请', en: 'Withdraw' })}
          </Button>
        </Popconfirm>
      </div>
    </section>
  );
}
