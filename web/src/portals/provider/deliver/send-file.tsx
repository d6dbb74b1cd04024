import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Checkbox } from 'antd';
import { useEffect, useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { ActButton } from '../../../shared/act-button.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { usePlatform } from '../../../shared/platform.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import type { Meanings } from './problems-left.ts';
import { deliveryKeyOf, fileDigest } from './file-digest.ts';
import { startUpload } from './uploads.ts';

type Delivery = Operations['collection.open-delivery']['output'];

/** Opens the delivery of a file and begins to send it. A file that was delivered before in the same way is not sent again unless the clerk says so. */
export function SendFile({
  file,
  item,
  columns,
  ready,
}: {
  readonly file: File;
  readonly item: string;
  readonly columns: Meanings;
  /** Whether the file has every column that is needed, as far as that is known. */
  readonly ready: boolean;
}) {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const navigate = useNavigate();
  const answers = useQueryClient();
  const [dryRun, setDryRun] = useState(false);
  const [known, setKnown] = useState<Delivery>();
  const send = useMutation({
    mutationFn: async (once: 'once' | 'again') => {
      const sha256 = await fileDigest(file);
      const usual = deliveryKeyOf('web', [
        sha256,
        item,
        dryRun,
        Object.entries(columns).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ]);
      // A dry run asks what would happen now; what would have happened the last time is no answer.
      const deliveryKey = once === 'again' || dryRun ? `${usual}-${Date.now()}` : usual;
      const given = { item, fileName: file.name, totalBytes: file.size, deliveryKey, dryRun, columns };
      return { sha256, delivery: await platform.call('collection.open-delivery', given) };
    },
    onSuccess: async ({ sha256, delivery }) => {
      if (delivery.state !== 'receiving') {
        setKnown(delivery);
        return;
      }
      const { deliveryId, receivedBytes } = delivery;
      // What its page shows first is known already, also where the connection is lost in this very moment.
      answers.setQueryData(['collection.get-delivery', { deliveryId }, language], { ...delivery, findings: [] });
      void startUpload(platform, { deliveryId, file, sha256, receivedBytes });
      await answers.invalidateQueries({ queryKey: ['collection.list-deliveries'] });
      await navigate({ to: '/provider/deliveries/$deliveryId', params: { deliveryId: String(deliveryId) } });
    },
  });
  useEffect(() => {
    // The page of the delivery must open without a network too.
    void import('../delivery/delivery-page.tsx');
  }, []);
  return (
    <div className="deliver-send">
      <Checkbox checked={dryRun} onChange={(event) => setDryRun(event.target.checked)}>
        {t({ zh: '试运行：只校验，不入库', en: 'Dry run: check only, store nothing' })}
      </Checkbox>
      <ActButton
        type="primary"
        size="large"
        why={ready ? undefined : t({ zh: '还缺少必需的列，请先在表中指定', en: 'Columns are missing; say which they are first' })}
        loading={send.isPending}
        onClick={() => send.mutate('once')}
      >
        {dryRun ? t({ zh: '上传并试运行', en: 'Send and check' }) : t({ zh: '上传并交付', en: 'Send and deliver' })}
      </ActButton>
      <ProblemAlert error={send.error} />
      {known !== undefined && <Known delivery={known} onAgain={() => send.mutate('again')} />}
    </div>
  );
}

function Known({ delivery, onAgain }: { readonly delivery: Delivery; readonly onAgain: () => void }) {
  const { t, language } = useLanguage();
  const state = choiceTitle('state', delivery.state, language) ?? delivery.state;
  const when = timeOf(delivery.openedAt, language);
  return (
    <Alert
      type="info"
      showIcon
      message={t({ zh: `这个文件已于 ${when} 交付过（${state}）`, en: `This file was delivered on ${when} (${state})` })}
      action={
        <>
          <Link to="/provider/deliveries/$deliveryId" params={{ deliveryId: String(delivery.deliveryId) }}>
            {t({ zh: '查看那次交付', en: 'See that delivery' })}
          </Link>{' '}
          <Button size="small" onClick={onAgain}>
            {t({ zh: '仍再次交付', en: 'Deliver again all the same' })}
          </Button>
        </>
      }
    />
  );
}
