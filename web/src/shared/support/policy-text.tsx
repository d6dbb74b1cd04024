import type { Operations } from '../../../../sdk/index.ts';
import { amountText } from '../finance/amount.ts';
import { useWords } from '../finance/use-words.ts';
import { useLanguage } from '../language.tsx';
import '../finance/offers.css';

type Policy = Operations['support.list-policies']['output']['policies'][number];

/** What a policy gives, whose it is, until when and how one applies. */
export function PolicyText({
  policy,
}: {
  readonly policy: Pick<
    Policy,
    'policyKind' | 'department' | 'gives' | 'amountFen' | 'howToApply' | 'link' | 'opensOn' | 'endsOn'
  >;
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const { policyKind, department, gives, amountFen, howToApply, link, opensOn, endsOn } = policy;
  return (
    <>
      <p className="source">
        {wordOf('policyKind', policyKind)} · {t(department)}
      </p>
      <p>{t(gives)}</p>
      <dl className="figures">
        {amountFen !== null && (
          <div>
            <dt>{t({ zh: '最高', en: 'At most' })}</dt>
            <dd>{amountText(amountFen, language)}</dd>
          </div>
        )}
        <div>
          <dt>{t({ zh: '申报期', en: 'Period' })}</dt>
          <dd>
            {opensOn === null && endsOn === null ? t({ zh: '常年', en: 'At any time' }) : `${opensOn ?? ''} – ${endsOn ?? ''}`}
          </dd>
        </div>
      </dl>
      <p>
        {t({ zh: '怎么申报：', en: 'How to apply: ' })}
        {t(howToApply)}
      </p>
      {link !== null && (
        <p>
          <a href={link} rel="noreferrer" target="_blank">
            {t({ zh: '政策原文', en: 'Text of the policy' })}
          </a>
        </p>
      )}
    </>
  );
}
