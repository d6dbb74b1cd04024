import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import '../../../shared/evaluation/evaluation.css';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { Sections } from '../../../shared/sections.tsx';
import { useSession } from '../../../shared/session.ts';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { Alarms } from './alarms.tsx';
import { Bands } from './bands.tsx';
import { WatchedModels } from './watched-models.tsx';

const SHOWN = ['models', 'alarms', 'bands'] as const;
const POLL_MS = 2_000;
/** A look that takes longer is found when the page is opened again. */
const PATIENCE_MS = 120_000;

/** How the models of evaluation do, month by month; the alarms that came of it; and from where on one is raised. */
export function MonitoringPage() {
  const { t } = useLanguage();
  const navigate = useNavigate({ from: '/operator/monitoring' });
  const search = useSearch({ from: '/operator/monitoring' });
  const session = useSession();
  const mayAct = session.data?.role === 'operator';
  const shown = SHOWN.find((one) => one === search.show) ?? 'models';
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '模型监测', en: 'Monitoring of models' })}</h1>
        {mayAct && <LookNow />}
      </div>
      <p className="lead">
        {t({
          zh: '每月对正在使用和试运行的模型作一次监测：同一批企业，比较模型启用时与现在。得分和指标的分布、数据缺失、等级迁移和贷款的实际不良率超出界限的，生成预警，由人领取并查明原因。',
          en: 'Each month the models that count or are on trial are looked at: the same enterprises, when the model began and now. Where score, indicators, missing data, or what became of loans crosses a band, an alarm is raised, which somebody takes and finds the cause of.',
        })}
      </p>
      <Sections
        label={t({ zh: '模型监测', en: 'Monitoring of models' })}
        shown={shown}
        onChange={(show) => void navigate({ search: { show } })}
        items={[
          { key: 'models', label: t({ zh: '模型', en: 'Models' }), children: <WatchedModels /> },
          { key: 'alarms', label: t({ zh: '预警', en: 'Alarms' }), children: <Alarms mayAct={mayAct} /> },
          { key: 'bands', label: t({ zh: '界限', en: 'Bands' }), children: <Bands mayAct={mayAct} /> },
        ]}
      />
    </>
  );
}

function LookNow() {
  const { t } = useLanguage();
  // What was newest when it was asked for; the look is over as soon as there is something newer.
  const [before, setBefore] = useState<string>();
  const { data } = useAnswer('evaluation.list-monitoring', {}, before === undefined ? {} : { refreshMs: POLL_MS });
  const newest = newestOf(data?.months.map(({ asOf }) => asOf));
  const look = useAct('evaluation.monitor', {
    changes: ['evaluation'],
    onDone: ({ modelIds }) => modelIds.length > 0 && setBefore(newest),
  });
  const answers = useQueryClient();
  const waits = before !== undefined && newest <= before;
  const isOver = before !== undefined && !waits;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setBefore(undefined), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waits]);
  useEffect(() => {
    if (!isOver) return;
    setBefore(undefined);
    // The lists beside were read before there was anything new.
    void answers.invalidateQueries({ predicate: ({ queryKey: [asked] }) => String(asked).startsWith('evaluation.') });
  }, [isOver, answers]);
  return (
    <div>
      <Button type="primary" loading={look.isPending || waits} onClick={() => look.mutate({})}>
        {t({ zh: '立即监测', en: 'Look now' })}
      </Button>
      <ProblemAlert error={look.error} />
    </div>
  );
}

const newestOf = (moments: readonly string[] = []): string => moments.reduce((a, b) => (a > b ? a : b), '');
