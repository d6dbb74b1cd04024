import { Skeleton } from 'antd';
import { useState } from 'react';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { percent } from '../modelling/percent.ts';
import { NativeSelect } from '../native-select.tsx';
import { ProblemView } from '../problem-view.tsx';
import { Scroller } from '../scroller.tsx';
import { useAnswer } from '../use-answer.ts';
import { usePages } from '../use-pages.ts';
import { versionOf, type Model } from './evaluation.ts';
import { GradeMoves } from './grade-moves.tsx';

const MANY = 200;
type Compared = Operations['evaluation.compare-models']['output'];

/** A model beside another on the same enterprises. One on trial is shown beside the one that counts, any other beside what is chosen. */
export function CompareModels({ model }: { readonly model: Model }) {
  const { t, language } = useLanguage();
  const { pages, error, refetch } = usePages('evaluation.list-models', { limit: MANY });
  const others = pages
    ?.flatMap((page) => page.models)
    // Of another's own model there is nothing to read.
    .filter(
      ({ modelId, institutionNo }) =>
        modelId !== model.modelId && (institutionNo === null || institutionNo === model.institutionNo),
    );
  const [chosen, setChosen] = useState<string>();
  const counting = others?.find(({ modelState }) => modelState === 'champion')?.modelId;
  const other = chosen ?? (model.modelState === 'shadow' ? counting : undefined);
  return (
    <section className="sheet" aria-label={t({ zh: '与其他模型比对', en: 'Beside another model' })}>
      <h2>{t({ zh: '与其他模型比对', en: 'Beside another model' })}</h2>
      <p className="source">
        {t({
          zh: '以同一批企业（最多 2000 户，按现有信息）分别评价；授信前两个模型都已评出得分的贷款，另比区分能力。',
          en: 'On the same enterprises, at most 2,000, as they are known now; and how each tells apart loans of which both had spoken before the grant.',
        })}
      </p>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {others?.length === 0 && <p>{t({ zh: '没有可比对的其他模型。', en: 'There is no other model to compare it with.' })}</p>}
      {others !== undefined && others.length > 0 && (
        <NativeSelect
          label={t({ zh: '对照模型', en: 'The other model' })}
          none={t({ zh: '选择对照模型', en: 'Choose the other model' })}
          value={other}
          options={others.map((one) => ({
            value: one.modelId,
            label: `${t(one.title)} ${versionOf(one.modelId)} · ${choiceTitle('modelState', one.modelState, language)}`,
          }))}
          onChange={setChosen}
        />
      )}
      {other !== undefined && <Side key={other} model={model} other={other} />}
    </section>
  );
}

function Side({ model, other }: { readonly model: Model; readonly other: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('evaluation.compare-models', { modelId: model.modelId, otherModelId: other });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <Figures found={data} />
      <GradeMoves
        inset
        title={t({ zh: '等级迁移', en: 'Moves between grades' })}
        from={t({ zh: '本模型', en: 'This model' })}
        to={t({ zh: '对照模型', en: 'The other' })}
        moves={data.gradeMoves}
        grades={model.model.grades.map(({ grade }) => grade)}
      />
    </>
  );
}

function Figures({ found }: { readonly found: Compared }) {
  const { t } = useLanguage();
  const few = t({ zh: '不列', en: 'withheld' });
  const share = (count: number | null) =>
    count === null || found.enterprises === null ? few : `${count} (${percent(count / found.enterprises)})`;
  const of = (value: number | null) => (value === null ? few : `${value / 10}%`);
  const outcomes = found.loanOutcomes;
  const auc = (one: { readonly auc: number; readonly aucLow: number; readonly aucHigh: number }) =>
    `${one.auc.toFixed(3)} (${one.aucLow.toFixed(3)}–${one.aucHigh.toFixed(3)})`;
  const rows: readonly (readonly [string, string, string])[] = [
    [t({ zh: '可评级企业', en: 'With a grade' }), share(found.first.graded), share(found.second.graded)],
    [t({ zh: '平均覆盖度', en: 'Mean coverage' }), of(found.first.meanCoverage), of(found.second.meanCoverage)],
    ...(found.bands ?? []).map(
      (band) =>
        [t({ zh: `得分在 ${band.grade} 档`, en: `Score in band ${band.grade}` }), share(band.first), share(band.second)] as const,
    ),
    ...(outcomes === null
      ? []
      : ([
          ['AUC', auc(outcomes.first), auc(outcomes.second)],
          ['KS', percent(outcomes.first.ks), percent(outcomes.second.ks)],
        ] as const)),
  ];
  return (
    <>
      <dl className="grade-lines compare-figures">
        <Line name={t({ zh: '企业', en: 'Enterprises' })} value={String(found.enterprises ?? few)} />
        <Line name={t({ zh: '两者均可评级', en: 'Graded by both' })} value={share(found.gradedByBoth)} />
        <Line name={t({ zh: '等级一致', en: 'Same grade' })} value={percent(found.agreement)} />
        <Line
          name={t({ zh: '得分档 PSI', en: 'PSI of the bands' })}
          value={found.bandIndex === null ? t({ zh: '等级不同，不可比', en: 'other letters' }) : found.bandIndex.toFixed(3)}
        />
        {outcomes !== null && (
          <Line
            name={t({ zh: '结果已明的贷款', en: 'Loans' })}
            value={t({ zh: `${outcomes.loans} 笔，不良 ${outcomes.bads} 笔`, en: `${outcomes.loans}, ${outcomes.bads} bad` })}
          />
        )}
      </dl>
      <Scroller label={t({ zh: '两个模型', en: 'The two models' })}>
        <table className="plain-table compare-figures">
          <thead>
            <tr>
              <td />
              <th scope="col" className="figure">
                {t({ zh: '本模型', en: 'This model' })}
              </th>
              <th scope="col" className="figure">
                {t({ zh: '对照模型', en: 'The other' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, first, second]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figure">{first}</td>
                <td className="figure">{second}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {outcomes === null && (
        <p className="source">
          {t({
            zh: '区分能力（AUC、KS）：结果已明、两个模型在授信前都已评出的贷款不足，或本机构不可见。',
            en: 'AUC and KS are not shown: too few loans with a known outcome of which both models had spoken, or not yours to see.',
          })}
        </p>
      )}
    </>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
