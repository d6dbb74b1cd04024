import { Alert } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { Figures } from '../figures.tsx';

const REFRESH_MS = 10_000;
const MB = 1_048_576;
const SECOND_MS = 1_000;
/** The background work has something to do every minute. */
const SILENT_MS = 150_000;
const SEALING_MS = 30_000;
const FULL_SHARE = 0.8;

/** Database, background work, sealing, live sources: how each fares now, and what of it wants somebody's eyes. */
export default function HealthFigures() {
  const { t, language } = useLanguage();
  const { data, error, refetch } = useAnswer('statistics.show-health', {}, { refreshMs: REFRESH_MS });
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  const since = (moment: string | null | undefined) =>
    data === undefined || moment === null || moment === undefined ? 0 : Date.parse(data.at) - Date.parse(moment);
  const silent = data !== undefined && (data.queue.lastRanAt === null || since(data.queue.lastRanAt) > SILENT_MS);
  const unsealed = since(data?.sealing.toSealSince) > SEALING_MS;
  const seconds = (ms: number) => t({ zh: `${Math.round(ms / SECOND_MS)} 秒`, en: `${Math.round(ms / SECOND_MS)} s` });
  return (
    <>
      {data !== undefined && (
        <Verdict silent={silent} unsealed={unsealed} broken={data.recent.broken} givenUp={data.queue.givenUp} />
      )}
      <h2>{t({ zh: '数据库', en: 'Database' })}</h2>
      <Figures
        figures={[
          { title: 'PostgreSQL', value: data?.database.version },
          { title: t({ zh: '占用空间（MB）', en: 'Size (MB)' }), value: data && Math.ceil(data.database.bytes / MB) },
          {
            title: t({ zh: '连接数 / 上限', en: 'Connections of at most' }),
            value: data && `${data.database.connections} / ${data.database.maxConnections}`,
            urgent: data !== undefined && data.database.connections > FULL_SHARE * data.database.maxConnections,
          },
        ]}
      />
      <h2>{t({ zh: '后台任务', en: 'Background work' })}</h2>
      <Figures
        figures={[
          {
            title: t({ zh: '最近运行', en: 'Last ran' }),
            value:
              data &&
              (data.queue.lastRanAt === null
                ? t({ zh: '从未', en: 'never' })
                : t({ zh: `${seconds(since(data.queue.lastRanAt))}前`, en: `${seconds(since(data.queue.lastRanAt))} ago` })),
            urgent: silent,
          },
          { title: t({ zh: '到时待办', en: 'Waiting' }), value: data?.queue.waiting },
          { title: t({ zh: '最早一项已等', en: 'The oldest waits' }), value: data && seconds(since(data.queue.waitsSince)) },
          { title: t({ zh: '正在办', en: 'Being done' }), value: data?.queue.running },
          {
            title: t({ zh: '失败待重试', en: 'To be tried again' }),
            value: data?.queue.failing,
            urgent: (data?.queue.failing ?? 0) > 0,
          },
          {
            title: t({ zh: '多次失败已放弃', en: 'Given up' }),
            value: data?.queue.givenUp,
            urgent: (data?.queue.givenUp ?? 0) > 0,
          },
        ]}
      />
      <h2>{t({ zh: '披露日志封存', en: 'Sealing of the disclosure log' })}</h2>
      <Figures
        figures={[
          { title: t({ zh: '已封存', en: 'Sealed' }), value: data?.sealing.sealed },
          { title: t({ zh: '待封存', en: 'To be sealed' }), value: data?.sealing.toSeal, urgent: unsealed },
        ]}
      />
      <h2>{t({ zh: '实时数据源', en: 'Live sources' })}</h2>
      <Figures
        figures={[
          { title: t({ zh: '已登记', en: 'Registered' }), value: data?.liveSources.registered },
          { title: t({ zh: '已暂停', en: 'Paused' }), value: data?.liveSources.paused },
          {
            title: t({ zh: '已熔断', en: 'Cut off' }),
            value: data?.liveSources.cutOff,
            urgent: (data?.liveSources.cutOff ?? 0) > 0,
          },
        ]}
      />
      <h2>{t({ zh: '最近十分钟的调用', en: 'Calls of the last ten minutes' })}</h2>
      <Figures
        figures={[
          { title: t({ zh: '调用', en: 'Calls' }), value: data?.recent.calls },
          {
            title: t({ zh: '平台内部错误', en: 'Failed within the platform' }),
            value: data?.recent.broken,
            urgent: (data?.recent.broken ?? 0) > 0,
          },
        ]}
      />
      {data !== undefined && (
        <p className="source">
          {t({
            zh: `截至 ${timeOf(data.at, language)}，每 10 秒更新`,
            en: `As of ${timeOf(data.at, language)}, renewed every 10 seconds`,
          })}
        </p>
      )}
    </>
  );
}

function Verdict({
  silent,
  unsealed,
  broken,
  givenUp,
}: {
  readonly silent: boolean;
  readonly unsealed: boolean;
  readonly broken: number;
  readonly givenUp: number;
}) {
  const { t } = useLanguage();
  const faults = [
    ...(silent
      ? [
          t({
            zh: '后台服务可能已停：超过两分钟没有运行。请检查 worker 进程。',
            en: 'The worker may have stopped: nothing ran for over two minutes. See to its process.',
          }),
        ]
      : []),
    ...(unsealed ? [t({ zh: '披露日志封存滞后。', en: 'The sealing of the disclosure log lags.' })] : []),
    ...(broken > 0
      ? [t({ zh: '有调用在平台内部出错，请查看运行日志。', en: 'Calls failed within the platform; see its log.' })]
      : []),
    ...(givenUp > 0
      ? [t({ zh: '有后台任务多次失败后已放弃，请查看运行日志。', en: 'Background work was given up; see the log.' })]
      : []),
  ];
  if (faults.length === 0) return <Alert type="success" showIcon message={t({ zh: '各项服务正常', en: 'All services work' })} />;
  return (
    <Alert
      type="warning"
      showIcon
      message={t({ zh: '需要关注', en: 'To be looked at' })}
      description={faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
    />
  );
}
