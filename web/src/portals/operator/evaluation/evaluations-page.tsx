import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Input, Skeleton } from 'antd';
import { EvaluationSheet } from '../../../shared/evaluation/evaluation-sheet.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { Replays } from './replays.tsx';

/** The evaluation of one enterprise as the enterprise sees it, and each earlier one computed again. */
export function EvaluationsPage() {
  const { t } = useLanguage();
  const navigate = useNavigate({ from: '/operator/evaluations' });
  const { code } = useSearch({ from: '/operator/evaluations' });
  return (
    <>
      <h1>{t({ zh: '评价核查', en: 'Check an evaluation' })}</h1>
      <p className="lead">
        {t({
          zh: '查看一家企业的评价及原因，并以当时的记录和模型复算历次结果。每次查看都记入操作审计。',
          en: 'An enterprise’s evaluation with its reasons, and earlier ones computed again on what was known then. Each look is recorded.',
        })}
      </p>
      <Input.Search
        key={code}
        className="data-table-find"
        defaultValue={code}
        allowClear
        enterButton={t({ zh: '查看', en: 'Show' })}
        aria-label={t({ zh: '统一社会信用代码', en: 'Unified code' })}
        placeholder={t({ zh: '统一社会信用代码', en: 'Unified code' })}
        onSearch={(text) => void navigate({ search: text.trim() === '' ? {} : { code: text.trim() } })}
      />
      {code !== undefined && <One code={code} />}
    </>
  );
}

function One({ code }: { readonly code: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('evaluation.show', { code });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (data.evaluation === null) return <Empty description={t({ zh: '该企业尚未评价', en: 'It is not evaluated yet' })} />;
  return (
    <>
      <EvaluationSheet evaluation={data.evaluation} code={code} />
      <Replays code={code} />
    </>
  );
}
