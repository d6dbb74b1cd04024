import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { amountText, rateText } from './amount.ts';
import { useWords } from './use-words.ts';

type Terms = NonNullable<Operations['marketplace.get-application']['output']['timeline'][number]['terms']>;

/** What is offered or was granted, in one line. */
export function TermsText({ terms }: { readonly terms: Terms }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  return (
    <p className="terms">
      <strong>{amountText(terms.amountFen, language)}</strong>
      {t({ zh: ` · ${terms.termMonths} 个月 · 年利率 `, en: ` · ${terms.termMonths} months · ` })}
      <strong>{rateText(terms.annualRateBp)}</strong>
      {t({ zh: '', en: ' a year' })} · {wordOf('guarantee', terms.guarantee)} · {wordOf('repayment', terms.repayment)}
    </p>
  );
}
