import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useSession } from '../../../shared/session.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { DivisionName } from '../../../shared/names/division-name.tsx';
import { AlarmValue } from './alarm-value.tsx';
import { CloseAlarm } from './close-alarm.tsx';

const PAGE = 100;
const STATES = ['open', 'taken', 'closed'] as const;
type Alarm = Operations['evaluation.list-alarms']['output']['alarms'][number];

/** Alarms as tasks: somebody takes one, or takes it over, and its owner closes it with what was found. */
export function Alarms({ mayAct }: { readonly mayAct: boolean }) {
  const { t, language } = useLanguage();
  const [state, setState] = useState<Alarm['alarmState']>();
  const [closing, setClosing] = useState<Alarm>();
  const me = useSession().data?.clientId;
  const answer = usePages('evaluation.list-alarms', { limit: PAGE, ...(state === undefined ? {} : { alarmState: state }) });
  const take = useAct('evaluation.take-alarm', { changes: ['evaluation'] });
  return (
    <>
      <ProblemAlert error={take.error} />
      <DataTable
        label={t({ zh: '预警', en: 'Alarms' })}
        rows={answer.pages?.flatMap((page) => page.alarms)}
        rowKey={({ alarmId }) => alarmId}
        empty={t({ zh: '没有这样的预警', en: 'There is no such alarm' })}
        answer={answer}
        more={answer.more}
        tools={
          <NativeSelect
            label={t({ zh: '办理状态', en: 'State' })}
            none={t({ zh: '全部', en: 'All' })}
            value={state}
            options={STATES.map((one) => ({ value: one, label: choiceTitle('alarmState', one, language) ?? one }))}
            onChange={(one) => setState(STATES.find((known) => known === one))}
          />
        }
        columns={[
          {
            key: 'what',
            title: t({ zh: '事由', en: 'About' }),
            value: (one) => t(one.whatTitle),
            show: (one) => (
              <>
                <strong>{t(one.whatTitle)}</strong>
                {one.division !== null && (
                  <>
                    {' · '}
                    <DivisionName code={one.division} />
                  </>
                )}
                <br />
                <small>{choiceTitle('alarmKind', one.alarmKind, language)}</small>
              </>
            ),
          },
          {
            key: 'level',
            title: t({ zh: '程度', en: 'Level' }),
            choices: true,
            value: ({ level }) => choiceTitle('level', level, language) ?? level,
            show: (one) => <AlarmValue alarm={one} />,
          },
          {
            key: 'state',
            title: t({ zh: '办理', en: 'State' }),
            value: ({ alarmState }) => choiceTitle('alarmState', alarmState, language) ?? alarmState,
            show: ({ alarmState, owner, note }) => (
              <>
                {choiceTitle('alarmState', alarmState, language)}
                {owner !== null && (
                  <>
                    {' · '}
                    <small className="digest">{owner === me ? t({ zh: '您本人', en: 'you' }) : owner}</small>
                  </>
                )}
                {note !== null && <p className="source">{note}</p>}
              </>
            ),
          },
          {
            key: 'act',
            title: t({ zh: '操作', en: 'Act' }),
            acts: true,
            value: () => '',
            show: (one) =>
              mayAct &&
              one.alarmState !== 'closed' && (
                <div className="acts">
                  {one.owner !== me && (
                    <Button size="small" loading={take.isPending} onClick={() => take.mutate({ alarmId: one.alarmId })}>
                      {one.owner === null ? t({ zh: '领取', en: 'Take' }) : t({ zh: '接手', en: 'Take over' })}
                    </Button>
                  )}
                  {one.owner === me && (
                    <Button size="small" type="primary" onClick={() => setClosing(one)}>
                      {t({ zh: '办结', en: 'Close' })}
                    </Button>
                  )}
                </div>
              ),
          },
          {
            key: 'model',
            title: t({ zh: '模型', en: 'Model' }),
            value: ({ modelTitle }) => t(modelTitle),
            show: ({ modelId, modelTitle, month }) => (
              <Link to="/operator/monitoring/$modelId" params={{ modelId }} search={{ month }}>
                {t(modelTitle)}
              </Link>
            ),
          },
          { key: 'month', title: t({ zh: '月份', en: 'Month' }), value: ({ month }) => month },
          { key: 'raised', title: t({ zh: '生成时间', en: 'Raised' }), value: ({ raisedAt }) => timeOf(raisedAt, language) },
        ]}
      />
      {closing !== undefined && <CloseAlarm alarm={closing} onClose={() => setClosing(undefined)} />}
    </>
  );
}
