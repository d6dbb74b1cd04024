import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { usePlatform } from '../../../shared/platform.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { saveFile } from '../../../shared/save-file.ts';
import { verifyReceipt } from './verify-receipt.ts';

type Delivery = Operations['collection.open-delivery']['output'];

/** The platform's signed word that it has the file and what became of it: checked here, and kept as evidence. */
export function ReceiptPanel({ delivery }: { readonly delivery: Delivery }) {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const { deliveryId, state, fileSha256, finishedAt } = delivery;
  const check = useMutation({
    mutationFn: async (keep: boolean) => {
      const { receipt } = await platform.call('collection.get-receipt', { deliveryId });
      if (keep)
        saveFile(`${t({ zh: '交付回执', en: 'receipt' })}-${deliveryId}.jws`, new Blob([receipt], { type: 'application/jose' }));
      return verifyReceipt(platform, receipt);
    },
  });
  if (state !== 'completed') return null;
  return (
    <section className="sheet">
      <h2>{t({ zh: '交付回执', en: 'Receipt' })}</h2>
      <p className="source">
        {t({
          zh: '平台签名，载明文件摘要、表头对应、各类行数和质量',
          en: 'Signed by the platform: digest of the file, meaning of its columns, counts, quality',
        })}
        {finishedAt !== null && ` · ${timeOf(finishedAt, language)}`}
      </p>
      <p className="digest">
        {t({ zh: '文件摘要 SHA-256', en: 'SHA-256 of the file' })} <code>{fileSha256}</code>
      </p>
      <div className="page-tools">
        <Button icon={<DownloadOutlined />} loading={check.isPending} onClick={() => check.mutate(true)}>
          {t({ zh: '下载回执', en: 'Download the receipt' })}
        </Button>
        <Button icon={<SafetyCertificateOutlined />} loading={check.isPending} onClick={() => check.mutate(false)}>
          {t({ zh: '验证签名', en: 'Check the signature' })}
        </Button>
      </div>
      {check.data === true && (
        <Alert
          type="success"
          showIcon
          message={t({
            zh: '签名有效，回执确由本平台签发、未被改动',
            en: 'The signature is good: this platform issued it and nobody changed it',
          })}
        />
      )}
      {check.data === false && (
        <Alert
          type="error"
          showIcon
          message={t({ zh: '签名无效，请联系平台运营方', en: 'The signature is not good; tell the operator' })}
        />
      )}
      <ProblemAlert error={check.error} />
    </section>
  );
}
