import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Progress, Steps } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { usePlatform } from '../../../shared/platform.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { fileDigest } from '../deliver/file-digest.ts';
import { FileDrop } from '../deliver/file-drop.tsx';
import { startUpload, useUpload } from '../deliver/uploads.ts';
import { fileSize } from '../file-size.ts';

type Delivery = Operations['collection.get-delivery']['output'];
const order = ['receiving', 'queued', 'running', 'completed'] as const;
const WHOLE = 100;

/** How far a delivery is. What it says comes from the platform, so it is the same after a reload and in another window. */
export function DeliveryProgress({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLanguage();
  const { state, rows, refused } = delivery;
  return (
    <section className="sheet" aria-label={t({ zh: '进度', en: 'Progress' })}>
      <Steps
        size="small"
        current={order.indexOf(state as (typeof order)[number])}
        items={[
          { title: t({ zh: '上传', en: 'Sending' }) },
          { title: t({ zh: '排队', en: 'Waiting' }) },
          { title: t({ zh: '校验入库', en: 'Checking and storing' }) },
          { title: t({ zh: '完成', en: 'Done' }) },
        ]}
      />
      {state === 'receiving' && <Receiving delivery={delivery} />}
      {state !== 'receiving' && (
        <p role="status">
          {t({
            zh: `已处理 ${rows} 行，其中退回 ${refused} 行。可以离开本页，处理不会中断。`,
            en: `${rows} rows so far, ${refused} refused. You may leave this page; it goes on.`,
          })}
        </p>
      )}
    </section>
  );
}

function Receiving({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLanguage();
  const upload = useUpload(delivery.deliveryId);
  const total = delivery.totalBytes ?? upload?.totalBytes ?? 0;
  const sent = Math.max(delivery.receivedBytes, upload?.sentBytes ?? 0);
  return (
    <>
      <Progress
        percent={total === 0 ? 0 : Math.floor((sent / total) * WHOLE)}
        status={upload?.phase === 'failed' ? 'exception' : 'active'}
        aria-label={t({ zh: '上传进度', en: 'Sent so far' })}
      />
      <p role="status">
        {fileSize(sent)} / {fileSize(total)}
        {upload?.phase === 'waiting' &&
          t({ zh: '，网络中断，恢复后自动续传', en: ' — the connection is lost; it goes on by itself when it is back' })}
      </p>
      {upload?.error !== undefined && <ProblemAlert error={upload.error} />}
      {(upload === undefined || upload.phase === 'failed') && <Continue delivery={delivery} />}
    </>
  );
}

/** After a reload the window has the file no more: the same file chosen again is sent from where the platform has it. */
function Continue({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const { deliveryId, receivedBytes, totalBytes, fileName } = delivery;
  const go = useMutation({
    mutationFn: async (file: File) => {
      if (totalBytes !== null && file.size !== totalBytes) return 'other' as const;
      void startUpload(platform, { deliveryId, file, sha256: await fileDigest(file), receivedBytes });
      return 'same' as const;
    },
  });
  return (
    <>
      <Alert
        type="warning"
        showIcon
        message={t({ zh: '上传尚未完成', en: 'The file has not been sent to its end' })}
        description={t({
          zh: `请重新选择“${fileName}”，从已收到的位置继续，不必从头上传。`,
          en: `Choose “${fileName}” again; it goes on from where it stopped.`,
        })}
      />
      <FileDrop
        title={t({ zh: '选择同一文件继续上传', en: 'Choose the same file to go on' })}
        onFile={(file) => go.mutate(file)}
      />
      {go.data === 'other' && (
        <Alert
          type="error"
          showIcon
          message={t({ zh: '文件大小不同，不是同一个文件', en: 'Its size differs: it is another file' })}
        />
      )}
      <ProblemAlert error={go.error} />
      {go.isPending && <Button loading>{t({ zh: '正在核对文件', en: 'Checking the file' })}</Button>}
    </>
  );
}
