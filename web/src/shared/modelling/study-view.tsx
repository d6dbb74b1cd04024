import { Alert, Button, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { ProblemView } from '../problem-view.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { LabelUpload } from './label-upload.tsx';
import { Screening } from './screening.tsx';

type Study = Operations['modelling.show-study']['output'];
const REFRESH_MS = 2_000;

/** One study: its labels, how far its training set is, what the screening found, its fits. */
export function StudyView({ studyId, onFit }: { readonly studyId: string; readonly onFit: (fitId: string) => void }) {
  const { t } = useLanguage();
  const [works, setWorks] = useState(true);
  const { data, error, refetch } = useAnswer('modelling.show-study', { studyId }, works ? { refreshMs: REFRESH_MS } : {});
  const busy = data === undefined || data.studyState === 'building' || data.fits.some(({ fitState }) => fitState === 'fitting');
  if (busy !== works) setWorks(busy);
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const collects = data.studyState === 'open' || data.studyState === 'unfit';
  return (
    <>
      <Head study={data} />
      {collects && <LabelUpload studyId={studyId} />}
      {collects && <Build study={data} />}
      {data.studyState === 'building' && (
        <section className="sheet" aria-live="polite">
          <p>{t({ zh: '正在按各样本日期当时掌握的信息生成训练样本……', en: 'The training set is being built…' })}</p>
          <Progress
            percent={Math.floor((100 * data.done) / Math.max(1, data.labels))}
            aria-label={t({ zh: '进度', en: 'Progress' })}
          />
        </section>
      )}
      {data.studyState === 'ready' && data.screening !== null && (
        <Screening studyId={studyId} screening={data.screening} onFit={onFit} />
      )}
      {data.fits.length > 0 && <Fits study={data} onFit={onFit} />}
    </>
  );
}

function Head({ study }: { readonly study: Study }) {
  const { t, language } = useLanguage();
  const lines = [
    [t({ zh: '状态', en: 'State' }), choiceTitle('studyState', study.studyState, language) ?? study.studyState],
    [t({ zh: '样本', en: 'Labels' }), String(study.labels)],
    [t({ zh: '不良', en: 'Bad' }), String(study.bads)],
    [t({ zh: '被拒', en: 'Rejected' }), String(study.rejected)],
    [t({ zh: '不良的定义', en: 'What bad means' }), study.badDefinition],
    [t({ zh: '生成时间', en: 'Built' }), study.builtAt === null ? '—' : timeOf(study.builtAt, language)],
  ] as const;
  return (
    <>
      <h1>{study.name}</h1>
      {study.screening?.problem != null && <Alert type="warning" showIcon message={t(study.screening.problem)} />}
      <section className="sheet">
        <dl className="grade-lines">
          {lines.map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Build({ study }: { readonly study: Study }) {
  const { t } = useLanguage();
  const build = useAct('modelling.build-study', { changes: ['modelling'] });
  return (
    <section className="sheet">
      <h2>{t({ zh: '生成训练样本', en: 'Build the training set' })}</h2>
      <p className="source">
        {t({
          zh: '生成后样本不再增减。至少需要 200 家，不良与正常各不少于 20 家。',
          en: 'After that no label comes or goes. It takes 200 enterprises, and 20 bad and good each.',
        })}
      </p>
      <Button
        type="primary"
        disabled={study.labels === 0}
        loading={build.isPending}
        onClick={() => build.mutate({ studyId: study.studyId })}
      >
        {t({ zh: '生成', en: 'Build' })}
      </Button>
      <ProblemAlert error={build.error} />
    </section>
  );
}

function Fits({ study, onFit }: { readonly study: Study; readonly onFit: (fitId: string) => void }) {
  const { t, language } = useLanguage();
  return (
    <section className="sheet">
      <h2>{t({ zh: '拟合记录', en: 'Fits' })}</h2>
      <ul className="tile-list">
        {study.fits.map((fit) => (
          <li key={fit.fitId}>
            <Button type="link" className="cell-link" onClick={() => onFit(fit.fitId)}>
              {timeOf(fit.askedAt, language)}
            </Button>{' '}
            {choiceTitle('fitState', fit.fitState, language) ?? fit.fitState}
          </li>
        ))}
      </ul>
    </section>
  );
}
