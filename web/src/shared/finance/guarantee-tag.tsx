import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from './use-words.ts';

type Guarantee = Operations['guarantees.list']['output']['guaranteeRequests'][number];

const looks: Readonly<Partial<Record<Guarantee['guaranteeState'], string>>> = {
  'in-force': 'state-good',
  given: 'state-good',
  refused: 'state-bad',
  withdrawn: 'state-over',
  lapsed: 'state-over',
};

/** How far a request for a guarantee has come, and by when its guarantor has to answer. */
export function GuaranteeTag({
  guarantee: { guaranteeState, dueOn, overdue },
}: {
  readonly guarantee: Pick<Guarantee, 'guaranteeState' | 'dueOn' | 'overdue'>;
}) {
  const { t } = useLanguage();
  const wordOf = useWords();
  return (
    <>
      <span className={`state ${looks[guaranteeState] ?? 'state-waits'}`}>{wordOf('guaranteeState', guaranteeState)}</span>{' '}
      {dueOn !== null && (
        <small className={overdue ? 'late' : 'source'}>
          {overdue
            ? t({ zh: `答复已逾期，原定 ${dueOn}`, en: `the answer is late, was due ${dueOn}` })
            : t({ zh: `最迟 ${dueOn} 答复`, en: `to be answered by ${dueOn}` })}
        </small>
      )}
    </>
  );
}
