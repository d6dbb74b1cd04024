import { Skeleton } from 'antd';
import { GradeMoves } from '../../../shared/evaluation/grade-moves.tsx';
import { MissingPlaces } from '../../../shared/evaluation/missing-places.tsx';
import { MovedIndicators } from '../../../shared/evaluation/moved-indicators.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { figure } from '../../../shared/modelling/percent.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

/** How a model of the institution's own does since it began: what may be told of enterprises it knows nothing of. */
export function OwnMonitoring({ modelId }: { readonly modelId: string }) {
  const { t, language } = useLanguage();
  const { data, error, refetch } = useAnswer('evaluation.watch-own-model', { modelId });
  const title = t({ zh: '模型监测', en: 'Monitoring' });
  return (
    <>
      <section className="sheet" aria-label={title}>
        <h2>{title}</h2>
        <p className="source">
          {t({
            zh: '同一批企业，试运行（启用）时与现在比较。不足 20 户的不列、其余取整到十；占比和指数不足 100 户的不列。',
            en: 'The same enterprises, when it began and now. Counts below 20 are left out and others told in tens; shares and indices only of 100 enterprises or more.',
          })}
        </p>
        {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
        {error === null && data === undefined && <Skeleton active paragraph={{ rows: 4 }} />}
        {data !== undefined && (
          <p>
            {t({
              zh: `企业 ${data.enterprises ?? '不足 20'} 户，得分 PSI ${figure(data.score)}；基准 ${dayOf(data.baselineAt, language)}。`,
              en: `${data.enterprises ?? 'fewer than 20'} enterprises, PSI of the score ${figure(data.score)}; baseline ${dayOf(data.baselineAt, language)}.`,
            })}
          </p>
        )}
        {data !== undefined && (
          <GradeMoves
            inset
            title={t({ zh: '等级迁移', en: 'Moves between grades' })}
            from={t({ zh: '开始时', en: 'When it began' })}
            to={t({ zh: '现在', en: 'Now' })}
            moves={data.gradeMoves}
          />
        )}
      </section>
      {data !== undefined && data.characteristics.length > 0 && <MovedIndicators rows={data.characteristics} bands={[]} />}
      {data !== undefined && data.missing.length > 0 && <MissingPlaces rows={data.missing} bands={[]} />}
    </>
  );
}
