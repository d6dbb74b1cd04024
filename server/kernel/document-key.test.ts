import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocumentKey } from './document-key.ts';
import { makeCertificate } from './make-certificate.ts';

const now = new Date('2026-07-01T00:00:00Z');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jinqiao-document-key-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the first start makes a key and a certificate, and every later one, and every process at once, finds the same', async () => {
  const own = join(folder, 'made');
  const all = await Promise.all([1, 2, 3].map(() => openDocumentKey(own, now)));
  expect(new Set(all.map(({ certificate }) => certificate)).size).toBe(1);
  expect((await openDocumentKey(own, now)).certificate).toBe(all[0]!.certificate);
  expect((await readdir(own)).toSorted()).toEqual(['document-certificate.pem', 'document-key.pem']);
});

test('every certificate that is made can be read: of two thousand serials none is refused for its padding', async () => {
  for (let made = 0; made < 2_000; made++) {
    const { certificate } = await makeCertificate(now);
    expect(() => new X509Certificate(certificate)).not.toThrow();
  }
});

test('the operator’s own key signs with the certificate it belongs to, sealed or not', async () => {
  const { key, certificate } = await makeCertificate(now);
  const files = { keyFile: join(folder, 'own.key'), certificateFile: join(folder, 'own.pem') };
  await Promise.all([writeFile(files.keyFile, key), writeFile(files.certificateFile, certificate)]);
  const opened = await openDocumentKey(folder, now, files);
  expect(opened.signedBy).toContain('CN=');
  expect((await opened.signCms(new Uint8Array([1, 2, 3]))).length).toBeGreaterThan(500);
});

test('a key that is not the certificate’s, or a certificate that is over, stops the start', async () => {
  const { key, certificate } = await makeCertificate(now);
  const files = { keyFile: join(folder, 'a.key'), certificateFile: join(folder, 'a.pem') };
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  await Promise.all([writeFile(files.keyFile, other), writeFile(files.certificateFile, certificate)]);
  await expect(openDocumentKey(folder, now, files)).rejects.toThrow('not that of its key');
  await writeFile(files.keyFile, key);
  await expect(openDocumentKey(folder, new Date('2030-01-01'), files)).rejects.toThrow('not in force');
});
