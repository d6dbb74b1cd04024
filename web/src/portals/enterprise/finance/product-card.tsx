import { Checkbox } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { rateText, yuanText } from '../../../shared/finance/amount.ts';
import { Chips } from '../../../shared/finance/chips.tsx';
import { ClauseVerdicts } from '../../../shared/finance/clause-verdicts.tsx';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';

export type Matched = Operations['marketplace.match']['output']['eligible']['products'][number];

/** A product as a shop owner weighs it: whose, what it costs a month, what it asks, what is lacking. */
export function ProductCard({
  product,
  chosen,
  onChoose,
}: {
  readonly product: Matched;
  readonly chosen?: boolean;
  readonly onChoose?: (productId: string, is: boolean) => void;
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const { lowest, highest, clauses, terms } = product;
  return (
    <article className="card product-card">
      <header>
        <h2>{t(product.name)}</h2>
        {onChoose !== undefined && (
          <Checkbox checked={chosen ?? false} onChange={(event) => onChoose(product.productId, event.target.checked)}>
            {t({ zh: '选择', en: 'Choose' })}
          </Checkbox>
        )}
      </header>
      <p className="source">{t(product.institutionName)}</p>
      <Chips first={product.zones.map((zone) => wordOf('zones', zone))}>
        {product.guarantees.map((one) => wordOf('guarantee', one))}
      </Chips>
      <dl className="figures">
        <div>
          <dt>{t({ zh: '年化综合成本', en: 'Annualised cost' })}</dt>
          <dd>
            {rateText(lowest.annualisedBp)}
            {highest.annualisedBp !== lowest.annualisedBp && ` – ${rateText(highest.annualisedBp)}`}
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '平均每月利息和费用', en: 'Interest and fees a month' })}</dt>
          <dd>
            {yuanText(lowest.monthlyCostFen, language)}
            {highest.monthlyCostFen !== lowest.monthlyCostFen && ` – ${yuanText(highest.monthlyCostFen, language)}`}
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '首月还款', en: 'First payment' })}</dt>
          <dd>{yuanText(highest.firstPaymentFen, language)}</dd>
        </div>
      </dl>
      {terms.map((one) => (
        <p key={one.term} className="gap">
          {t(one.text)}
        </p>
      ))}
      <ClauseVerdicts clauses={clauses} />
    </article>
  );
}
