import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';

const tones: Readonly<Record<string, string>> = { champion: 'good', shadow: 'waits', submitted: 'waits' };

/** How far a model has come, in words and colour. */
export function ModelState({ state }: { readonly state: string }) {
  const { language } = useLanguage();
  return <span className={`state state-${tones[state] ?? 'over'}`}>{choiceTitle('modelState', state, language) ?? state}</span>;
}
