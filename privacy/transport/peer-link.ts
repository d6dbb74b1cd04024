import { connect as connectPlain, createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { connect as connectTls, createServer as createTlsServer, type SecureContextOptions, type TLSSocket } from 'node:tls';
import { setTimeout as wait } from 'node:timers/promises';
import { channelOver, ChannelLostError, type Channel } from './channel.ts';

/** One party's certificate and key, and the one certificate it accepts of its peer, all as PEM. Whoever signed it does not matter: it is pinned. */
export type Credentials = { readonly certificate: string; readonly key: string; readonly peerCertificate: string };

export type LinkAddress = {
  readonly host: string;
  /** 0 lets the system choose when listening. */
  readonly port: number;
  /** Without it the connection is plain, which is for two processes on one machine alone. */
  readonly credentials?: Credentials;
};

/** A way to the peer that can be taken again after the connection broke. */
export type PeerLink = {
  readonly port: number;
  /** The next connection; waits for the peer for so long at most and then throws `ChannelLostError`. */
  readonly open: (patienceMs: number) => Promise<Channel>;
  readonly close: () => Promise<void>;
};

const RETRY_MS = 200;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Listens on one port for the peer. */
export async function listenForPeer(address: LinkAddress): Promise<PeerLink> {
  requireSecrecy(address);
  const arrived: Socket[] = [];
  const waiting: ((socket: Socket) => void)[] = [];
  const welcome = (socket: Socket) => {
    // A connection that breaks before anybody takes it must not end the process.
    socket.on('error', () => undefined);
    const waiter = waiting.shift();
    if (waiter !== undefined) return waiter(socket);
    // The peer has one connection at a time: an older one that nobody took is a leftover.
    for (const old of arrived.splice(0)) old.destroy();
    arrived.push(socket);
  };
  const { credentials } = address;
  const server: Server =
    credentials === undefined
      ? createPlainServer({ noDelay: true }, welcome)
      : createTlsServer({ ...tlsOptions(credentials), requestCert: true }, welcome);
  server.on('tlsClientError', () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : address.port);
    });
  });
  return {
    port,
    open: (patienceMs) =>
      new Promise((resolve, reject) => {
        const ready = arrived.shift();
        if (ready !== undefined && !ready.destroyed) return resolve(channelOver(ready));
        const take = (socket: Socket) => {
          clearTimeout(limit);
          resolve(channelOver(socket));
        };
        const limit = setTimeout(() => {
          waiting.splice(waiting.indexOf(take), 1);
          reject(new ChannelLostError('the peer did not come'));
        }, patienceMs);
        waiting.push(take);
      }),
    close: async () => {
      for (const socket of arrived) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Connects to a peer that listens, again and again until it answers. */
export function connectToPeer(address: LinkAddress): PeerLink {
  requireSecrecy(address);
  return {
    port: address.port,
    open: async (patienceMs) => {
      const until = Date.now() + patienceMs;
      for (;;) {
        try {
          return channelOver(await dial(address));
        } catch (error) {
          if (Date.now() + RETRY_MS > until) throw new ChannelLostError(String(error));
          await wait(RETRY_MS);
        }
      }
    },
    close: () => Promise.resolve(),
  };
}

function dial({ host, port, credentials }: LinkAddress): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (credentials === undefined) {
      const socket = connectPlain({ host, port, noDelay: true }, () => resolve(socket));
      socket.once('error', reject);
      return;
    }
    // The certificate is pinned, so the name in it says nothing more.
    const options = { ...tlsOptions(credentials), host, port, checkServerIdentity: () => undefined };
    const socket: TLSSocket = connectTls(options, () => resolve(socket));
    socket.once('error', reject);
  });
}

function tlsOptions({
  certificate,
  key,
  peerCertificate,
}: Credentials): SecureContextOptions & { readonly rejectUnauthorized: true } {
  return { cert: certificate, key, ca: [peerCertificate], minVersion: 'TLSv1.3', rejectUnauthorized: true };
}

function requireSecrecy({ host, credentials }: LinkAddress): void {
  if (credentials === undefined && !LOOPBACK.has(host))
    throw new RangeError('without certificates only on this machine (127.0.0.1)');
}
