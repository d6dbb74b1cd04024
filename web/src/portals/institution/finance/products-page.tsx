import { Link } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { amountText, rateText } from '../../../shared/finance/amount.ts';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;
type Product = Operations['marketplace.list-own-products']['output']['products'][number];
type Act = Operations['marketplace.move-product']['input']['act'];

/** The bank's own products, each with its version on offer and the next one. */
export function ProductsPage() {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const answer = usePages('marketplace.list-own-products', { limit: PAGE });
  const columns: readonly Column<Product>[] = [
    {
      key: 'name',
      title: t({ zh: '产品', en: 'Product' }),
      value: ({ name }) => t(name),
      show: ({ productId, name }) => (
        <Link to="/institution/products/$productId" params={{ productId }}>
          {t(name)}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ productState }) => wordOf('productState', productState),
      show: ({ productState, pendingVersion, pendingSubmitted }) => (
        <>
          <span className={`state ${productState === 'published' ? 'state-good' : 'state-over'}`}>
            {wordOf('productState', productState)}
          </span>{' '}
          {pendingVersion !== null && (
            <small>
              {pendingSubmitted
                ? t({ zh: `第 ${pendingVersion} 版待审核`, en: `version ${pendingVersion} waits for review` })
                : t({ zh: `第 ${pendingVersion} 版未提交`, en: `version ${pendingVersion} is a draft` })}
            </small>
          )}
        </>
      ),
      choices: true,
    },
    {
      key: 'amount',
      title: t({ zh: '金额', en: 'Amount' }),
      value: ({ amountFen: { min, max } }) => `${amountText(min, language)} – ${amountText(max, language)}`,
    },
    {
      key: 'rate',
      title: t({ zh: '年利率', en: 'A year' }),
      value: ({ annualRateBp: { min, max } }) => `${rateText(min)} – ${rateText(max)}`,
    },
    { key: 'clauses', title: t({ zh: '准入条件', en: 'Conditions' }), value: ({ clauses }) => clauses.length, figure: true },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: (product) => <Acts product={product} />,
    },
  ];
  return (
    <>
      <h1>{t({ zh: '融资产品', en: 'Products' })}</h1>
      <p className="lead">
        {t({
          zh: '产品的每一版都保存；新版本经平台审核后发布，审核前企业看到的仍是原来的版本。',
          en: 'Every version is kept. A new one is on offer once the operator has reviewed it; until then enterprises see the one before.',
        })}
      </p>
      <DataTable
        label={t({ zh: '融资产品', en: 'Products' })}
        rows={answer.pages?.flatMap((page) => page.products)}
        columns={columns}
        rowKey={({ productId }) => productId}
        empty={t({ zh: '还没有产品', en: 'No product yet' })}
        answer={answer}
        more={answer.more}
        tools={
          <Link to="/institution/products/$productId" params={{ productId: 'new' }} className="way way-first way-small">
            {t({ zh: '新建产品', en: 'New product' })}
          </Link>
        }
      />
    </>
  );
}

function Acts({ product: { productId, productState, pendingVersion, pendingSubmitted } }: { readonly product: Product }) {
  const { t } = useLanguage();
  const move = useAct('marketplace.move-product', { changes: ['marketplace'] });
  const offered: readonly Act[] = [
    ...(pendingVersion !== null && !pendingSubmitted ? (['submit'] as const) : []),
    ...(productState === 'published' ? (['pause'] as const) : []),
    ...(productState === 'paused' ? (['resume'] as const) : []),
    ...(productState === 'withdrawn' ? [] : (['withdraw'] as const)),
  ];
  return (
    <>
      <ProblemAlert error={move.error} />
      <div className="acts">
        {offered.map((act) => (
          <Popconfirm key={act} title={t(asks[act])} onConfirm={() => move.mutate({ productId, act })}>
            <Button size="small" danger={act === 'withdraw'} loading={move.isPending}>
              {t(titles[act])}
            </Button>
          </Popconfirm>
        ))}
      </div>
    </>
  );
}

const titles = {
  submit: { zh: '提交审核', en: 'Submit' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '恢复', en: 'Resume' },
  withdraw: { zh: '下架', en: 'Withdraw' },
} as const;
const asks = {
  submit: { zh: '提交平台审核？', en: 'Submit it for review?' },
  pause: { zh: '暂停接受新申请？', en: 'Take no new applications for now?' },
  resume: { zh: '恢复接受申请？', en: 'Take applications again?' },
  withdraw: { zh: '下架后不能恢复，在办申请不受影响。', en: 'It cannot come back; applications under way go on.' },
} as const;
