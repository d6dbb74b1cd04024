import { Type, type Static } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { readReportNumber } from '../model/report-number.ts';
import { findVerified, type Verified } from '../verify-store.ts';

const verdicts = ['not-a-number', 'unknown', 'valid', 'expired', 'revoked'] as const;

const Verdict = Type.Object({
  verdict: Type.Enum([...verdicts], {
    description:
      'not-a-number 编号有误，unknown 未出具过，valid 有效，expired 保存期已满，revoked 授权已撤回 · Mistyped, never issued, valid, over, revoked',
  }),
  report: Type.Union([
    Type.Object({
      number: Type.String(),
      madeAt: Type.String(),
      expiresAt: Type.String(),
      digest: Type.String({ description: 'JSON 文件的 SHA-256 · Of the JSON file' }),
      files: Type.Array(
        Type.Object({
          language: Type.Enum(['zh', 'en']),
          digest: Type.String(),
          signedBy: Type.String(),
          certificate: Type.String({ description: '签名证书的 SHA-256 · SHA-256 of the certificate' }),
          drawnAt: Type.String(),
        }),
      ),
    }),
    Type.Null(),
  ]),
  file: Type.Enum(['not-given', 'same', 'different'], {
    description: '与登记的文件是否一致 · Whether the file is one on record',
  }),
});

export const verify = defineOperation({
  name: 'reports.verify',
  kind: 'query',
  title: { zh: '查验信用报告', en: 'Check a report' },
  description: {
    zh: '凭编号查验报告是否由本平台出具：出具时间、文件摘要、由谁签名、是否过期或授权已撤回。不显示企业和报告内容。给出文件的 SHA-256 时，说明与登记的是否一致；摘要由查验人自行计算，文件不必上传。',
    en: 'Whether a report of this number was issued here: when, the digests of its files, who signed, whether it is over or its authorisation was revoked. Nothing of the enterprise or of its contents. With the SHA-256 of a file it says whether it is the one on record; whoever checks computes that himself, so the file stays with him.',
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      number: Type.String({ minLength: 1, maxLength: 60, description: '报告编号，连字符可省 · Number; dashes may be left out' }),
      sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', description: '文件的 SHA-256 · SHA-256 of the file' })),
    },
    { additionalProperties: false },
  ),
  example: { number: 'JQ-20260314-7K2M9QXB' },
  output: Verdict,
  run: async ({ tx, now }, { number: typed, sha256 }): Promise<Static<typeof Verdict>> => {
    const number = readReportNumber(typed);
    if (number === undefined) return { verdict: 'not-a-number', report: null, file: 'not-given' };
    const found = await findVerified(tx, number);
    if (found === undefined) return { verdict: 'unknown', report: null, file: 'not-given' };
    return verdictOn(number, found, sha256, now);
  },
});

function verdictOn(number: string, found: Verified, sha256: string | undefined, now: Date): Static<typeof Verdict> {
  const { madeAt, expiresAt, digest, files, revoked } = found;
  const known = [digest, ...files.map((one) => one.digest)];
  return {
    verdict: revoked ? 'revoked' : expiresAt <= now ? 'expired' : 'valid',
    report: {
      number,
      madeAt: madeAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      digest,
      files: files.map((one) => ({ ...one, drawnAt: new Date(one.drawnAt).toISOString() })),
    },
    file: sha256 === undefined ? 'not-given' : known.includes(sha256) ? 'same' : 'different',
  };
}
