import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import { versionOf } from '../../../shared/evaluation/evaluation.ts';
import '../../../shared/evaluation/evaluation.css';
import { GradeMoves } from '../../../shared/evaluation/grade-moves.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf, timeOf } from '../../../shared/moment.ts';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { CalibrationTable } from './calibration-table.tsx';
import { DriftChart } from './drift-chart.tsx';
import { MissingPlaces } from '../../../shared/evaluation/missing-places.tsx';
import { MovedIndicators } from '../../../shared/evaluation/moved-indicators.tsx';

/** Two years and a half. */
const MONTHS = 30;

/** How one model has done month by month, and all that was found in one of them. */
export function WatchedModelPage() {
  const { t } = useLanguage();
  const { modelId } = useParams({ from: '/operator/monitoring/$modelId' });
  const search = useSearch({ from: '/operator/monitoring/$modelId' });
  const navigate = useNavigate({ from: '/operator/monitoring/$modelId' });
  const { data, error, refetch } = useAnswer('evaluation.list-monitoring', { modelId, limit: MONTHS });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const [newest] = data.months;
  if (newest === undefined) return <Empty description={t({ zh: '该模型还没有监测过', en: 'The model was not looked at yet' })} />;
  const month = search.month ?? newest.month;
  return (
    <>
      <p className="crumb">
        <Link to="/operator/monitoring">{t({ zh: '模型监测', en: 'Monitoring of models' })}</Link>
      </p>
      <div className="page-head">
        <h1>
          {t(newest.modelTitle)} <small className="digest">{versionOf(modelId)}</small>
        </h1>
        <NativeSelect
          label={t({ zh: '月份', en: 'Month' })}
          value={month}
          options={data.months.map((one) => ({ value: one.month, label: one.month }))}
          onChange={(one) => void navigate({ search: one === undefined ? {} : { month: one } })}
        />
      </div>
      <DriftChart months={data.months} bands={data.bands} />
      <OneMonth key={month} modelId={modelId} month={month} bands={data.bands} />
    </>
  );
}

function OneMonth({
  modelId,
  month,
  bands,
}: {
  readonly modelId: string;
  readonly month: string;
  readonly bands: Parameters<typeof MovedIndicators>[0]['bands'];
}) {
  const { t, language } = useLanguage();
  const { data, error, refetch } = useAnswer('evaluation.show-monitoring', { modelId, month });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { report } = data;
  return (
    <>
      <p className="source">
        {t({
          zh: `${data.enterprises} 户企业；基准 ${dayOf(data.baselineAt, language)}，监测时间 ${timeOf(data.asOf, language)}。`,
          en: `${data.enterprises} enterprises; baseline ${dayOf(data.baselineAt, language)}, looked at ${timeOf(data.asOf, language)}.`,
        })}
      </p>
      <CalibrationTable rows={report.calibration} />
      <MovedIndicators rows={report.characteristics} bands={bands} />
      <MissingPlaces rows={report.missing} bands={bands} />
      <GradeMoves
        title={t({ zh: '等级迁移', en: 'Moves between grades' })}
        from={t({ zh: '启用时', en: 'When it began' })}
        to={t({ zh: '现在', en: 'Now' })}
        moves={report.gradeMoves}
      />
      {report.besideChampion !== null && (
        <GradeMoves
          title={t({ zh: '与正式模型对照', en: 'Beside the model that counts' })}
          from={t({ zh: '正式模型', en: 'The one that counts' })}
          to={t({ zh: '本模型', en: 'This model' })}
          moves={report.besideChampion}
        />
      )}
    </>
  );
}
