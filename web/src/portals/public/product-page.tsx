import { Link, useParams } from '@tanstack/react-router';
import { Descriptions, Skeleton } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { amountText, rateText } from '../../shared/finance/amount.ts';
import { Chips } from '../../shared/finance/chips.tsx';
import { useWords } from '../../shared/finance/use-words.ts';
import { useLanguage } from '../../shared/language.tsx';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useSession } from '../../shared/session.ts';
import { useAnswer } from '../../shared/use-answer.ts';

type Product = Operations['marketplace.get-product']['output']['product'];

/** One product: its terms, all fees, its conditions in words, and what a bank will want to see. */
export function ProductPage() {
  const { t } = useLanguage();
  const { productId } = useParams({ from: '/products/$productId' });
  const { data, error, refetch } = useAnswer('marketplace.get-product', { productId });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  return (
    <div className="item">
      <p>
        <Link to="/products">← {t({ zh: '融资产品', en: 'Loans on offer' })}</Link>
      </p>
      {data === undefined ? <Skeleton active paragraph={{ rows: 10 }} /> : <Shown product={data.product} />}
    </div>
  );
}

function Shown({ product }: { readonly product: Product }) {
  const { t } = useLanguage();
  const wordOf = useWords();
  const titleOf = useItemTitle();
  const { clauses, items, productState } = product;
  return (
    <>
      <h1>{t(product.name)}</h1>
      <p className="source">{t(product.institutionName)}</p>
      <p className="lead">{t(product.description)}</p>
      <Chips first={product.zones.map((zone) => wordOf('zones', zone))}>
        {product.guarantees.map((one) => wordOf('guarantee', one))}
      </Chips>
      {productState !== 'published' && (
        <p role="status">{t({ zh: '该产品目前不接受申请', en: 'This product takes no applications at present' })}</p>
      )}
      <Terms product={product} />
      <h2>{t({ zh: '准入条件', en: 'Conditions' })}</h2>
      {clauses.length === 0 ? (
        <p>{t({ zh: '未设准入条件。', en: 'There are none.' })}</p>
      ) : (
        <ul>
          {clauses.map((clause) => (
            <li key={clause.id}>
              {t(clause.text)}
              {!clause.hard && <small>{t({ zh: '（参考，不影响申请）', en: ' (not binding)' })}</small>}
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && (
        <>
          <h2>{t({ zh: '机构审查所需的信息', en: 'What the institution will ask to see' })}</h2>
          <p>
            {t({
              zh: '须经企业授权，申请时一并给予，可随时撤回：',
              en: 'With the enterprise’s authorisation, given when it applies and revoked at any time: ',
            })}
            {items.map((item) => titleOf(item)).join(t({ zh: '、', en: ', ' }))}
          </p>
        </>
      )}
      <Way />
    </>
  );
}

function Terms({ product }: { readonly product: Product }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const { amountFen, termMonths, annualRateBp, fees, repayments } = product;
  const comma = t({ zh: '、', en: ', ' });
  const feeText = ({ title, basis, value }: Product['fees'][number]) =>
    `${t(title)} ${basis.startsWith('amount') ? rateText(value) : amountText(value, language)}${t(
      basis.endsWith('yearly') ? { zh: '（每年）', en: ' a year' } : { zh: '（一次）', en: ' once' },
    )}`;
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        {
          label: t({ zh: '金额', en: 'Amount' }),
          children: `${amountText(amountFen.min, language)} – ${amountText(amountFen.max, language)}`,
        },
        {
          label: t({ zh: '期限', en: 'Term' }),
          children: t({ zh: `${termMonths.min}–${termMonths.max} 个月`, en: `${termMonths.min} to ${termMonths.max} months` }),
        },
        {
          label: t({ zh: '年利率', en: 'Rate a year' }),
          children: `${rateText(annualRateBp.min)} – ${rateText(annualRateBp.max)}`,
        },
        {
          label: t({ zh: '费用', en: 'Fees' }),
          children: fees.length === 0 ? t({ zh: '无', en: 'none' }) : fees.map(feeText).join(comma),
        },
        {
          label: t({ zh: '还款方式', en: 'Repayment' }),
          children: repayments.map((one) => wordOf('repayment', one)).join(comma),
        },
      ]}
    />
  );
}

/** On to where an enterprise learns whether it suits. */
function Way() {
  const { t } = useLanguage();
  const { data: session } = useSession();
  return (
    <p className="front-ways">
      <Link to={session?.role === 'subject' ? '/enterprise/finance/new' : '/sign-in'} className="way way-first">
        {session?.role === 'subject'
          ? t({ zh: '看看本企业是否符合', en: 'See whether it suits you' })
          : t({ zh: '登录后看看是否符合', en: 'Sign in to see whether it suits you' })}
      </Link>
    </p>
  );
}
