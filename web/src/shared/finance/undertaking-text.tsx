import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { amountText, rateText } from './amount.ts';
import { DocumentButton } from './document-button.tsx';

type Undertaking = NonNullable<Operations['guarantees.get']['output']['guarantee']['undertaking']>;

/** What a guarantor commits itself to, in one line. */
export function UndertakingText({
  guaranteeId,
  undertaking: { letterNo, amountFen, feeBp, validUntil, letterId },
}: {
  readonly guaranteeId: string;
  readonly undertaking: Undertaking;
}) {
  const { t, language } = useLanguage();
  return (
    <div className="terms">
      {t({ zh: '担保 ', en: 'Guarantees ' })}
      <strong>{amountText(amountFen, language)}</strong>
      {t({ zh: ' · 年担保费率 ', en: ' · fee ' })}
      <strong>{rateText(feeBp)}</strong>
      {t({ zh: ` · 有效期至 ${validUntil} · 意向函 ${letterNo}`, en: ` a year · until ${validUntil} · letter ${letterNo}` })}
      {letterId !== null && (
        <DocumentButton
          operation="guarantees.get-document"
          input={{ guaranteeId, documentId: letterId }}
          title={t({ zh: '意向函', en: 'The letter' })}
        />
      )}
    </div>
  );
}
