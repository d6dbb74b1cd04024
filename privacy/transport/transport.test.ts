import { randomBytes, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { ChannelLostError } from './channel.ts';
import { decodeFrame, encodeFrame, MAX_PAYLOAD } from './frame.ts';
import { connectToPeer, listenForPeer, type Credentials } from './peer-link.ts';
import { selfSigned } from './self-signed.ts';

const now = new Date();
const [bank, platform, stranger] = [selfSigned('示例银行', now), selfSigned('platform', now), selfSigned('stranger', now)];
const credentials = (own: typeof bank, peer: typeof bank): Credentials => ({ ...own, peerCertificate: peer.certificate });

test('a certificate made here is one, signed by itself, for the time and name told', () => {
  const certificate = new X509Certificate(bank.certificate);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.subject).toBe('CN=示例银行');
  expect(new Date(certificate.validTo).getTime()).toBeGreaterThan(now.getTime() + 700 * 24 * 3600 * 1000);
});

test('messages come as they were sent and in order over mutual TLS, also when nobody reads for a while', async () => {
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0, credentials: credentials(platform, bank) });
  const connecting = connectToPeer({ host: '127.0.0.1', port: listening.port, credentials: credentials(bank, platform) });
  const [near, far] = await Promise.all([connecting.open(5_000), listening.open(5_000)]);
  const payloads = Array.from({ length: 60 }, (_, i) => randomBytes(i % 7 === 0 ? 0 : MAX_PAYLOAD - i));
  let sent = 0;
  const sending = (async () => {
    for (const [index, payload] of payloads.entries()) {
      await near.send({ kind: 'offered', index, payload });
      sent++;
    }
  })();
  for (const [index, payload] of payloads.entries()) {
    const frame = await far.receive();
    expect(frame.index).toBe(index);
    expect(Buffer.from(frame.payload).equals(payload)).toBe(true);
  }
  await sending;
  expect(sent).toBe(60);
  expect(far.counters.received).toBe(near.counters.sent);
  await near.close();
  await expect(far.receive()).rejects.toThrow(ChannelLostError);
  await listening.close();
});

test('a sender waits while the other side does not read, so memory stays bounded', async () => {
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  const [near, far] = await Promise.all([
    connectToPeer({ host: '127.0.0.1', port: listening.port }).open(5_000),
    listening.open(5_000),
  ]);
  const count = 400;
  let sent = 0;
  const sending = (async () => {
    for (let index = 0; index < count; index++) {
      await near.send({ kind: 'offered', index, payload: new Uint8Array(MAX_PAYLOAD) });
      sent++;
    }
  })();
  let before = -1;
  await expect.poll(() => ((before = before === sent ? -2 : sent), before), { interval: 200 }).toBe(-2);
  expect(sent).toBeLessThan(count);
  for (let index = 0; index < count; index++) expect((await far.receive()).index).toBe(index);
  await sending;
  await Promise.all([near.close(), far.close(), listening.close()]);
});

test('a peer with another certificate, or with none, gets no connection', async () => {
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0, credentials: credentials(platform, bank) });
  const address = { host: '127.0.0.1', port: listening.port };
  // TLS 1.3 tells the client of a refused certificate only after its own side is done, so it shows at the first message.
  const attempt = async (link: ReturnType<typeof connectToPeer>) => (await link.open(500)).receive();
  await expect(attempt(connectToPeer({ ...address, credentials: credentials(stranger, platform) }))).rejects.toThrow(
    ChannelLostError,
  );
  await expect(attempt(connectToPeer({ ...address, credentials: credentials(bank, stranger) }))).rejects.toThrow(
    ChannelLostError,
  );
  await expect(listening.open(300)).rejects.toThrow('the peer did not come');
  await listening.close();
});

test('without certificates only this machine is reached', async () => {
  expect(() => connectToPeer({ host: '10.0.0.1', port: 1 })).toThrow('certificates');
  await expect(listenForPeer({ host: '0.0.0.0', port: 0 })).rejects.toThrow('certificates');
});

test('what is no message ends the connection instead of filling the memory', () => {
  const frame = { kind: 'hello', index: 3, payload: Buffer.from('x') } as const;
  const bytes = encodeFrame(frame);
  expect(decodeFrame(bytes.subarray(0, 9))).toBeUndefined();
  expect(decodeFrame(Buffer.concat([bytes, bytes]))).toMatchObject({ taken: 10, frame: { kind: 'hello', index: 3 } });
  const long = Buffer.from(bytes);
  long.writeUInt32BE(MAX_PAYLOAD + 1, 0);
  expect(() => decodeFrame(long)).toThrow(RangeError);
  expect(() => encodeFrame({ ...frame, payload: new Uint8Array(MAX_PAYLOAD + 1) })).toThrow(RangeError);
});
