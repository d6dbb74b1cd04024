import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { ReportEvaluation } from './report-document.ts';

type Reason = {
  readonly title: Bilingual;
  readonly theme: Bilingual;
  readonly contribution: number;
  readonly value?: Bilingual;
  readonly better?: { readonly target: Bilingual } | null;
};

/** An evaluation as an enterprise or as an institution is told it. */
type Evaluated = Pick<ReportEvaluation, 'asOf' | 'modelId' | 'modelTitle' | 'sample' | 'score' | 'grade' | 'coverage'> & {
  readonly gradeTitle?: Bilingual | null;
  readonly rules: readonly { readonly code: string; readonly title: Bilingual; readonly worst: string }[];
  readonly adverse: readonly Reason[];
  readonly favourable: readonly Reason[];
  readonly missing: readonly { readonly title: Bilingual; readonly indicators: readonly (Bilingual | string)[] }[];
};

const unknown: Bilingual = { zh: '信息不足', en: 'Too little is known' };

/** An evaluation as a report holds it: reasons in words, without the records behind them, which stand in the report anyway. */
export function reportEvaluation(given: Evaluated, titleOf: (code: string) => Bilingual): ReportEvaluation {
  const { asOf, modelId, modelTitle, sample, score, grade, gradeTitle, coverage, rules, adverse, favourable, missing } = given;
  return {
    asOf,
    modelId,
    modelTitle,
    sample,
    score,
    grade,
    gradeTitle: gradeTitle ?? (grade === null ? unknown : { zh: grade, en: grade }),
    coverage,
    rules: rules.map(({ code, title, worst }) => ({ code, title, worst })),
    adverse: adverse.map(reasonOf),
    favourable: favourable.map(reasonOf),
    missing: missing.map(({ title, indicators }) => ({
      title,
      indicators: indicators.map((one) => (typeof one === 'string' ? titleOf(one) : one)),
    })),
  };
}

const reasonOf = ({ title, theme, contribution, value, better }: Reason): ReportEvaluation['adverse'][number] => ({
  title,
  theme,
  contribution,
  value: value ?? null,
  better: better?.target ?? null,
});
