import { Timeline } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../language.tsx';
import { timeOf } from '../../moment.ts';
import { useWords } from '../use-words.ts';
import { useLoanFacts } from './loan-facts.tsx';
import type { Loan } from './loan-tags.tsx';

type Said = Operations['loans.get']['output']['ownerAnswers'][number];

/** Every report with what it changed, and what the enterprise said to it, the last first. */
export function LoanVersions({
  versions,
  ownerAnswers,
}: {
  readonly versions: readonly Loan[];
  readonly ownerAnswers: readonly Said[];
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const steps = [
    ...versions.map((loan, at) => ({
      key: `v${loan.version}`,
      at: loan.recordedAt,
      color: 'blue',
      children: <Reported loan={loan} before={versions[at + 1]} />,
    })),
    ...ownerAnswers.map((one) => ({
      key: `a${one.answeredAt}`,
      at: one.answeredAt,
      color: one.ownerAnswer === 'disputed' ? 'red' : 'green',
      children: (
        <>
          <strong>
            {t({ zh: `企业核对第 ${one.version} 次报告：`, en: `The enterprise on report no. ${one.version}: ` })}
            {wordOf('ownerAnswer', one.ownerAnswer)}
          </strong>
          <p className="source">{timeOf(one.answeredAt, language)}</p>
          {one.words !== null && <p className="said">{one.words}</p>}
        </>
      ),
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className="sheet">
      <h2>{t({ zh: '各次报告与核对', en: 'Reports and what was said to them' })}</h2>
      <Timeline items={steps} />
    </section>
  );
}

function Reported({ loan, before }: { readonly loan: Loan; readonly before: Loan | undefined }) {
  const { t, language } = useLanguage();
  const factsOf = useLoanFacts();
  const was = new Map(before === undefined ? [] : factsOf(before).map(({ key, told }) => [key, told]));
  const changed = factsOf(loan).filter(({ key, told }) => was.get(key) !== told);
  return (
    <>
      <strong>{t({ zh: `第 ${loan.version} 次报告`, en: `Report no. ${loan.version}` })}</strong>
      <p className="source">{timeOf(loan.recordedAt, language)}</p>
      {before === undefined ? (
        <p>{t({ zh: '首次报告', en: 'The first report' })}</p>
      ) : (
        <ul className="loan-changes">
          {changed.map(({ key, title, told }) => (
            <li key={key}>
              {title} <del>{was.get(key)}</del> → <strong>{told}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
