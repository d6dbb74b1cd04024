import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';

const looks: Readonly<Record<string, string>> = {
  admitted: 'state-good',
  suspended: 'state-bad',
  withdrawn: 'state-over',
  refused: 'state-over',
};

/** What an institution is; one whose last day has gone by is expired. */
export function AdmissionTag({ state, expired = false }: { readonly state: string; readonly expired?: boolean }) {
  const { t, language } = useLanguage();
  if (state === 'admitted' && expired) return <span className="state state-over">{t({ zh: '接入已到期', en: 'expired' })}</span>;
  return (
    <span className={`state ${looks[state] ?? 'state-waits'}`}>{choiceTitle('admissionState', state, language) ?? state}</span>
  );
}
