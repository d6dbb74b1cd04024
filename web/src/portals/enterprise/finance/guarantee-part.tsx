import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { UndertakingText } from '../../../shared/finance/undertaking-text.tsx';
import { GuaranteeTag } from '../../../shared/finance/guarantee-tag.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { AskGuarantee } from './ask-guarantee.tsx';

const MOST = 20;
const REFRESH_MS = 30_000;
type Answer = Operations['marketplace.get-application']['output'];

/** Who stands behind an application, and the way to ask somebody to. */
export function GuaranteePart({ answer: { application, timeline } }: { readonly answer: Answer }) {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const { applicationId, stage } = application;
  const [asking, setAsking] = useState(false);
  const answer = useAnswer('guarantees.list', { applicationId, limit: MOST }, { refreshMs: REFRESH_MS });
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  const rows = answer.data?.guaranteeRequests ?? [];
  const open = rows.some(({ endedAt }) => endedAt === null);
  if (answer.data === undefined || (rows.length === 0 && stage === null)) return null;
  const needed = timeline.findLast(({ event }) => event === 'offered')?.terms?.guarantee === 'guarantee-backed';
  const committed = rows.some(({ guaranteeState }) => guaranteeState === 'given' || guaranteeState === 'in-force');
  return (
    <section className="sheet">
      <h2>{t({ zh: '融资担保', en: 'Guarantee' })}</h2>
      {needed && !committed && stage !== null && (
        <p className="late">
          {t({
            zh: '银行的方案以政府性融资担保为条件，取得担保意向后再接受方案更稳妥。',
            en: 'The offer rests on a public guarantee: better have an undertaking before you take it.',
          })}
        </p>
      )}
      {rows.map((one) => (
        <div key={one.guaranteeId}>
          <Link to="/enterprise/finance/guarantees/$guaranteeId" params={{ guaranteeId: one.guaranteeId }}>
            {nameOf(one.guarantorNo)}
          </Link>{' '}
          <GuaranteeTag guarantee={one} />
          {one.undertaking !== null && <UndertakingText guaranteeId={one.guaranteeId} undertaking={one.undertaking} />}
        </div>
      ))}
      {stage !== null && !open && (
        <>
          <p className="source">
            {t({
              zh: '没有足够的抵押物，可以请担保机构为这笔申请提供担保。',
              en: 'Where there is too little security, a guarantor may stand behind this application.',
            })}
          </p>
          <Button onClick={() => setAsking(true)}>{t({ zh: '申请担保', en: 'Ask for a guarantee' })}</Button>
        </>
      )}
      {asking && <AskGuarantee application={application} timeline={timeline} onClose={() => setAsking(false)} />}
    </section>
  );
}
