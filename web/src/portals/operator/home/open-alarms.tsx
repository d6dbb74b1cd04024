import { Link } from '@tanstack/react-router';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { both } from '../../../shared/both.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useSession } from '../../../shared/session.ts';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { AlarmValue } from '../monitoring/alarm-value.tsx';

const FEW = 5;
const fresh = { refreshMs: 60_000 };

/** Alarms of models that nobody has taken, and those that are the reader's to close, which stand first. */
export function OpenAlarms() {
  const { t, language } = useLanguage();
  const me = useSession().data?.clientId;
  const open = useAnswer('evaluation.list-alarms', { alarmState: 'open', limit: FEW }, fresh);
  const taken = useAnswer('evaluation.list-alarms', { alarmState: 'taken', limit: FEW }, fresh);
  const mine = taken.data?.alarms.filter(({ owner }) => owner === me) ?? [];
  return (
    <Tile
      title={t({ zh: '模型预警', en: 'Alarms of models' })}
      answer={both(open, taken)}
      none={t({ zh: '没有待办的预警', en: 'No alarm waits' })}
      more={
        <Link to="/operator/monitoring" search={{ show: 'alarms' }}>
          {t({ zh: '全部', en: 'All' })}
        </Link>
      }
    >
      {[...mine, ...(open.data?.alarms ?? [])].slice(0, FEW).map((one) => (
        <li key={one.alarmId}>
          <Link to="/operator/monitoring" search={{ show: 'alarms' }}>
            {t(one.whatTitle)}
          </Link>{' '}
          <AlarmValue alarm={one} />
          <small>
            {choiceTitle('alarmKind', one.alarmKind, language)} · {choiceTitle('alarmState', one.alarmState, language)}
          </small>
        </li>
      ))}
    </Tile>
  );
}
