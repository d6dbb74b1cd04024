import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { useAct } from '../use-act.ts';
import { amountText, rateText } from './amount.ts';
import { UndertakingText } from './undertaking-text.tsx';
import { DocumentButton } from './document-button.tsx';
import { GuaranteeTag } from './guarantee-tag.tsx';
import { HandDocument } from './hand-document.tsx';
import { MessageForm } from './message-form.tsx';
import { TermsText } from './terms-text.tsx';
import { RefusalText } from './timeline-list.tsx';
import { useWords } from './use-words.ts';

type Answer = Operations['guarantees.get']['output'];
type Entry = Answer['timeline'][number];

/** A request for a guarantee as enterprise and guarantor both see it: what is asked for, what the lender offers, what it would cost, all that happened. */
export function GuaranteeView({
  answer,
  more,
  children,
}: {
  readonly answer: Answer;
  /** What only this side has to look at. */
  readonly more?: ReactNode;
  /** What this side may do now. */
  readonly children?: ReactNode;
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const { guarantee, lenderName, productName, offer, cost, timeline } = answer;
  const { guaranteeId, amountFen, termMonths, purpose, undertaking, endedAt, caseNo } = guarantee;
  const send = useAct('guarantees.send-message', { changes: ['guarantees'] });
  return (
    <>
      <p>
        <GuaranteeTag guarantee={guarantee} />
      </p>
      <section className="sheet">
        <h2>{t({ zh: '申请担保的贷款', en: 'The loan' })}</h2>
        <p>
          {t({
            zh: `${lenderName.zh} · ${productName.zh}；申请担保 ${amountText(amountFen, language)}，${termMonths} 个月，用于${wordOf('purpose', purpose)}`,
            en: `${lenderName.en}, ${productName.en}; ${amountText(amountFen, language)} to be guaranteed for ${termMonths} months, for ${wordOf('purpose', purpose)}`,
          })}
        </p>
        {offer === null ? (
          <p className="source">{t({ zh: '贷款机构尚未给出方案', en: 'The lender has made no offer yet' })}</p>
        ) : (
          <>
            <h3>{t({ zh: '贷款机构的方案', en: 'What the lender offers' })}</h3>
            <TermsText terms={offer} />
          </>
        )}
        {undertaking !== null && (
          <>
            <h3>{t({ zh: '担保意向', en: 'The undertaking' })}</h3>
            <UndertakingText guaranteeId={guaranteeId} undertaking={undertaking} />
          </>
        )}
        {cost !== null && (
          <p>
            {t({ zh: '年化综合成本（含担保费）', en: 'Annualised cost with the fee for the guarantee ' })}
            <strong>{rateText(cost.annualisedBp)}</strong>
            {t({
              zh: `，每月 ${amountText(cost.monthlyCostFen, language)}`,
              en: `, ${amountText(cost.monthlyCostFen, language)} a month`,
            })}
          </p>
        )}
        {more}
        <p className="source">{t({ zh: `融资事项 ${caseNo}`, en: `Financing case ${caseNo}` })}</p>
      </section>
      {children}
      <section className="sheet">
        <h2>{t({ zh: '办理经过', en: 'What happened' })}</h2>
        <Timeline
          items={timeline.toReversed().map((one) => ({
            key: one.seq,
            color: one.late === true || one.event === 'overdue' ? 'red' : one.party === 'platform' ? 'gray' : 'blue',
            children: <EntryText guaranteeId={guaranteeId} entry={one} />,
          }))}
        />
      </section>
      {endedAt === null && (
        <section className="sheet">
          <h2>{t({ zh: '沟通与材料', en: 'Messages and documents' })}</h2>
          <p className="source">
            {t({
              zh: '贷款机构看不到这里的内容和材料，意向函除外',
              en: 'The lender sees nothing of this but the letter of the undertaking',
            })}
          </p>
          <MessageForm send={{ ...send, mutate: (text, then) => send.mutate({ guaranteeId, text }, then) }} />
          <HandDocument
            upload={(platform, file) => platform.upload('guarantees.add-document', { guaranteeId, fileName: file.name }, file)}
          />
        </section>
      )}
    </>
  );
}

function EntryText({ guaranteeId, entry }: { readonly guaranteeId: string; readonly entry: Entry }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const { event, party, at, dueOn, late, refusalCode, text, undertaking, terms, because, contractNo, documentId, fileName } =
    entry;
  return (
    <>
      <strong>{wordOf('event', event)}</strong>
      <p className="source">
        {wordOf('party', party)} · {timeOf(at, language)}
        {dueOn !== null && t({ zh: ` · 最迟 ${dueOn} 答复`, en: ` · to be answered by ${dueOn}` })}
        {late === true && t({ zh: ' · 超过时限', en: ' · late' })}
      </p>
      {refusalCode !== null && <RefusalText code={refusalCode} />}
      {text !== null && <p className="said">{text}</p>}
      {undertaking !== null && <UndertakingText guaranteeId={guaranteeId} undertaking={undertaking} />}
      {terms !== null && <TermsText terms={terms} />}
      {documentId !== null && (
        <DocumentButton operation="guarantees.get-document" input={{ guaranteeId, documentId }} title={fileName ?? ''} />
      )}
      {because !== null && <p>{wordOf('because', because)}</p>}
      {contractNo !== null && <p>{t({ zh: `贷款合同 ${contractNo}`, en: `Contract ${contractNo}` })}</p>}
    </>
  );
}
