import { choiceTitle } from '../../../sdk/words/index.ts';
import { useLanguage } from './language.tsx';

const looks: Readonly<Record<string, string>> = {
  admitted: 'state-good',
  suspended: 'state-bad',
  expired: 'state-over',
  withdrawn: 'state-over',
  refused: 'state-over',
};
const EXPIRED = 'expired';

/** Where an institution or its application stands, in words. */
export function useAdmissionTitle(): (state: string) => string {
  const { t, language } = useLanguage();
  return (state) =>
    state === EXPIRED ? t({ zh: '接入已到期', en: 'expired' }) : (choiceTitle('admissionState', state, language) ?? state);
}

/** What an institution is; one whose last day has gone by is expired. */
export function AdmissionTag({ state, expired = false }: { readonly state: string; readonly expired?: boolean }) {
  const titleOf = useAdmissionTitle();
  const shown = state === 'admitted' && expired ? EXPIRED : state;
  return <span className={`state ${looks[shown] ?? 'state-waits'}`}>{titleOf(shown)}</span>;
}
