import { Link, useParams } from '@tanstack/react-router';
import { Button, Popconfirm, Skeleton } from 'antd';
import { GuaranteeView } from '../../../shared/finance/guarantee-view.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

const REFRESH_MS = 30_000;

/** A request for a guarantee, on the enterprise's side. */
export function GuaranteePage() {
  const { t } = useLanguage();
  const { guaranteeId } = useParams({ from: '/enterprise/finance/guarantees/$guaranteeId' });
  const answer = useAnswer('guarantees.get', { guaranteeId }, { refreshMs: REFRESH_MS });
  const withdraw = useAct('guarantees.withdraw', { changes: ['guarantees', 'marketplace', 'consent'] });
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { guarantee, guarantorName } = answer.data;
  const { applicationId } = guarantee;
  return (
    <>
      <p className="crumb">
        <Link to="/enterprise/finance/applications/$applicationId" params={{ applicationId }}>
          {t({ zh: '融资申请', en: 'The application' })}
        </Link>
      </p>
      <h1>{t({ zh: `融资担保 · ${guarantorName.zh}`, en: `Guarantee by ${guarantorName.en}` })}</h1>
      <GuaranteeView answer={answer.data}>
        {guarantee.endedAt === null && (
          <section className="sheet">
            <ProblemAlert error={withdraw.error} />
            <div className="acts">
              <Popconfirm
                title={t({
                  zh: '撤回担保申请？已出具的意向随之作废，不能恢复。',
                  en: 'Withdraw? An undertaking that was given is void then; it cannot be undone.',
                })}
                onConfirm={() => withdraw.mutate({ guaranteeId })}
              >
                <Button danger loading={withdraw.isPending}>
                  {t({ zh: '撤回担保申请', en: 'Withdraw the request' })}
                </Button>
              </Popconfirm>
            </div>
          </section>
        )}
      </GuaranteeView>
    </>
  );
}
