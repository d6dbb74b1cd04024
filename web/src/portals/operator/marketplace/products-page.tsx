import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { amountText, rateText } from '../../../shared/finance/amount.ts';
import { Chips } from '../../../shared/finance/chips.tsx';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { ReviewModal } from '../../../shared/review-modal.tsx';
import { Sections } from '../../../shared/sections.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;
type Product = Operations['marketplace.list-own-products']['output']['products'][number];
type View = 'waiting' | 'all';

/** Products of all banks: what waits for review, and what is on offer. */
export function ProductsPage() {
  const { t } = useLanguage();
  const [view, setView] = useState<View>('waiting');
  return (
    <>
      <h1>{t({ zh: '融资产品审核', en: 'Review of products' })}</h1>
      <Sections<View>
        label={t({ zh: '看哪些', en: 'Which' })}
        shown={view}
        onChange={setView}
        items={[
          { key: 'waiting', label: t({ zh: '待审核', en: 'To be reviewed' }), children: <Products key="waiting" submitted /> },
          { key: 'all', label: t({ zh: '全部', en: 'All' }), children: <Products key="all" /> },
        ]}
      />
    </>
  );
}

function Products({ submitted }: { readonly submitted?: true }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const [opened, setOpened] = useState<Product>();
  const answer = usePages('marketplace.list-own-products', { limit: PAGE, ...(submitted ? { submitted } : {}) });
  const columns: readonly Column<Product>[] = [
    {
      key: 'name',
      title: t({ zh: '产品', en: 'Product' }),
      value: ({ name }) => t(name),
      show: (product) => (
        <Button type="link" className="cell-link" onClick={() => setOpened(product)}>
          {t(product.name)}
        </Button>
      ),
    },
    {
      key: 'bank',
      title: t({ zh: '机构', en: 'Institution' }),
      value: ({ institutionName }) => t(institutionName),
      choices: true,
    },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ productState }) => wordOf('productState', productState),
      choices: true,
    },
    {
      key: 'version',
      title: t({ zh: '版本', en: 'Version' }),
      value: ({ publishedVersion, pendingVersion }) =>
        pendingVersion === null ? publishedVersion : `${publishedVersion} → ${pendingVersion}`,
    },
    { key: 'updated', title: t({ zh: '更新', en: 'Updated' }), value: ({ updatedAt }) => timeOf(updatedAt, language) },
  ];
  return (
    <>
      <DataTable
        label={t({ zh: '融资产品', en: 'Products' })}
        rows={answer.pages?.flatMap((page) => page.products)}
        columns={columns}
        rowKey={({ productId }) => productId}
        empty={
          submitted
            ? t({ zh: '没有待审核的产品', en: 'Nothing waits for review' })
            : t({ zh: '还没有产品', en: 'No product yet' })
        }
        answer={answer}
        more={answer.more}
      />
      {opened !== undefined && <Review product={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function Review({ product, onClose }: { readonly product: Product; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { productId, pendingVersion, pendingSubmitted } = product;
  const version = pendingVersion ?? product.version;
  const answer = useAnswer('marketplace.get-own-product', { productId, version });
  const review = useAct('marketplace.review-product', { changes: ['marketplace'], onDone: onClose });
  return (
    <ReviewModal
      title={t(product.name)}
      decides={pendingSubmitted}
      review={review}
      decide={(decision) => review.mutate({ productId, version, ...decision })}
      onClose={onClose}
    >
      {answer.error !== null && <ProblemView error={answer.error} />}
      {answer.data === undefined ? <Skeleton active /> : <Terms product={answer.data.product} />}
    </ReviewModal>
  );
}

function Terms({ product }: { readonly product: Product }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const { amountFen, termMonths, annualRateBp, fees, guarantees, repayments, zones, clauses, description } = product;
  return (
    <>
      <p>{t(description)}</p>
      <p>
        {amountText(amountFen.min, language)} – {amountText(amountFen.max, language)} ·{' '}
        {t({ zh: `${termMonths.min}–${termMonths.max} 个月`, en: `${termMonths.min}–${termMonths.max} months` })} ·{' '}
        {rateText(annualRateBp.min)} – {rateText(annualRateBp.max)}
      </p>
      <Chips first={zones.map((zone) => wordOf('zones', zone))}>
        {[...guarantees.map((one) => wordOf('guarantee', one)), ...repayments.map((one) => wordOf('repayment', one))]}
      </Chips>
      {fees.map(({ title, basis, value }) => (
        <p key={title.en}>
          {t(title)}：{value}（{wordOf('basis', basis)}）
        </p>
      ))}
      <h3>{t({ zh: '准入条件', en: 'Admission conditions' })}</h3>
      <ul>
        {clauses.map(({ id, text, hard }) => (
          <li key={id}>
            {t(text)}
            {!hard && t({ zh: '（参考）', en: ' (not binding)' })}
          </li>
        ))}
      </ul>
    </>
  );
}
