import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemView } from '../problem-view.tsx';
import { useAnswer } from '../use-answer.ts';
import { usePages } from '../use-pages.ts';
import { AllIndicators } from './all-indicators.tsx';
import type { Evaluation } from './evaluation.ts';
import './evaluation.css';
import { GradeHead } from './grade-head.tsx';
import { MissingKinds } from './missing-kinds.tsx';
import { Reasons } from './reasons.tsx';
import { ScoreHistory } from './score-history.tsx';
import { WhatIf } from './what-if.tsx';

const PAGE = 100;

/** An evaluation with everything there is to say of it. `linkTo` leads to the records behind a reason, where the reader has them. */
export function EvaluationSheet({
  evaluation,
  code,
  linkTo,
}: {
  readonly evaluation: Evaluation;
  readonly code?: string;
  readonly linkTo?: (item: string, title: string) => ReactNode;
}) {
  const of = code === undefined ? {} : { code };
  const model = useAnswer('evaluation.get-model', { modelId: evaluation.modelId });
  const scores = usePages('evaluation.list-scores', { ...of, limit: PAGE }).pages?.flatMap((page) => page.scores);
  if (model.error !== null) return <ProblemView error={model.error} onRetry={() => void model.refetch()} />;
  if (model.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <div className="evaluation">
      <GradeHead evaluation={evaluation} model={model.data} />
      <Reasons evaluation={evaluation} {...(linkTo === undefined ? {} : { linkTo })} />
      <WhatIf evaluation={evaluation} model={model.data} {...of} />
      {scores !== undefined && <ScoreHistory scores={scores} />}
      <MissingKinds missing={evaluation.missing} />
      <AllIndicators evaluation={evaluation} model={model.data} />
    </div>
  );
}
