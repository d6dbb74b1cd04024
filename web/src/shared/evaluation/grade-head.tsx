import { Alert } from 'antd';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { toneOf, versionOf, type Evaluation, type Model } from './evaluation.ts';
import { ScoreBand } from './score-band.tsx';

const PER_CENT = 10;

/** The grade in a letter, or that too little is known; the score on its band; coverage, moment and model. */
export function GradeHead({ evaluation, model }: { readonly evaluation: Evaluation; readonly model: Model }) {
  const { t, language } = useLanguage();
  const { grade, gradeTitle, coverage, asOf, sample } = evaluation;
  const lines = [
    [t({ zh: '信息覆盖度', en: 'Coverage' }), `${coverage / PER_CENT}%`],
    [t({ zh: '评价时点', en: 'As of' }), timeOf(asOf, language)],
    [
      t({ zh: '评价模型', en: 'Model' }),
      t({
        zh: `${evaluation.modelTitle.zh} · 版本 ${versionOf(evaluation.modelId)}`,
        en: `${evaluation.modelTitle.en} · version ${versionOf(evaluation.modelId)}`,
      }),
    ],
  ] as const;
  return (
    <section className="sheet" aria-label={t({ zh: '评价结果', en: 'Result' })}>
      {sample && (
        <Alert
          type="warning"
          showIcon
          message={t({ zh: '示例模型', en: 'Sample model' })}
          description={t({
            zh: '分值、等级由平台所附示例模型得出，仅供演示，不作为任何决定的依据。',
            en: 'Score and grade come from the platform’s sample model. They are for showing only; nothing may be decided by them.',
          })}
        />
      )}
      <div className="grade-head">
        <p className={`grade-letter state-${toneOf(grade, model.model.grades)}`}>
          <strong>{grade ?? t({ zh: '信息不足', en: 'Too little known' })}</strong>
          {grade !== null && gradeTitle !== null && <span>{t(gradeTitle)}</span>}
        </p>
        <div className="grade-score">
          <ScoreBand score={evaluation.score} model={model} />
          <WhyGrade evaluation={evaluation} model={model} />
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
    </section>
  );
}

/** In one sentence why the letter is what it is, where the score alone would not tell. */
function WhyGrade({ evaluation, model }: { readonly evaluation: Evaluation; readonly model: Model }) {
  const { t } = useLanguage();
  const { grade, scoreGrade, coverage, rules } = evaluation;
  const least = model.model.leastCoverage / PER_CENT;
  if (grade === null)
    return (
      <p className="grade-why">
        {t({
          zh: `已掌握的信息只占 ${coverage / PER_CENT}%，低于 ${least}%，不评定等级。信息不足不是负面评价。`,
          en: `Only ${coverage / PER_CENT}% of what counts is known, less than ${least}%, so no grade is given. That is no bad mark.`,
        })}
      </p>
    );
  if (grade === scoreGrade || rules.length === 0) return null;
  return (
    <p className="grade-why">
      {t({
        zh: `按得分为 ${scoreGrade} 级；因存在下列情形，等级不高于 ${grade}。`,
        en: `By the score it would be ${scoreGrade}; what is listed below allows no better than ${grade}.`,
      })}
    </p>
  );
}
