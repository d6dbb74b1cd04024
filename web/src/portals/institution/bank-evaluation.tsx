import { Alert, Skeleton } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { signed, toneOf, versionOf, type Model } from '../../shared/evaluation/evaluation.ts';
import '../../shared/evaluation/evaluation.css';
import { ScoreBand } from '../../shared/evaluation/score-band.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useAnswer } from '../../shared/use-answer.ts';

export type GivenEvaluation = Operations['evaluation.ask']['output'];
type Evaluation = GivenEvaluation['evaluation'];

/** What a bank is told of an evaluation: grade, score, what limits it and why, without a figure of the enterprise. */
export function BankEvaluation({ given: { evaluation, receipt } }: { readonly given: GivenEvaluation }) {
  const { t, language } = useLanguage();
  const { data: model } = useAnswer('evaluation.get-model', { modelId: evaluation.modelId });
  if (model === undefined) return <Skeleton active />;
  const lines = [
    [t({ zh: '信息覆盖度', en: 'Coverage' }), `${evaluation.coverage / 10}%`],
    [t({ zh: '评价时点', en: 'As of' }), timeOf(evaluation.asOf, language)],
    [t({ zh: '评价模型', en: 'Model' }), `${t(evaluation.modelTitle)} · ${versionOf(evaluation.modelId)}`],
    [t({ zh: '回执', en: 'Receipt' }), receipt.disclosureId],
  ] as const;
  return (
    <section className="sheet evaluation" aria-label={t({ zh: '信用评价', en: 'Evaluation' })}>
      <h2>{t({ zh: '信用评价', en: 'Evaluation' })}</h2>
      {evaluation.sample && (
        <Alert
          type="warning"
          showIcon
          message={t({
            zh: '示例模型得出，仅供演示，不作为授信依据。',
            en: 'By a sample model, for showing only; no credit may be decided by it.',
          })}
        />
      )}
      <div className="grade-head">
        <p className={`grade-letter state-${toneOf(evaluation.grade, model.model.grades)}`}>
          <strong>{evaluation.grade ?? t({ zh: '信息不足', en: 'Too little known' })}</strong>
          <span>{gradeTitle(evaluation, model)?.[language]}</span>
        </p>
        <div className="grade-score">
          <ScoreBand score={evaluation.score} model={model} />
        </div>
      </div>
      <dl className="grade-lines">
        {lines.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Why evaluation={evaluation} model={model} />
      <p className="source">
        {t({
          zh: '只依据本次授权的信息项计算，其余按“未获授权”处理、不影响得分，可能与企业自己看到的评价不同。',
          en: 'Computed from what this authorisation opens alone; all else counts as not authorised and costs nothing. It may differ from what the enterprise sees.',
        })}
      </p>
    </section>
  );
}

const gradeTitle = ({ grade }: Evaluation, { model }: Model) => model.grades.find((one) => one.grade === grade)?.title;

function Why({ evaluation, model }: { readonly evaluation: Evaluation; readonly model: Model }) {
  const { t } = useLanguage();
  const titleOf = (code: string) => {
    const title = model.reading.characteristics.find(({ indicator }) => indicator === code)?.title;
    return title === undefined ? code : t(title);
  };
  return (
    <>
      {evaluation.rules.length > 0 && (
        <>
          <h3>{t({ zh: '命中的否决与封顶', en: 'Vetoes and caps that hold' })}</h3>
          <ul className="tile-list">
            {evaluation.rules.map((rule) => (
              <li key={rule.code}>
                {t(rule.title)} <small>{t({ zh: `等级不高于 ${rule.worst}`, en: `No better than ${rule.worst}` })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="two-columns">
        <Side title={t({ zh: '主要不利因素', en: 'Against' })} reasons={evaluation.adverse} />
        <Side title={t({ zh: '主要有利因素', en: 'In favour' })} reasons={evaluation.favourable} />
      </div>
      {evaluation.missing.length > 0 && (
        <dl className="missing-kinds">
          {evaluation.missing.map(({ kind, title, indicators }) => (
            <div key={kind}>
              <dt>
                {t(title)}
                <small>{t({ zh: `${indicators.length} 项`, en: String(indicators.length) })}</small>
              </dt>
              <dd className="source">{indicators.map(titleOf).join(t({ zh: '、', en: ', ' }))}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Side({ title, reasons }: { readonly title: string; readonly reasons: Evaluation['adverse'] }) {
  const { t } = useLanguage();
  return (
    <div>
      <h3>{title}</h3>
      {reasons.length === 0 && <p className="source">{t({ zh: '无', en: 'none' })}</p>}
      <ul className="reasons">
        {reasons.map((one) => (
          <li key={one.indicator} className={`reason ${one.contribution < 0 ? 'reason-bad' : 'reason-good'}`}>
            {t(one.title)}
            <p className="reason-points">
              {t({
                zh: `${one.theme.zh} · 较总体平均 ${signed(one.contribution)} 分`,
                en: `${one.theme.en} · ${signed(one.contribution)} against the mean`,
              })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
