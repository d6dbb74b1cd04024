import type { ReactNode } from 'react';
import { Alert, Button, Skeleton } from 'antd';
import { CompareModels } from './compare-models.tsx';
import { versionOf, type Model } from './evaluation.ts';
import './evaluation.css';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { ProblemView } from '../problem-view.tsx';
import { saveFile } from '../save-file.ts';
import { useAnswer } from '../use-answer.ts';
import { DivisionName } from '../names/division-name.tsx';
import { ModelActs } from './model-acts.tsx';
import { ModelHistory } from './model-history.tsx';
import { ModelReading } from './model-reading.tsx';
import { ModelState } from './model-state.tsx';

/** One model: what may be done with it now, how it does beside another, what it says, and how it came to be where it is. */
export function ModelView({
  modelId,
  back,
  watch,
}: {
  readonly modelId: string;
  /** The way to all models. */
  readonly back: ReactNode;
  /** How it does, for the reader's own while it is on trial or counts. */
  readonly watch?: ReactNode;
}) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('evaluation.get-model', { modelId });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <>
      <p className="crumb">{back}</p>
      <div className="page-head">
        <h1>
          {t(data.title)} <ModelState state={data.modelState} />
        </h1>
        <Button
          onClick={() => saveFile(`${data.name}-${versionOf(modelId)}.json`, new Blob([JSON.stringify(data.model, null, 2)]))}
        >
          {t({ zh: '下载模型文件', en: 'Download the file' })}
        </Button>
      </div>
      {data.model.sample && (
        <Alert
          type="warning"
          showIcon
          message={t({ zh: '示例模型，仅供演示，不用于评价任何真实企业', en: 'A sample model, for showing only' })}
        />
      )}
      <About model={data} />
      {data.moves.length > 0 && <ModelActs model={data} />}
      {runs(data) && watch}
      <CompareModels model={data} />
      <ModelReading model={data} />
      {data.acts.length > 0 && <ModelHistory acts={data.acts} />}
    </>
  );
}

const runs = ({ institutionNo, modelState }: Model): boolean =>
  institutionNo !== null && (modelState === 'shadow' || modelState === 'champion');

function About({ model }: { readonly model: Model }) {
  const { t, language } = useLanguage();
  const { reading } = model;
  const lines = [
    ['version', t({ zh: '版本', en: 'Version' }), versionOf(model.modelId)],
    [
      'where',
      t({ zh: '适用地区', en: 'Where' }),
      model.divisionCode === null ? t({ zh: '全部', en: 'everywhere' }) : <DivisionName key="name" code={model.divisionCode} />,
    ],
    [
      'origin',
      t({ zh: '评分卡来历', en: 'Card' }),
      reading.origin === 'expert' ? t({ zh: '专家打分', en: 'typed by experts' }) : t({ zh: '统计拟合', en: 'fitted' }),
    ],
    ['count', t({ zh: '入模指标', en: 'Characteristics' }), String(reading.characteristics.length)],
    ['range', t({ zh: '得分范围', en: 'Range' }), `${reading.least}–${reading.most}`],
    ['least', t({ zh: '最低覆盖度', en: 'Least coverage' }), `${model.model.leastCoverage / 10}%`],
    ['golden', t({ zh: '校验样例', en: 'Golden vectors' }), String(reading.golden)],
    ['author', t({ zh: '起草人', en: 'Author' }), model.author],
    ['made', t({ zh: '起草时间', en: 'Drafted' }), timeOf(model.draftedAt, language)],
  ] as const;
  return (
    <section className="sheet">
      <dl className="grade-lines">
        {lines.map(([key, title, value]) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="source digest">
        {t({ zh: '编号', en: 'Name' })} {model.modelId}
      </p>
    </section>
  );
}
