import { Link } from '@tanstack/react-router';
import type { Operations } from '../../../../../sdk/index.ts';
import { versionOf } from '../../../shared/evaluation/evaluation.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { dayOf } from '../../../shared/moment.ts';
import { figure, percent } from '../../../shared/modelling/percent.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import { Level, levelOf } from '../../../shared/evaluation/level.tsx';

const PAGE = 200;

type Month = Operations['evaluation.list-monitoring']['output']['months'][number];

/** Each model with what its newest month says. */
export function WatchedModels() {
  const { t, language } = useLanguage();
  const itemTitle = useItemTitle();
  const answer = usePages('evaluation.list-monitoring', { limit: PAGE });
  const bands = answer.pages?.[0]?.bands ?? [];
  return (
    <DataTable
      label={t({ zh: '监测中的模型', en: 'Models watched' })}
      rows={answer.pages && newestOfEach(answer.pages.flatMap((page) => page.months))}
      rowKey={({ modelId }) => modelId}
      empty={t({
        zh: '还没有监测过。每月二日自动监测，也可点“立即监测”',
        en: 'None was looked at yet: it is done on the second of each month, or now',
      })}
      answer={answer}
      more={answer.more}
      columns={[
        {
          key: 'model',
          title: t({ zh: '模型', en: 'Model' }),
          value: ({ modelTitle }) => t(modelTitle),
          show: ({ modelId, modelTitle }) => (
            <>
              <Link to="/operator/monitoring/$modelId" params={{ modelId }}>
                {t(modelTitle)}
              </Link>{' '}
              <small className="digest">{versionOf(modelId)}</small>
            </>
          ),
        },
        { key: 'at', title: t({ zh: '最近监测', en: 'Looked at' }), value: ({ asOf }) => dayOf(asOf, language) },
        {
          key: 'alarms',
          title: t({ zh: '未办结预警', en: 'Open alarms' }),
          value: ({ openAlarms }) => openAlarms,
          show: ({ openAlarms }) =>
            openAlarms === 0 ? (
              '0'
            ) : (
              <Link to="/operator/monitoring" search={{ show: 'alarms' }}>
                {openAlarms}
              </Link>
            ),
        },
        {
          key: 'score',
          title: t({ zh: '得分 PSI', en: 'PSI' }),
          value: ({ score }) => score,
          show: ({ score }) => <Level value={figure(score)} level={levelOf(bands, 'score', score)} />,
        },
        {
          key: 'characteristic',
          title: t({ zh: '变动最大的指标（CSI）', en: 'Moved most (CSI)' }),
          value: ({ characteristic }) => (characteristic === null ? '' : t(characteristic.title)),
          show: ({ characteristic }) =>
            characteristic === null || characteristic.index === 0 ? (
              '—'
            ) : (
              <>
                {t(characteristic.title)}{' '}
                <Level value={figure(characteristic.index)} level={levelOf(bands, 'characteristic', characteristic.index)} />
              </>
            ),
        },
        {
          key: 'missing',
          title: t({ zh: '缺失上升最多', en: 'Missing most' }),
          value: ({ missing }) => (missing === null ? '' : itemTitle(missing.item)),
          show: ({ missing }) =>
            missing === null || missing.now <= missing.before ? (
              '—'
            ) : (
              <>
                {itemTitle(missing.item)}{' '}
                <Level
                  value={`+${percent(missing.now - missing.before)}`}
                  level={levelOf(bands, 'missing', missing.now - missing.before)}
                />
              </>
            ),
        },
        { key: 'enterprises', title: t({ zh: '企业数', en: 'Enterprises' }), value: ({ enterprises }) => enterprises },
      ]}
    />
  );
}

/** They come newest first. */
const newestOfEach = (months: readonly Month[]): Month[] =>
  months.filter(({ modelId }, at) => months.findIndex((one) => one.modelId === modelId) === at);
