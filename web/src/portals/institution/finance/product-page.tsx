import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Form, Skeleton, Timeline } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { ClauseBuilder } from '../../../shared/finance/clause-builder.tsx';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { ProductFields } from './product-fields.tsx';
import { formOf, productOf, type ProductForm } from './product-form.ts';
import { Suited } from './suited.tsx';

type Own = Operations['marketplace.get-own-product']['output'];

/** The product editor: terms, whom it is for, admission conditions and how many they let in. Saving makes the next version. */
export function ProductPage() {
  const { t } = useLanguage();
  const { productId } = useParams({ from: '/institution/products/$productId' });
  const isNew = productId === 'new';
  const answer = useAnswer('marketplace.get-own-product', { productId }, { enabled: !isNew });
  if (!isNew && answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!isNew && answer.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <p className="crumb">
        <Link to="/institution/products">{t({ zh: '融资产品', en: 'Products' })}</Link>
      </p>
      <h1>{isNew ? t({ zh: '新建产品', en: 'New product' }) : t(answer.data!.product.name)}</h1>
      <Editor key={answer.data?.product.version ?? 0} own={answer.data} />
      {answer.data?.product.productState === 'published' && <Suited productId={productId} />}
      {answer.data !== undefined && <History own={answer.data} />}
    </>
  );
}

function Editor({ own }: { readonly own: Own | undefined }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<ProductForm>();
  const save = useAct('marketplace.draft-product', {
    changes: ['marketplace'],
    onDone: ({ productId }) => {
      if (own === undefined) void navigate({ to: '/institution/products/$productId', params: { productId } });
    },
  });
  return (
    <Form<ProductForm>
      form={form}
      name="product"
      layout="vertical"
      initialValues={formOf(own?.product)}
      onFinish={(given) =>
        save.mutate({ ...(own === undefined ? {} : { productId: own.product.productId }), product: productOf(given) })
      }
    >
      <ProductFields />
      <ClauseBuilder form={form} counts past />
      <ProblemAlert error={save.error} />
      {save.data?.remarks.map(({ id, message, mend }) => (
        <Alert key={`${id} ${message.en}`} type="warning" showIcon message={`${id}: ${t(message)}`} description={t(mend)} />
      ))}
      {save.data !== undefined && (
        <Alert
          type="success"
          showIcon
          message={t({
            zh: `已保存为第 ${save.data.version} 版，提交审核后发布`,
            en: `Saved as version ${save.data.version}; submit it for review`,
          })}
        />
      )}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t({ zh: '保存', en: 'Save' })}
        </Button>
      </div>
    </Form>
  );
}

function History({ own: { acts } }: { readonly own: Own }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  return (
    <section className="sheet">
      <h2>{t({ zh: '经过', en: 'What happened' })}</h2>
      <Timeline
        items={acts.toReversed().map(({ productAct, version, by, at, note }) => ({
          key: `${at} ${productAct}`,
          children: (
            <>
              <strong>{wordOf('productAct', productAct)}</strong>
              <p className="source">
                {t({ zh: `第 ${version} 版`, en: `version ${version}` })} · {by} · {timeOf(at, language)}
              </p>
              {note !== null && <p>{note}</p>}
            </>
          ),
        }))}
      />
    </section>
  );
}
