import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { useAnswer } from '../use-answer.ts';
import { amountText } from './amount.ts';
import { UndertakingText } from './undertaking-text.tsx';
import { DocumentButton } from './document-button.tsx';
import { ppmText } from './loans/ppm-text.ts';
import { TermsText } from './terms-text.tsx';
import { useWords } from './use-words.ts';

type Entry = Operations['marketplace.get-application']['output']['timeline'][number];

/** All that happened to an application, the newest first: both sides read the same. */
export function TimelineList({
  applicationId,
  timeline,
  loanLink,
}: {
  readonly applicationId: string;
  readonly timeline: readonly Entry[];
  /** The way to a loan, by its contract. */
  readonly loanLink?: (contractNo: string) => ReactNode;
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  return (
    <Timeline
      items={timeline.toReversed().map((one) => ({
        key: one.seq,
        color: one.late === true || one.event === 'overdue' ? 'red' : one.party === 'platform' ? 'gray' : 'blue',
        children: (
          <>
            <strong>{wordOf('event', one.event)}</strong>
            {one.stage !== null && <> · {wordOf('stage', one.stage)}</>}
            <p className="source">
              {wordOf('party', one.party)} · {timeOf(one.at, language)}
              {one.dueOn !== null && t({ zh: ` · 下一步最迟 ${one.dueOn}`, en: ` · next due ${one.dueOn}` })}
              {one.late === true && t({ zh: ' · 超过时限', en: ' · late' })}
            </p>
            {one.refusalCode !== null && <RefusalText code={one.refusalCode} />}
            {one.text !== null && <p className="said">{one.text}</p>}
            {one.terms !== null && <TermsText terms={one.terms} />}
            {one.guarantor !== null && <GuarantorText guarantor={one.guarantor} />}
            {one.loan !== null && <LentText loan={one.loan} link={loanLink?.(one.loan.contractNo)} />}
            {one.documentId !== null && (
              <DocumentButton
                operation="marketplace.get-document"
                input={{ applicationId, documentId: one.documentId }}
                title={one.fileName ?? ''}
              />
            )}
          </>
        ),
      }))}
    />
  );
}

/** The loan that the application came to, as its institution first reported it. */
function LentText({ loan, link }: { readonly loan: NonNullable<Entry['loan']>; readonly link: ReactNode }) {
  const { t, language } = useLanguage();
  return (
    <p className="terms">
      <strong>{amountText(loan.amountFen, language)}</strong>
      {t({ zh: ` · ${loan.termMonths} 个月 · 年利率 `, en: ` · ${loan.termMonths} months · ` })}
      <strong>{ppmText(loan.ratePpm)}</strong>
      {t({ zh: ` · ${loan.grantedOn} 授信`, en: ` a year · granted ${loan.grantedOn}` })} {link}
    </p>
  );
}

/** Which guarantor, and what it commits itself to. */
function GuarantorText({
  guarantor: { guaranteeId, guarantorName, undertaking },
}: {
  readonly guarantor: NonNullable<Entry['guarantor']>;
}) {
  const { t } = useLanguage();
  return (
    <>
      <p>{t(guarantorName)}</p>
      {undertaking !== null && <UndertakingText guaranteeId={guaranteeId} undertaking={undertaking} />}
    </>
  );
}

/** Why it was refused, and what that code advises. */
export function RefusalText({ code }: { readonly code: string }) {
  const { t } = useLanguage();
  const { data } = useAnswer('marketplace.list-rules', {});
  const found = data?.refusalCodes.find((one) => one.code === code);
  if (found === undefined) return null;
  return (
    <p>
      <strong>{t(found.title)}</strong>
      <br />
      {t({ zh: '建议：', en: 'Advice: ' })}
      {t(found.advice)}
    </p>
  );
}
