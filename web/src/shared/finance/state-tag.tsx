import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from './use-words.ts';

type Application = Operations['marketplace.list-applications']['output']['applications'][number];

const looks: Readonly<Partial<Record<Application['financingState'], string>>> = {
  granted: 'state-good',
  refused: 'state-bad',
  withdrawn: 'state-over',
  expired: 'state-over',
  rerouted: 'state-over',
};

/** How far an application has come, by when the next step is due, and whether it is late. */
export function StateTag({
  application: { financingState, stage, dueOn, overdue },
}: {
  readonly application: Pick<Application, 'financingState' | 'stage' | 'dueOn' | 'overdue'>;
}) {
  const { t } = useLanguage();
  const wordOf = useWords();
  return (
    <>
      <span className={`state ${looks[financingState] ?? 'state-waits'}`}>{wordOf('financingState', financingState)}</span>{' '}
      {stage !== null && dueOn !== null && (
        <small className={overdue ? 'late' : 'source'}>
          {t({
            zh: `${wordOf('stage', stage)}${overdue ? '已逾期，原定' : '最迟'} ${dueOn}`,
            en: `${wordOf('stage', stage)} ${overdue ? 'is late, was due' : 'by'} ${dueOn}`,
          })}
        </small>
      )}
    </>
  );
}
