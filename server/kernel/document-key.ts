import { createPrivateKey, hash, X509Certificate, type KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cmsSignature } from './cms-signature.ts';
import { makeCertificate } from './make-certificate.ts';
import type { DocumentKey } from './pure/document-key.ts';

/** Where the operator's own key and certificate are; both in PEM, the certificate with those of its issuers behind it. */
export type DocumentKeyFiles = { readonly keyFile: string; readonly certificateFile: string; readonly passphrase?: string };

const KEY = 'document-key.pem';
const CERTIFICATE = 'document-certificate.pem';

/**
 * Opens the key that signs documents: the operator's own where the settings name one, else one of the folder, made with a certificate signed by itself
 * at the first start, which no reader trusts by itself. Throws where key and certificate do not belong together or the certificate is not in force.
 */
export async function openDocumentKey(folder: string, now: Date, own?: DocumentKeyFiles): Promise<DocumentKey> {
  if (own !== undefined) {
    const [key, certificates] = await Promise.all([readFile(own.keyFile), readFile(own.certificateFile, 'utf8')]);
    return opened(createPrivateKey({ key, passphrase: own.passphrase }), certificates, now);
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = (await read(folder)) ?? (await make(folder, now));
  return opened(createPrivateKey(found.key), found.certificate, now);
}

function opened(key: KeyObject, pem: string, now: Date): DocumentKey {
  const chain = (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  );
  const [own] = chain;
  if (own === undefined) throw new Error('文件签名证书无法读取 The certificate for documents cannot be read');
  if (!own.checkPrivateKey(key)) throw new Error('文件签名证书与密钥不匹配 The certificate for documents is not that of its key');
  if (own.validToDate <= now || own.validFromDate > now)
    throw new Error('文件签名证书不在有效期内 The certificate for documents is not in force');
  return {
    signedBy: own.subject.split('\n').join(', '),
    certificate: hash('sha256', own.raw, 'hex'),
    signCms: (bytes) => cmsSignature(bytes, key, chain),
  };
}

type Made = { readonly key: string; readonly certificate: string };

async function read(folder: string): Promise<Made | undefined> {
  try {
    const [key, certificate] = await Promise.all([KEY, CERTIFICATE].map((name) => readFile(join(folder, name), 'utf8')));
    return { key: key!, certificate: certificate! };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Of several processes that start together the one that gets the lock makes it. */
async function make(folder: string, now: Date): Promise<Made> {
  const made = await makeCertificate(now);
  const lock = join(folder, `${CERTIFICATE}.lock`);
  try {
    await writeFile(lock, '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return waitFor(folder);
  }
  await writeFile(join(folder, KEY), made.key, { mode: 0o600, flush: true });
  const draft = join(folder, `${CERTIFICATE}.draft`);
  await writeFile(draft, made.certificate, { mode: 0o600, flush: true });
  await rename(draft, join(folder, CERTIFICATE));
  await rm(lock);
  return made;
}

const LOOK_MS = 50;
const MAX_LOOKS = 100;

async function waitFor(folder: string): Promise<Made> {
  for (let looks = 0; looks < MAX_LOOKS; looks++) {
    const found = await read(folder);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`文件签名密钥未能生成，请删除 ${CERTIFICATE}.lock 后重试 Delete ${CERTIFICATE}.lock and start again`);
}
