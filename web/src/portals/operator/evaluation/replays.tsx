import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { versionOf } from '../../../shared/evaluation/evaluation.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;
type Score = Operations['evaluation.list-scores']['output']['scores'][number];

/** Scores as they were stored, each to be computed again: the same to the last bit, or not. */
export function Replays({ code }: { readonly code: string }) {
  const { t, language } = useLanguage();
  const answer = usePages('evaluation.list-scores', { code, limit: PAGE });
  return (
    <section className="sheet">
      <h2>{t({ zh: '复算', en: 'Compute again' })}</h2>
      <DataTable
        label={t({ zh: '历次评价', en: 'Earlier evaluations' })}
        rows={answer.pages?.flatMap((page) => page.scores)}
        rowKey={({ asOf, modelId }) => `${asOf} ${modelId}`}
        empty={t({ zh: '还没有评价', en: 'None yet' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'at', title: t({ zh: '评价时点', en: 'As of' }), value: ({ asOf }) => timeOf(asOf, language) },
          {
            key: 'grade',
            title: t({ zh: '等级', en: 'Grade' }),
            value: ({ grade }) => grade ?? t({ zh: '信息不足', en: 'too little known' }),
          },
          { key: 'score', title: t({ zh: '得分', en: 'Score' }), value: ({ score }) => score, figure: true },
          { key: 'coverage', title: t({ zh: '覆盖度', en: 'Coverage' }), value: ({ coverage }) => `${coverage / 10}%` },
          {
            key: 'model',
            title: t({ zh: '模型版本', en: 'Model' }),
            value: ({ modelId }) => versionOf(modelId),
            show: ({ modelId }) => (
              <Link to="/operator/models/$modelId" params={{ modelId }}>
                {versionOf(modelId)}
              </Link>
            ),
          },
          {
            key: 'digest',
            title: t({ zh: '指标值摘要', en: 'Digest of values' }),
            value: ({ featuresDigest }) => featuresDigest.slice(0, 16),
          },
          {
            key: 'replay',
            title: t({ zh: '复算', en: 'Again' }),
            acts: true,
            value: () => '',
            show: (score) => <Replay code={code} score={score} />,
          },
        ]}
      />
    </section>
  );
}

function Replay({ code, score: { modelId, asOf } }: { readonly code: string; readonly score: Score }) {
  const { t } = useLanguage();
  const replay = useAct('evaluation.replay', { changes: [] });
  return (
    <>
      {replay.data === undefined ? (
        <Button size="small" loading={replay.isPending} onClick={() => replay.mutate({ code, modelId, asOf })}>
          {t({ zh: '复算', en: 'Compute again' })}
        </Button>
      ) : (
        <span className={`state state-${replay.data.equal ? 'good' : 'bad'}`} role="status">
          {replay.data.equal
            ? t({ zh: '逐位一致', en: 'The same to the bit' })
            : t({
                zh: `不一致：复算 ${replay.data.computed.score} 分`,
                en: `Not the same: ${replay.data.computed.score} computed`,
              })}
        </span>
      )}
      <ProblemAlert error={replay.error} />
    </>
  );
}
