import { afterEach, expect, test } from 'vitest';
import { addressGuard } from '../../../kernel/address-guard.ts';
import { openReceiver, type Reaction } from '../receiver.testing.ts';
import { signatureHeaders } from '../sign-message.ts';
import { postMessage } from './post-message.ts';

const receivers: { readonly close: () => Promise<void> }[] = [];
afterEach(() => Promise.all(receivers.splice(0).map((one) => one.close())));

async function receiver(answer: Reaction = { status: 204 }) {
  const one = await openReceiver(() => answer);
  receivers.push(one);
  return one;
}
const open = addressGuard(['127.0.0.0/8', '::1/128']);
const post = (url: string, guard = open, timeoutMs?: number) =>
  postMessage(guard, url, { 'webhook-id': 'x' }, Buffer.from('{}'), new AbortController().signal, timeoutMs);

test('a signature is the one that the specification’s own libraries make', () => {
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: Buffer.from('{"test": 2432232314}'),
  };
  expect(signatureHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
    'webhook-id': message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('a private address is not connected to, whether it is written as a number or a name resolves to it', async () => {
  const one = await receiver();
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]'])
    expect(await post(`http://${host}:${one.port}/`, addressGuard([]))).toEqual({ status: null, fault: 'address', askedMs: 0 });
  expect(one.received).toEqual([]);
  expect(await post(one.url)).toMatchObject({ status: 204, fault: null });
});

test('the address that is connected to is the one that was judged, though the name leads elsewhere a moment later', async () => {
  const one = await receiver();
  let asked = 0;
  const rebinding = addressGuard(['127.0.0.1/32'], (_host, _options, done) => {
    asked++;
    done(null, [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
  });
  expect(await post(`http://hooks.example.cn:${one.port}/`, rebinding)).toMatchObject({ fault: null });
  expect([asked, one.received.length]).toEqual([1, 1]);
  expect(await post(`http://hooks.example.cn:${one.port}/`, rebinding)).toMatchObject({ fault: 'address' });
});

test('a redirect is not followed', async () => {
  const target = await receiver();
  const one = await receiver({ status: 307, headers: { location: target.url } });
  expect(await post(one.url)).toMatchObject({ status: 307, fault: 'redirect' });
  expect(target.received).toEqual([]);
});

test('an answer without end is not read to its end', async () => {
  const one = await receiver({ status: 200, body: 'x'.repeat(100_000) });
  expect(await post(one.url)).toMatchObject({ status: null, fault: 'too-large' });
});

test('a receiver that takes too long has failed', async () => {
  const one = await receiver('never');
  expect(await post(one.url, open, 100)).toMatchObject({ status: null, fault: 'timeout' });
});

test('one that is overwhelmed says for how long, and only it is listened to', async () => {
  const headers = { 'retry-after': '120' };
  expect(await post((await receiver({ status: 429, headers })).url)).toEqual({ status: 429, fault: 'status', askedMs: 120_000 });
  expect(await post((await receiver({ status: 500, headers })).url)).toEqual({ status: 500, fault: 'status', askedMs: 0 });
});

test('encryption that cannot be checked is no encryption, and a name that is none is said', async () => {
  const plain = await receiver();
  expect((await post(`https://127.0.0.1:${plain.port}/`)).fault).toMatch(/^(certificate|connection)$/);
  expect(await post('https://no-such-name.invalid/')).toMatchObject({ fault: 'name' });
});
