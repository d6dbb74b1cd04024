import { Skeleton } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { FindingsBySeverity } from './findings-by-severity.tsx';
import { MissingDeletions } from './missing-deletions.tsx';
import { Nights } from './nights.tsx';
import { NewestFindings } from './newest-findings.tsx';
import { Standing } from './standing.tsx';
import { UsesOverTime } from './uses-over-time.tsx';

const REFRESH_MS = 60_000;

/** What a supervisor wants to know first: how much was used for what, whether it was in order, and what waits. */
export function OverviewPage() {
  const { t } = useLanguage();
  const answer = useAnswer('oversight.show-overview', {}, { refreshMs: REFRESH_MS });
  const { data } = answer;
  return (
    <>
      <h1>{t({ zh: '监管概况', en: 'Overview' })}</h1>
      {answer.error !== null && data === undefined && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.error === null && data === undefined && <Skeleton active paragraph={{ rows: 4 }} />}
      {data !== undefined && <Standing overview={data} />}
      <UsesOverTime />
      {data !== undefined && (
        <div className="two-columns">
          <Nights nights={data.nights} />
          <FindingsBySeverity findings={data.openFindings} />
        </div>
      )}
      <div className="two-columns">
        <NewestFindings />
        <MissingDeletions />
      </div>
    </>
  );
}
