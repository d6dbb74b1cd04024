import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

const SHOWN = 3;

/** The policies that suit, in short, and the way to all of them. */
export function PoliciesPart() {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('support.match-policies', { shown: SHOWN });
  return (
    <>
      <h2>{t({ zh: '政策', en: 'Policies' })}</h2>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton active />}
      {data !== undefined && (
        <section className="sheet">
          <p>
            {t({
              zh: `符合条件的政策 ${data.suited.count} 项，差一项条件的 ${data.oneAway.count} 项，需补充信息的 ${data.needsData.count} 项。`,
              en: `${data.suited.count} suit you, ${data.oneAway.count} are one condition away, of ${data.needsData.count} too little is known.`,
            })}
          </p>
          <ul>
            {data.suited.policies.map(({ policyId, name, department }) => (
              <li key={policyId}>
                {t(name)} <small className="source">{t(department)}</small>
              </li>
            ))}
          </ul>
          <Link to="/enterprise/finance/policies" className="way way-small">
            {t({ zh: '查看政策', en: 'See the policies' })}
          </Link>
        </section>
      )}
    </>
  );
}
