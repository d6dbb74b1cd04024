import { Alert, Form } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../shared/language.tsx';
import { NativeSelect } from '../../shared/native-select.tsx';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { GrantForm, type Widest } from './grant-form.tsx';

const MOST = 100;

/**
 * Lets an institution see whether a product suits: what the product's hard conditions read is ticked, and no more. Says what the institution learns of
 * it.
 */
export function ScreeningGrant({
  institutionNo,
  widest,
  onGiven,
}: {
  readonly institutionNo: number;
  readonly widest: Widest;
  readonly onGiven: () => unknown;
}) {
  const { t } = useLanguage();
  const [productId, setProductId] = useState<string>();
  const offered = useAnswer('marketplace.list-products', { institutionNo, limit: MOST });
  const product = useAnswer('marketplace.get-product', { productId: productId ?? '' }, { enabled: productId !== undefined });
  const items = product.data?.product.hardItems;
  const closed = (items ?? []).filter((item) => !widest.items.some((one) => one.item === item));
  const failed = offered.error ?? product.error;
  if (failed !== null) return <ProblemView error={failed} onRetry={() => void offered.refetch()} />;
  return (
    <>
      <p className="lead">
        {t({
          zh: '机构预筛时，只看到贵单位的名称、统一社会信用代码和对某款产品“适合、不适合或无法判断”的结论；每看一次都记入“谁看过我”，您可随时撤回。',
          en: 'Screening shows the institution your name, your unified code and whether a product suits, does not, or cannot be told. Each use is shown under Who looked; you may take it back at any time.',
        })}
      </p>
      <Form layout="vertical" component="div">
        <Form.Item label={t({ zh: '想让哪款产品找到您', en: 'Which product is to find you' })} htmlFor="product">
          <NativeSelect
            id="product"
            value={productId}
            none={
              offered.data?.products.length === 0
                ? t({ zh: '该机构目前没有在架产品', en: 'It has no product on offer at present' })
                : t({ zh: '不限定，自己选择信息', en: 'None in particular; I choose myself' })
            }
            options={(offered.data?.products ?? []).map((one) => ({ value: one.productId, label: t(one.name) }))}
            onChange={setProductId}
          />
        </Form.Item>
      </Form>
      {items !== undefined && <Needed items={items} closed={closed} />}
      <GrantForm
        key={items?.join(' ') ?? ''}
        // Verdicts are enough to be found by: no figure may be queried on it, not even in bands.
        about={{ institutionNo, purpose: 'pre-screening', modes: ['verify'] }}
        widest={widest}
        chosen={closed.length > 0 ? [] : (items ?? [])}
        onGiven={onGiven}
      />
    </>
  );
}

/** What the product's hard conditions read; where some of it is given to no institution, that it cannot find anybody. */
function Needed({ items, closed }: { readonly items: readonly string[]; readonly closed: readonly string[] }) {
  const { t } = useLanguage();
  const titleOf = useItemTitle();
  const listOf = (some: readonly string[]) => some.map(titleOf).join(t({ zh: '、', en: ', ' }));
  if (closed.length > 0)
    return (
      <Alert
        type="warning"
        showIcon
        message={t({
          zh: `该产品的必备条件要用到${listOf(closed)}，不供机构预筛；请直接填写融资需求后申请。`,
          en: `Its hard conditions read what no institution may pre-screen by: ${listOf(closed)}. Say what you need and apply instead.`,
        })}
      />
    );
  return (
    <p role="status" className="source">
      {items.length === 0
        ? t({
            zh: '该产品没有须核对信息的必备条件，不需要预筛。',
            en: 'Its hard conditions read no information: there is nothing to screen.',
          })
        : t({ zh: `该产品的必备条件要用到：${listOf(items)}`, en: `Its hard conditions read: ${listOf(items)}` })}
    </p>
  );
}
