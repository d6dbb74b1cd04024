import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, InputNumber, Skeleton } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceNames } from '../../../../sdk/words/index.ts';
import { amountText, fenOfWan, rateText } from '../../shared/finance/amount.ts';
import { Chips } from '../../shared/finance/chips.tsx';
import { useWords } from '../../shared/finance/use-words.ts';
import { useLanguage } from '../../shared/language.tsx';
import { NativeSelect } from '../../shared/native-select.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { usePages } from '../../shared/use-pages.ts';

type Input = Operations['marketplace.list-products']['input'];
type Product = Operations['marketplace.list-products']['output']['products'][number];

const PAGE = 24;
const MAX_WAN = 1_000_000;
const MAX_MONTHS = 360;

/** What institutions offer, the cheapest first, for everybody to see; whether one suits, an enterprise learns when it signs in. */
export function ProductsPage() {
  const { t } = useLanguage();
  const wanted = inputOf(useSearch({ from: '/products' }));
  const { pages, error, refetch, more } = usePages('marketplace.list-products', { ...wanted, limit: PAGE });
  const products = pages?.flatMap((page) => page.products);
  return (
    <div className="catalogue">
      <h1>{t({ zh: '融资产品', en: 'Loans on offer' })}</h1>
      <p className="lead">
        {t({
          zh: '按年化综合成本由低到高排列，成本按利率上限和所填金额、期限计算，含与贷款直接相关的全部费用。平台不收取排名费用。',
          en: 'The cheapest first, by the annualised cost at the highest rate for the amount and term given, with all fees tied to the loan. No place can be paid for.',
        })}
      </p>
      <Narrow />
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {error === null && products === undefined && <Skeleton active paragraph={{ rows: 10 }} />}
      {products?.length === 0 && <p role="status">{t({ zh: '没有符合条件的产品', en: 'No product meets these conditions' })}</p>}
      {products !== undefined && products.length > 0 && (
        <div className="cards">
          {products.map((product) => (
            <Card key={product.productId} product={product} />
          ))}
        </div>
      )}
      {more.has && (
        <p className="page-tools">
          <Button loading={more.loads} onClick={more.load}>
            {t({ zh: '更多产品', en: 'More products' })}
          </Button>
        </p>
      )}
    </div>
  );
}

type Search = { readonly [N in 'amount' | 'months' | 'zone' | 'guarantee']?: string };

const inputOf = ({ amount, months, zone, guarantee }: Search): Input => ({
  ...(isWithin(Number(amount), MAX_WAN) ? { amountFen: fenOfWan(Number(amount)) } : {}),
  ...(isWithin(Number(months), MAX_MONTHS) ? { termMonths: Math.round(Number(months)) } : {}),
  ...(choiceNames('zones').includes(zone ?? '') ? { zone: zone as NonNullable<Input['zone']> } : {}),
  ...(choiceNames('guarantee').includes(guarantee ?? '') ? { guarantee: guarantee as NonNullable<Input['guarantee']> } : {}),
});

const isWithin = (value: number, most: number) => value > 0 && value <= most;

/** What is wanted stands in the address, so that it can be sent to somebody. */
function Narrow() {
  const { t } = useLanguage();
  const wordOf = useWords();
  const search = useSearch({ from: '/products' });
  const navigate = useNavigate();
  const put = (name: keyof Search, value: string | undefined) =>
    void navigate({ to: '/products', search: { ...search, [name]: value }, replace: true });
  const choices = (name: 'zones' | 'guarantee') => choiceNames(name).map((value) => ({ value, label: wordOf(name, value) }));
  return (
    <Form layout="inline" className="catalogue-tools">
      <Form.Item label={t({ zh: '金额（万元）', en: 'Amount (10,000 yuan)' })} htmlFor="wanted-amount">
        <InputNumber
          id="wanted-amount"
          min={0.1}
          max={MAX_WAN}
          inputMode="decimal"
          value={search.amount === undefined ? null : Number(search.amount)}
          onChange={(value) => put('amount', value === null ? undefined : String(value))}
        />
      </Form.Item>
      <Form.Item label={t({ zh: '期限（月）', en: 'Months' })} htmlFor="wanted-months">
        <InputNumber
          id="wanted-months"
          min={1}
          max={MAX_MONTHS}
          precision={0}
          inputMode="numeric"
          value={search.months === undefined ? null : Number(search.months)}
          onChange={(value) => put('months', value === null ? undefined : String(value))}
        />
      </Form.Item>
      <NativeSelect
        label={t({ zh: '专区', en: 'Zone' })}
        none={t({ zh: '全部专区', en: 'All zones' })}
        value={search.zone}
        options={choices('zones')}
        onChange={(value) => put('zone', value)}
      />
      <NativeSelect
        label={t({ zh: '担保方式', en: 'Security' })}
        none={t({ zh: '不限担保方式', en: 'Any security' })}
        value={search.guarantee}
        options={choices('guarantee')}
        onChange={(value) => put('guarantee', value)}
      />
    </Form>
  );
}

function Card({ product }: { readonly product: Product }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const { amountFen, termMonths, annualRateBp } = product;
  return (
    <article className="card">
      <header>
        <h2>
          <Link to="/products/$productId" params={{ productId: product.productId }}>
            {t(product.name)}
          </Link>
        </h2>
      </header>
      <p className="source">{t(product.institutionName)}</p>
      <Chips first={product.zones.map((zone) => wordOf('zones', zone))}>
        {product.guarantees.map((one) => wordOf('guarantee', one))}
      </Chips>
      <dl>
        <dt>{t({ zh: '年化综合成本', en: 'Annualised cost' })}</dt>
        <dd>
          <strong>{rateText(product.annualisedBp)}</strong>
        </dd>
        <dt>{t({ zh: '年利率', en: 'Rate a year' })}</dt>
        <dd>{`${rateText(annualRateBp.min)} – ${rateText(annualRateBp.max)}`}</dd>
        <dt>{t({ zh: '金额', en: 'Amount' })}</dt>
        <dd>{`${amountText(amountFen.min, language)} – ${amountText(amountFen.max, language)}`}</dd>
        <dt>{t({ zh: '期限', en: 'Term' })}</dt>
        <dd>{t({ zh: `${termMonths.min}–${termMonths.max} 个月`, en: `${termMonths.min} to ${termMonths.max} months` })}</dd>
      </dl>
    </article>
  );
}
