import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';

type Delivery = Pick<Operations['collection.open-delivery']['output'], 'state' | 'dryRun'>;
const looks: Readonly<Record<Delivery['state'], 'good' | 'waits' | 'over'>> = {
  receiving: 'waits',
  queued: 'waits',
  running: 'waits',
  completed: 'good',
  failed: 'over',
};

/** Where a delivery stands, and whether it was only a trial. */
export function DeliveryState({ delivery: { state, dryRun } }: { readonly delivery: Delivery }) {
  const { t, language } = useLanguage();
  return (
    <>
      <span className={`state state-${looks[state]}`}>{choiceTitle('state', state, language) ?? state}</span>
      {dryRun && <span className="state state-over">{t({ zh: '试运行', en: 'dry run' })}</span>}
    </>
  );
}
