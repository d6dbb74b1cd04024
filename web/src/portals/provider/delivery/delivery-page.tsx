import { Link, useParams } from '@tanstack/react-router';
import { Alert, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { DeliveryColumns } from './delivery-columns.tsx';
import { DeliveryProgress } from './delivery-progress.tsx';
import { DeliveryState } from './delivery-state.tsx';
import { DeliveryTally } from './delivery-tally.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';

const RefusalGrid = lazy(() => import('./refusal-grid.tsx'));
const REFRESH_MS = 1_000;
type Delivery = Operations['collection.get-delivery']['output'];

/** One delivery: how far it is while it goes on, and afterwards what became of every row, the rows to mend, and the receipt. */
export function DeliveryPage() {
  const { t } = useLanguage();
  const { deliveryId } = useParams({ from: '/provider/deliveries/$deliveryId' });
  const [ended, setEnded] = useState(false);
  const live = ended ? {} : { refreshMs: REFRESH_MS };
  const { data, error, refetch } = useAnswer('collection.get-delivery', { deliveryId: Number(deliveryId) }, live);
  const state = data?.state;
  useEffect(() => setEnded(state === 'completed' || state === 'failed'), [state]);
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <>
      <p className="crumb">
        <Link to="/provider/deliveries">{t({ zh: '历次交付', en: 'Deliveries' })}</Link>
      </p>
      <Head delivery={data} />
      {data.state === 'failed' && data.failure !== null && (
        <Alert
          type="error"
          showIcon
          message={data.failure.title}
          description={data.failure.mend}
          action={
            <Link to="/provider/deliver" search={{ item: data.item }}>
              {t({ zh: '重新选择文件', en: 'Choose a file again' })}
            </Link>
          }
        />
      )}
      {ended || data.state === 'completed' || data.state === 'failed' ? (
        <Result delivery={data} />
      ) : (
        <DeliveryProgress delivery={data} />
      )}
    </>
  );
}

function Head({ delivery }: { readonly delivery: Delivery }) {
  const { t, language } = useLanguage();
  const { deliveryId, fileName, openedAt, channel, itemTitle, repeatsDeliveryId, mendsDeliveryId } = delivery;
  const linked = (id: number, text: string) => (
    <Link to="/provider/deliveries/$deliveryId" params={{ deliveryId: String(id) }}>
      {text}
    </Link>
  );
  return (
    <>
      <h1>
        {itemTitle} <DeliveryState delivery={delivery} />
      </h1>
      <p className="source">
        {t({ zh: `交付 ${deliveryId}`, en: `Delivery ${deliveryId}` })} · {fileName} · {timeOf(openedAt, language)} ·{' '}
        {choiceTitle('channel', channel, language) ?? channel}
      </p>
      {repeatsDeliveryId !== null && (
        <Alert
          type="info"
          showIcon
          message={t({
            zh: '与早前交付的文件完全相同，没有重复入库',
            en: 'The same file was delivered before; nothing was stored twice',
          })}
          action={linked(repeatsDeliveryId, t({ zh: '查看那次交付', en: 'See that delivery' }))}
        />
      )}
      {mendsDeliveryId !== null && (
        <p>
          {linked(
            mendsDeliveryId,
            t({ zh: `改正的是交付 ${mendsDeliveryId} 的退回行`, en: `Mends rows of delivery ${mendsDeliveryId}` }),
          )}
        </p>
      )}
    </>
  );
}

function Result({ delivery }: { readonly delivery: Delivery }) {
  return (
    <>
      {delivery.rows > 0 && <DeliveryTally delivery={delivery} />}
      {delivery.refused > 0 && (
        <Suspense fallback={<Skeleton active />}>
          <RefusalGrid delivery={delivery} />
        </Suspense>
      )}
      <ReceiptPanel delivery={delivery} />
      <DeliveryColumns delivery={delivery} />
    </>
  );
}
