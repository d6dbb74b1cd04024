import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Checkbox, Collapse } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { rateText, yuanText } from '../../../shared/finance/amount.ts';
import { Chips } from '../../../shared/finance/chips.tsx';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';

export type Matched = Operations['marketplace.match']['output']['eligible']['products'][number];
type Clause = Matched['clauses'][number];

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
  const lacking = clauses.filter(({ verdict }) => verdict !== 'pass');
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
      {lacking.map((clause) => (
        <Lack key={clause.id} clause={clause} />
      ))}
      {clauses.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'clauses',
              label: t({
                zh: `准入条件 ${clauses.length} 项，符合 ${clauses.length - lacking.length} 项`,
                en: `${clauses.length} conditions, ${clauses.length - lacking.length} met`,
              }),
              children: (
                <ul className="clauses">
                  {clauses.map((clause) => (
                    <li key={clause.id}>
                      <Verdict verdict={clause.verdict} /> {t(clause.text)}
                      {!clause.hard && <small>{t({ zh: '（参考）', en: ' (not binding)' })}</small>}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </article>
  );
}

/** What keeps a condition from holding: the gap in figures, or what has to be known first and why it is not. */
function Lack({ clause }: { readonly clause: Clause }) {
  const { t } = useLanguage();
  if (clause.verdict === 'fail')
    return (
      <p className="gap">
        {t(clause.gap ?? clause.text)}
        {!clause.hard && <small>{t({ zh: '（参考条件，不影响申请）', en: ' (not binding)' })}</small>}
      </p>
    );
  return (
    <p className="gap unknown">
      {clause.missing.length === 0
        ? t(clause.gap ?? clause.text)
        : clause.missing.map(({ indicator, title, why }) => (
            <span key={indicator}>{t({ zh: `${title.zh}：${why.zh}；`, en: `${title.en}: ${why.en}; ` })}</span>
          ))}
    </p>
  );
}

const verdicts = {
  pass: { icon: <CheckCircleOutlined className="pass" />, said: { zh: '符合', en: 'met' } },
  fail: { icon: <CloseCircleOutlined className="fail" />, said: { zh: '不符合', en: 'not met' } },
  unknown: { icon: <QuestionCircleOutlined className="unknown" />, said: { zh: '无从判断', en: 'not known' } },
} as const;

function Verdict({ verdict }: Pick<Clause, 'verdict'>) {
  const { t } = useLanguage();
  const { icon, said } = verdicts[verdict];
  return (
    <>
      {icon}
      <span className="only-read">{t(said)}</span>
    </>
  );
}
