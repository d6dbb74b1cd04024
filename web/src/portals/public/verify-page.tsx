import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Descriptions, Input, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { dayOf, timeOf } from '../../shared/moment.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useAnswer } from '../../shared/use-answer.ts';

const MAX_BYTES = 50 * 1024 * 1024;
type Verdict = Operations['reports.verify']['output'];

const verdicts: Readonly<
  Record<Verdict['verdict'], { readonly type: 'success' | 'warning' | 'error'; readonly text: Bilingual }>
> = {
  valid: { type: 'success', text: { zh: '本平台出具的有效报告', en: 'Issued by this platform, and valid' } },
  expired: { type: 'warning', text: { zh: '由本平台出具，保存期已满', en: 'Issued by this platform; its time is over' } },
  revoked: {
    type: 'error',
    text: {
      zh: '由本平台出具，企业已撤回授权，不得继续使用',
      en: 'Issued by this platform; the authorisation was revoked, so it must not be used',
    },
  },
  unknown: { type: 'error', text: { zh: '本平台没有出具过这一编号的报告', en: 'No report of this number was issued here' } },
  'not-a-number': {
    type: 'error',
    text: { zh: '编号有误，请逐位核对', en: 'The number is mistyped; compare it character by character' },
  },
};

/** Where anybody checks a credit report by its number, and a file against what is on record; the file stays on his device. */
export function VerifyPage() {
  const { t } = useLanguage();
  const { number = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(number);
  const go = (text: string) => {
    const wanted = text.trim();
    if (wanted !== '') void navigate({ to: '/verify/$number', params: { number: wanted } });
  };
  return (
    <div className="verify">
      <h1>{t({ zh: '查验信用报告', en: 'Check a credit report' })}</h1>
      <p className="lead">
        {t({
          zh: '输入报告右上角的编号，查验是否由本平台出具、是否仍然有效。查验不显示企业和报告内容。',
          en: 'Type the number in the upper right corner of the report to see whether it was issued here and still holds. Nothing of the enterprise or of its contents is shown.',
        })}
      </p>
      <Input.Search
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={go}
        maxLength={60}
        size="large"
        enterButton={t({ zh: '查验', en: 'Check' })}
        placeholder="JQ-20260314-7K2M9QXX"
        aria-label={t({ zh: '报告编号', en: 'Number of the report' })}
      />
      {number !== '' && <Checked key={number} number={number} />}
    </div>
  );
}

function Checked({ number }: { readonly number: string }) {
  const { t } = useLanguage();
  const [digest, setDigest] = useState<string>();
  const { data, error } = useAnswer('reports.verify', { number, ...(digest === undefined ? {} : { sha256: digest }) });
  if (error !== null) return <ProblemAlert error={error} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />;
  const { type, text } = verdicts[data.verdict];
  return (
    <section className="sheet" aria-live="polite">
      <Alert type={type} showIcon message={t(text)} />
      {data.report !== null && (
        <>
          <Facts report={data.report} />
          <h2>{t({ zh: '比对文件', en: 'Compare a file' })}</h2>
          <CompareFile onDigest={setDigest} />
          {data.file === 'same' && (
            <Alert
              type="success"
              showIcon
              message={t({ zh: '与登记的文件逐字节一致', en: 'The very file on record, byte by byte' })}
            />
          )}
          {data.file === 'different' && (
            <Alert
              type="error"
              showIcon
              message={t({
                zh: '与登记的文件不一致：可能被改动过，或者不是从平台下载的原文件',
                en: 'Not the file on record: it may have been changed, or is not the original download',
              })}
            />
          )}
        </>
      )}
    </section>
  );
}

function Facts({ report }: { readonly report: NonNullable<Verdict['report']> }) {
  const { t, language } = useLanguage();
  const names = { zh: t({ zh: '中文 PDF', en: 'PDF in Chinese' }), en: t({ zh: '英文 PDF', en: 'PDF in English' }) };
  return (
    <Descriptions
      column={1}
      size="small"
      items={[
        { key: 'number', label: t({ zh: '报告编号', en: 'Number' }), children: report.number },
        { key: 'made', label: t({ zh: '出具时间', en: 'Issued' }), children: timeOf(report.madeAt, language) },
        { key: 'until', label: t({ zh: '可使用至', en: 'May be used until' }), children: dayOf(report.expiresAt, language) },
        ...report.files
          .slice(0, 1)
          .map(({ signedBy }) => ({ key: 'by', label: t({ zh: '签章', en: 'Signed by' }), children: signedBy })),
        ...report.files.map((file) => ({
          key: file.language,
          label: `${names[file.language]} SHA-256`,
          children: <code className="digest">{file.digest}</code>,
        })),
        { key: 'json', label: 'JSON SHA-256', children: <code className="digest">{report.digest}</code> },
      ]}
    />
  );
}

function CompareFile({ onDigest }: { readonly onDigest: (digest: string | undefined) => void }) {
  const { t } = useLanguage();
  const [tooLarge, setTooLarge] = useState(false);
  const read = async (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > MAX_BYTES);
    onDigest(undefined);
    if (file === undefined || file.size > MAX_BYTES) return;
    onDigest(bytesToHex(sha256(new Uint8Array(await file.arrayBuffer()))));
  };
  return (
    <>
      <input
        type="file"
        accept=".pdf,.json"
        aria-label={t({ zh: '选择报告文件', en: 'Choose the file of the report' })}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <p className="source" role="status">
        {tooLarge
          ? t({ zh: '文件超过 50 MB', en: 'The file has more than 50 MB' })
          : t({
              zh: '在您的设备上计算文件的数字指纹并与登记的比对，文件不会上传。',
              en: 'The file’s digest is computed on your device and compared; the file is not uploaded.',
            })}
      </p>
    </>
  );
}
