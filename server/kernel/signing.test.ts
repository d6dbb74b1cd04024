import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSigner, verifySigned, type Signer } from './signing.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
let folder: string;
const opened: Signer[] = [];
const open = async (minute = 0) => {
  const signer = await openSigner(folder, at(minute));
  opened.push(signer);
  return signer;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jinqiao-keys-'));
});
afterEach(async () => {
  for (const signer of opened.splice(0)) signer.close();
  await rm(folder, { recursive: true, force: true });
});

const privateParts = async () => (await readFile(join(folder, 'signing-keys.json'), 'utf8')).match(/"d":/g)?.length;

test('a key is published before it signs and stays published after it signed, with the times of both', async () => {
  const signer = await open();
  const [first, second] = (await signer.publicKeys()).keys;
  expect([first!.kid, first!.iat, second!.iat]).toEqual([signer.keyId, at(0).getTime() / 1000, undefined]);
  await signer.rotate(at(60));
  const { keys } = await signer.publicKeys();
  expect(keys.map(({ kid }) => kid)).toEqual([second!.kid, keys[1]!.kid, first!.kid]);
  expect(keys[2]).toMatchObject({ iat: at(0).getTime() / 1000, exp: at(60).getTime() / 1000 });
  expect(keys.every((key) => !('d' in key))).toBe(true);
});

test('what was signed before a rotation is verified after it, and what is signed after is signed with the new key', async () => {
  const signer = await open();
  const before = await signer.sign({ is: 'before' });
  await signer.rotate(at(60));
  await signer.rotate(at(120));
  const after = await signer.sign({ is: 'after' });
  const { keys } = await signer.publicKeys();
  expect(await verifySigned(before, keys)).toEqual({ is: 'before' });
  expect(await verifySigned(after, keys)).toEqual({ is: 'after' });
  const retired = keys.filter(({ exp }) => exp !== undefined);
  await expect(verifySigned(after, retired)).rejects.toThrow('unknown key');
});

test('the private part of a retired key is destroyed, and nobody but the owner reads the file', async () => {
  const signer = await open();
  expect(await privateParts()).toBe(2);
  await signer.rotate(at(60));
  expect(await privateParts()).toBe(2);
  expect((await stat(join(folder, 'signing-keys.json'))).mode & 0o777).toBe(0o600);
});

test('another process signs with the new key within a second, and names the log as before', async () => {
  const [one, other] = [await open(), await open()];
  const origin = one.originKeyId;
  expect(other.keyId).toBe(one.keyId);
  const { current } = await one.rotate(at(60));
  expect(other.keys().current.keyId).toBe(current.keyId);
  await vi.waitFor(() => expect(other.keyId).toBe(current.keyId), { timeout: 1000, interval: 20 });
  expect([one.originKeyId, other.originKeyId, (await open()).originKeyId]).toEqual([origin, origin, origin]);
});

test('of processes that start together for the first time all have the same keys', async () => {
  const signers = await Promise.all(Array.from({ length: 8 }, () => open()));
  expect(new Set(signers.map(({ keyId }) => keyId)).size).toBe(1);
});

test('the only key of a node from before there were several goes on signing and names the log', async () => {
  const former = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
  await writeFile(join(folder, 'signing-key.json'), JSON.stringify(former));
  const signer = await open();
  const kid = await calculateJwkThumbprint(former);
  expect([signer.keyId, signer.originKeyId]).toEqual([kid, kid]);
  await signer.rotate(at(60));
  await expect(stat(join(folder, 'signing-key.json'))).rejects.toThrow('ENOENT');
});
