import { createPublicKey, hash, verify as verifyWith, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBER } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../testing/world.ts';
import { drawInThread } from './drawing/draw-in-thread.ts';
import type { ReportDocument } from './model/report-document.ts';
import { owner, populate, type Report } from './reports.testing.ts';

let world: World;
let number: string;
let pdf: Buffer;

const download = (language: 'zh' | 'en') =>
  world.call<Buffer>(owner, 'reports.download', { number, format: 'pdf' }, { language });

beforeAll(async () => {
  world = await openWorld();
  await populate(world);
  number = (await world.call<{ report: Report }>(owner, 'reports.make-own', {})).report.number;
  pdf = await download('zh');
});
afterAll(() => world.close());

/** The four numbers of the signature's ByteRange, and the CMS that stands in the gap. */
function signatureOf(file: Buffer) {
  const [, ...range] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(file.toString('latin1'))!;
  const [from, first, after, rest] = range.map(Number) as [number, number, number, number];
  const hex = file.subarray(first + 1, after - 1).toString('latin1');
  const cms = Buffer.from(hex, 'hex');
  // Behind the structure there are zeros up to the room that was left.
  const { offset } = fromBER(new Uint8Array(cms).buffer);
  const signedBytes = Buffer.concat([file.subarray(from, from + first), file.subarray(after, after + rest)]);
  return { from, first, after, rest, signedBytes, cms: cms.subarray(0, offset) };
}

test('the signature is over every byte of the file but itself', () => {
  const { from, first, after, rest } = signatureOf(pdf);
  expect(from).toBe(0);
  expect(after + rest).toBe(pdf.length);
  expect(pdf.subarray(first, first + 1).toString()).toBe('<');
  expect(pdf.subarray(after - 1, after).toString()).toBe('>');
  expect(pdf.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
});

test('the signature holds by the platform’s certificate, names that certificate, and does not hold for a changed byte', async () => {
  const { signedBytes, cms } = signatureOf(pdf);
  const certificate = new X509Certificate(await readFile(join(world.dataDir, 'keys', 'document-certificate.pem')));
  const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(cms)).content });
  const [signer] = signed.signerInfos;
  const attributes = signer!.signedAttrs!.attributes;
  const attribute = (type: string) =>
    attributes.find((one) => one.type === type)!.values[0] as { valueBlock: { valueHexView: Uint8Array } };
  const digest = Buffer.from(attribute('1.2.840.113549.1.9.4').valueBlock.valueHexView).toString('hex');
  expect(digest).toBe(hash('sha256', signedBytes, 'hex'));
  const changed = Buffer.from(signedBytes);
  changed[1_000]! ^= 1;
  expect(digest).not.toBe(hash('sha256', changed, 'hex'));
  // Checked by OpenSSL's own code over the attributes as they stand in the file, tagged as the set they are.
  const der = Buffer.from(signer!.signedAttrs!.encodedValue);
  const signature = Buffer.from(signer!.signature.valueBlock.valueHexView);
  expect(
    verifyWith('sha256', der, createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' })), signature),
  ).toBe(true);
  expect(verifyWith('sha256', changed, certificate.publicKey, signature)).toBe(false);
  const named = attributes.find(({ type }) => type === '1.2.840.113549.1.9.16.2.47')!.values[0] as { toBER: () => ArrayBuffer };
  expect(Buffer.from(named.toBER()).toString('hex')).toContain(hash('sha256', certificate.raw, 'hex'));
  // The time is the dictionary's claim; within the signature PAdES forbids it.
  expect(attributes.map(({ type }) => type)).not.toContain('1.2.840.113549.1.9.5');
});

test('every download has the same bytes, and whoever checks finds them on record, each language apart', async () => {
  expect(hash('sha256', await download('zh'), 'hex')).toBe(hash('sha256', pdf, 'hex'));
  const english = await download('en');
  expect(english.equals(pdf)).toBe(false);
  for (const file of [pdf, english]) {
    const sha256 = hash('sha256', file, 'hex');
    const answer = await world.call<{ file: string; report: { files: { signedBy: string }[] } }>('anyone', 'reports.verify', {
      number,
      sha256,
    });
    expect(answer.file).toBe('same');
    expect(answer.report.files.map(({ signedBy }) => signedBy)).toEqual([
      expect.stringContaining('金桥信用报告签章'),
      expect.stringContaining('金桥信用报告签章'),
    ]);
  }
});

test('several who ask for a file that is not drawn yet all get the same one', async () => {
  number = (await world.call<{ report: Report }>(owner, 'reports.make-own', {})).report.number;
  const all = await Promise.all([download('zh'), download('zh'), download('zh')]);
  expect(new Set(all.map((one) => hash('sha256', one, 'hex'))).size).toBe(1);
});

test('the same report is drawn to the same bytes', async () => {
  const { document } = await world.call<{ document: ReportDocument }>(owner, 'reports.get', { number });
  const drawing = { document, language: 'zh', name: 'n', reason: 'r', at: new Date(document.head.madeAt) } as const;
  const [one, other] = await Promise.all([drawInThread(drawing), drawInThread(drawing)]);
  expect(one.equals(other)).toBe(true);
});

test('the file holds its fonts, as many pages as it says, and what it is about', () => {
  const text = pdf.toString('latin1');
  expect(text.match(/\/FontFile3/g)?.length).toBe(2);
  expect(text).toContain('/Lang (zh-CN)');
  expect(Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(2);
});
