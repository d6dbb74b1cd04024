import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };
/** What a receiver answers; `never` holds the connection open. */
export type Reaction = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string } | 'never';

/** A bank's own server: keeps what it is sent, and answers as it is told. */
export async function openReceiver(answer: (place: number) => Reaction = () => ({ status: 204 })) {
  const received: Received[] = [];
  const server = createServer((request, reply) => {
    void (async () => {
      const body = await buffer(request);
      const what = answer(received.length);
      received.push({ headers: request.headers, body });
      if (what !== 'never') reply.writeHead(what.status, what.headers).end(what.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    /** The ids of what came, in order. */
    ids: () => received.map(({ headers }) => headers['webhook-id']),
    types: () => received.map(({ body }) => (JSON.parse(body.toString()) as { type: string }).type),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Checks a message by WebCrypto, as a receiver that shares no code with the platform. */
export async function isSigned({ headers, body }: Received, secret: string): Promise<boolean> {
  const raw = Uint8Array.from(atob(secret.replace('whsec_', '')), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const signed = new TextEncoder().encode(
    `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body.toString()}`,
  );
  const checks = String(headers['webhook-signature'])
    .split(' ')
    .map((one) => {
      const [version, text = ''] = one.split(',');
      const given = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      return version === 'v1' ? crypto.subtle.verify('HMAC', key, given, signed) : Promise.resolve(false);
    });
  return (await Promise.all(checks)).includes(true);
}
