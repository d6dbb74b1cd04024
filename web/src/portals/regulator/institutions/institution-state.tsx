import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** Whether an institution is admitted, as everybody may know. */
export function InstitutionState({ state }: { readonly state: string }) {
  const { language } = useLanguage();
  const look = state === 'admitted' ? 'state-good' : state === 'suspended' ? 'state-bad' : 'state-over';
  return <span className={`state ${look}`}>{choiceTitle('state', state, language) ?? state}</span>;
}
