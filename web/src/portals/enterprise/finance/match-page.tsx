import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Collapse, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { ActButton } from '../../../shared/act-button.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { Sections } from '../../../shared/sections.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { ProductCard, type Matched } from './product-card.tsx';

type Match = Operations['marketplace.match']['output'];
type List = 'eligible' | 'oneAway' | 'needsData';

/** As many of each list as the platform tells. */
const MOST = 50;
const lists = ['eligible', 'oneAway', 'needsData'] as const;

const isIn = (match: Match, list: List, wanted: string | undefined) =>
  match[list].products.some(({ productId }) => productId === wanted);

/** What suits a demand: what can be applied for, what fails by one condition, and what cannot be judged yet. */
export function MatchPage() {
  const { t } = useLanguage();
  const { demandId } = useParams({ from: '/enterprise/finance/demands/$demandId' });
  const { product: wanted } = useSearch({ from: '/enterprise/finance/demands/$demandId' });
  const answer = useAnswer('marketplace.match', { demandId, ...(wanted === undefined ? {} : { shown: MOST }) });
  const [touched, setShown] = useState<List>();
  const [chosen, setChosen] = useState<readonly string[]>(wanted === undefined ? [] : [wanted]);
  const [applies, setApplies] = useState(false);
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const match = answer.data;
  const shown = touched ?? lists.find((list) => isIn(match, list, wanted)) ?? 'eligible';
  const products = (list: List) => (
    <Products
      products={match[list].products.toSorted((a, b) => Number(b.productId === wanted) - Number(a.productId === wanted))}
      none={t(nothing[list])}
      {...(list === 'oneAway'
        ? {}
        : {
            chosen,
            onChoose: (productId: string, is: boolean) =>
              setChosen((before) => (is ? [...before, productId] : before.filter((one) => one !== productId))),
          })}
    />
  );
  const all = [...match.eligible.products, ...match.needsData.products];
  const picked = all.filter(({ productId }) => chosen.includes(productId));
  return (
    <>
      <p className="crumb">
        <Link to="/enterprise/finance">{t({ zh: '融资', en: 'Finance' })}</Link>
      </p>
      <h1>{t({ zh: '能申请什么', en: 'What suits you' })}</h1>
      <p className="lead">
        {t({
          zh: `比对了 ${match.considered} 款产品。排序只看金额、期限、成本和机构的办理速度等，不收费、不竞价。`,
          en: `${match.considered} products were looked at. Order is by amount, term, cost and how fast an institution is; no place is sold.`,
        })}
      </p>
      {wanted !== undefined && <NotThere match={match} wanted={wanted} />}
      <Sections<List>
        label={t({ zh: '匹配结果', en: 'What was found' })}
        shown={shown}
        onChange={setShown}
        items={lists.map((key) => ({
          key,
          label: `${t(titles[key])}（${match[key].count}）`,
          children: products(key),
        }))}
      />
      <Order match={match} />
      {all.length > 0 && (
        <div className="sticky-acts">
          <span>{t({ zh: `已选 ${picked.length} 款`, en: `${picked.length} chosen` })}</span>
          <ActButton
            type="primary"
            why={picked.length === 0 ? t({ zh: '请先勾选要申请的产品', en: 'Choose a product first' }) : undefined}
            onClick={() => setApplies(true)}
          >
            {t({ zh: '申请', en: 'Apply' })}
          </ActButton>
        </div>
      )}
      {applies && (
        <ApplyDialog
          demandId={demandId}
          products={picked}
          others={match.eligible.products.filter(({ productId }) => !chosen.includes(productId))}
          onClose={() => setApplies(false)}
        />
      )}
    </>
  );
}

const titles = {
  eligible: { zh: '可以申请', en: 'You can apply' },
  oneAway: { zh: '差一项', en: 'One condition away' },
  needsData: { zh: '需补充信息', en: 'More must be known' },
} as const;

const nothing = {
  eligible: {
    zh: '暂时没有条件全部符合的产品；看看“差一项”，那里写明差在哪里',
    en: 'No product fits in everything; see “One condition away” for what is lacking',
  },
  oneAway: { zh: '没有只差一项条件的产品', en: 'None is one condition away' },
  needsData: { zh: '没有因信息不全而无法判断的产品', en: 'Nothing is open for want of information' },
} as const;

function Products({
  products,
  none,
  chosen,
  onChoose,
}: {
  readonly products: readonly Matched[];
  readonly none: string;
  readonly chosen?: readonly string[];
  readonly onChoose?: (productId: string, is: boolean) => void;
}) {
  if (products.length === 0) return <Empty description={none} />;
  return (
    <div className="product-cards">
      {products.map((product) => (
        <ProductCard
          key={product.productId}
          product={product}
          {...(onChoose === undefined ? {} : { chosen: chosen?.includes(product.productId) ?? false, onChoose })}
        />
      ))}
    </div>
  );
}

/** Says so where the product that one came for is not among those found, and all that were found are told. */
function NotThere({ match, wanted }: { readonly match: Match; readonly wanted: string }) {
  const { t } = useLanguage();
  const isTold = lists.every((list) => match[list].products.length === match[list].count);
  if (!isTold || lists.some((list) => isIn(match, list, wanted))) return null;
  return (
    <Alert
      type="info"
      showIcon
      message={t({
        zh: '邀请您申请的产品不适用于这项需求（例如金额、期限不在其范围内），或已不接受申请；可另填一项需求再看。',
        en: 'The product you were invited to does not fit this demand, in amount or term say, or is not on offer any more; another demand may do.',
      })}
    />
  );
}

/** By what the lists are ordered, with what each counts for. */
function Order({ match: { ranking, day } }: { readonly match: Match }) {
  const { t } = useLanguage();
  return (
    <Collapse
      ghost
      items={[
        {
          key: 'order',
          label: t({ zh: '排序怎么来的', en: 'How the order comes about' }),
          children: (
            <>
              <ul>
                {ranking.weights.map(({ name, title, weight }) => (
                  <li key={name}>
                    {t(title)}：{Math.round(weight * 100)}%
                  </li>
                ))}
              </ul>
              <Alert
                type="info"
                showIcon
                message={t({
                  zh: `同分的产品每天轮换先后（${day}）；没有付费排位。`,
                  en: `Products of equal score change places from day to day (${day}); no place is paid for.`,
                })}
              />
            </>
          ),
        },
      ]}
    />
  );
}
