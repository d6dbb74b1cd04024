import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';

/** What the reconciliation makes of a use, in words: null while its day has not been reconciled. */
export function useVerdictTitle(): (verdict: string | null) => string {
  const { t, language } = useLanguage();
  return (verdict) =>
    verdict === null ? t({ zh: '尚未核对', en: 'not reconciled yet' }) : (choiceTitle('verdict', verdict, language) ?? verdict);
}

export function VerdictTag({ verdict, afterEnd }: { readonly verdict: string | null; readonly afterEnd: boolean | null }) {
  const { t } = useLanguage();
  const titleOf = useVerdictTitle();
  const state = verdict === null ? 'state-over' : verdict === 'in-order' && !afterEnd ? 'state-good' : 'state-bad';
  return (
    <>
      <span className={`state ${state}`}>{titleOf(verdict)}</span>
      {afterEnd && <span className="state state-bad">{t({ zh: '授权终止后', en: 'after the end' })}</span>}
    </>
  );
}
