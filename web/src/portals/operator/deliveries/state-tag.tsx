import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';

const looks: Readonly<Record<string, string>> = { completed: 'state-good', failed: 'state-bad' };

/** Where a delivery stands. */
export function StateTag({ state }: { readonly state: string }) {
  const { language } = useLanguage();
  return <span className={`state ${looks[state] ?? 'state-waits'}`}>{choiceTitle('state', state, language) ?? state}</span>;
}
