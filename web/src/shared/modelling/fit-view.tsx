import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { ProblemView } from '../problem-view.tsx';
import { useAnswer } from '../use-answer.ts';
import { DraftFromFit } from './draft-from-fit.tsx';
import { FitCharacteristics } from './fit-characteristics.tsx';
import { FitParts } from './fit-parts.tsx';
import { HeldOut } from './held-out.tsx';
import { percent } from './percent.ts';

type Fit = Operations['modelling.show-fit']['output'];
export type FitReport = NonNullable<Fit['report']>;
const REFRESH_MS = 2_000;

/** One fit: how well the card tells, whether it is calibrated and stable, what is on it; or why there is none. */
export function FitView({ fitId, onDrafted }: { readonly fitId: string; readonly onDrafted: (modelId: string) => void }) {
  const { t, language } = useLanguage();
  const [works, setWorks] = useState(true);
  const { data, error, refetch } = useAnswer('modelling.show-fit', { fitId }, works ? { refreshMs: REFRESH_MS } : {});
  const busy = data === undefined || data.fitState === 'fitting';
  if (busy !== works) setWorks(busy);
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <h1>{t({ zh: '拟合报告', en: 'Report of a fit' })}</h1>
      <p className="lead" aria-live="polite">
        {choiceTitle('fitState', data.fitState, language)} · {timeOf(data.askedAt, language)}
      </p>
      {data.refusal !== null && <Refusal refusal={data.refusal} />}
      {data.report !== null && (
        <>
          <Summary report={data.report} />
          {data.report.heldOut !== null && <HeldOut held={data.report.heldOut} />}
          <FitCharacteristics report={data.report} />
          <FitParts report={data.report} />
          <DraftFromFit fitId={fitId} onDrafted={onDrafted} />
        </>
      )}
    </>
  );
}

function Refusal({ refusal }: { readonly refusal: NonNullable<Fit['refusal']> }) {
  const { t } = useLanguage();
  return (
    <Alert
      type="error"
      showIcon
      message={t(refusal.why)}
      description={refusal.leaks.map(({ indicator, title, auc, pureShare }) => (
        <p key={indicator}>
          {t(title)} · AUC {auc.toFixed(3)} · {t({ zh: '纯不良占比', en: 'purely bad' })} {percent(pureShare)}
        </p>
      ))}
    />
  );
}

function Summary({ report }: { readonly report: FitReport }) {
  const { t } = useLanguage();
  const told = report.heldOut?.discrimination;
  const aucOf = ({ auc, aucLow, aucHigh }: NonNullable<typeof told>) =>
    `${auc.toFixed(3)} (${aucLow.toFixed(3)}–${aucHigh.toFixed(3)})`;
  const lines = [
    [
      t({ zh: '样本', en: 'Rows' }),
      t({ zh: `${report.rows} 家，不良 ${report.bads}`, en: `${report.rows}, ${report.bads} bad` }),
    ],
    [t({ zh: 'AUC（95% 置信区间，样本外）', en: 'AUC (95 %, rows held out)' }), told === undefined ? '—' : aucOf(told)],
    ['KS', told === undefined ? '—' : told.ks.toFixed(3)],
    [t({ zh: '基尼系数', en: 'Gini' }), told === undefined ? '—' : told.gini.toFixed(3)],
    [t({ zh: '对照（提升树）AUC', en: 'Challenger AUC' }), report.challenger === null ? '—' : aucOf(report.challenger)],
    [t({ zh: '得分 PSI', en: 'PSI of the score' }), report.stability.score.toFixed(3)],
    [
      t({ zh: '取整误差', en: 'Rounding' }),
      t({ zh: `至多 ${report.rounding.toFixed(1)} 分`, en: `at most ${report.rounding.toFixed(1)}` }),
    ],
  ] as const;
  return (
    <section className="sheet" aria-label={t({ zh: '概要', en: 'Summary' })}>
      <dl className="grade-lines">
        {lines.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
