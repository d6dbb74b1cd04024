import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import type { ProofFault, ProofVerdict } from '../../../../sdk/log/index.ts';
import { useLanguage, type Bilingual } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { saveFile } from '../save-file.ts';

type Proof = Operations['audit.get-proof']['output'];

const faults: Readonly<Record<ProofFault, Bilingual>> = {
  'not-a-proof': { zh: '文件不是披露证明，或已被改动', en: 'This is no proof of a disclosure, or it was changed' },
  'checkpoint-not-signed': { zh: '检查点没有平台的有效签名', en: 'The checkpoint has no valid signature of the platform' },
  'not-in-the-log': { zh: '该次披露不在日志中', en: 'The disclosure is not in the log' },
  'part-changed': { zh: '所列披露内容已被改动', en: 'What it says was disclosed has been changed' },
};

/** Gets the proof of a disclosure and checks it here, in the reader's own browser; it may be kept to be checked offline by anybody. */
export function ProofCheck({ disclosureId }: { readonly disclosureId: string }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const check = useMutation({
    mutationFn: async () => {
      const [proof, { verifyProofFile }, { browserCrypto }, { fetchLogKeys }] = await Promise.all([
        platform.call('audit.get-proof', { disclosureId }),
        import('../../../../sdk/log/index.ts'),
        import('./browser-crypto.ts'),
        import('./log-keys.ts'),
      ]);
      return { proof, verdict: verifyProofFile(browserCrypto, JSON.stringify(proof), await fetchLogKeys(platform)) };
    },
  });
  return (
    <>
      <Button size="small" icon={<SafetyCertificateOutlined />} loading={check.isPending} onClick={() => check.mutate()}>
        {t({ zh: '验证', en: 'Check' })}
      </Button>
      <ProblemAlert error={check.error} />
      <Modal
        open={check.data !== undefined}
        title={t({ zh: '披露证明', en: 'Proof of the disclosure' })}
        onCancel={() => check.reset()}
        footer={
          check.data && (
            <Button onClick={() => saveProof(check.data.proof)}>{t({ zh: '保存证明文件', en: 'Keep the proof file' })}</Button>
          )
        }
      >
        {check.data && <Verdict verdict={check.data.verdict} />}
      </Modal>
    </>
  );
}

function Verdict({ verdict }: { readonly verdict: ProofVerdict }) {
  const { t } = useLanguage();
  if (!verdict.valid) return <Alert type="error" showIcon message={t(faults[verdict.reason])} />;
  const { index, size, origin } = verdict;
  return (
    <>
      <Alert
        type="success"
        showIcon
        message={t({ zh: '证明有效', en: 'The proof is valid' })}
        description={t({
          zh: `该次使用是披露日志的第 ${index + 1} 条，日志已封存 ${size} 条。`,
          en: `This use is entry ${index + 1} in the log of disclosures, of which ${size} are sealed.`,
        })}
      />
      <p className="source">
        {t({
          zh: `日志：${origin}。以上由您的浏览器用平台公钥算出，没有听信平台的说法。证明文件可以保存，交任何人离线核验。`,
          en: `Log: ${origin}. Your own browser worked this out with the platform’s public key; it did not take the platform’s word. Keep the file for anybody to check offline.`,
        })}
      </p>
    </>
  );
}

const saveProof = (proof: Proof) =>
  saveFile(`disclosure-${proof.disclosureId}.json`, new Blob([JSON.stringify(proof, null, 2)], { type: 'application/json' }));
