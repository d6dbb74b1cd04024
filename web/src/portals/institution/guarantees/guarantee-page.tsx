import { Link, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { GuaranteeView } from '../../../shared/finance/guarantee-view.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { AnswerForm } from './answer-form.tsx';

const REFRESH_MS = 30_000;
type Act = 'give' | 'refuse';

/** A request for a guarantee, on the guarantor's side: the report, what to answer, all that happened. */
export function GuaranteePage() {
  const { t } = useLanguage();
  const { guaranteeId } = useParams({ from: '/institution/guarantees/$guaranteeId' });
  const answer = useAnswer('guarantees.get', { guaranteeId }, { refreshMs: REFRESH_MS });
  const [act, setAct] = useState<Act>();
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { guarantee } = answer.data;
  const { authorisationId } = guarantee;
  return (
    <>
      <p className="crumb">
        <Link to="/institution/guarantees">{t({ zh: '融资担保', en: 'Guarantees' })}</Link>
      </p>
      <h1>{guarantee.subjectName}</h1>
      <GuaranteeView
        answer={answer.data}
        more={
          authorisationId !== null && (
            <Link to="/institution/report" search={{ authorisation: authorisationId }}>
              {t({ zh: '查看信用报告', en: 'Open the credit report' })}
            </Link>
          )
        }
      >
        {guarantee.guaranteeState === 'asked' && (
          <section className="sheet">
            <h2>{t({ zh: '答复', en: 'Answer' })}</h2>
            <div className="acts">
              <Button type="primary" onClick={() => setAct('give')}>
                {t({ zh: '出具担保意向', en: 'Commit' })}
              </Button>
              <Button danger onClick={() => setAct('refuse')}>
                {t({ zh: '不予同意', en: 'Decline' })}
              </Button>
            </div>
          </section>
        )}
        {act !== undefined && <AnswerForm answer={answer.data} act={act} onClose={() => setAct(undefined)} />}
      </GuaranteeView>
    </>
  );
}
