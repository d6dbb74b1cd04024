import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Target = { readonly url: URL; readonly key: string; readonly path: string; readonly bodyOf: () => string };

const HEAD_END = '\r\n\r\n';

/** One keep-alive connection that takes a request at a time. Written by hand, because a client on the same cores is part of what is measured. */
export type Connection = { readonly ask: () => Promise<void>; readonly close: () => void };

/** What the connections ask, one after the other in turn. */
export type Targets = Target | readonly Target[];

/** Requests a second that so many connections are answered when each asks again at once. */
export async function measureRate(target: Targets, connections: number, ms: number): Promise<number> {
  const open = await openAll(target, connections);
  const end = performance.now() + ms;
  let answered = 0;
  const started = performance.now();
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < end) {
        await connection.ask();
        answered++;
      }
    }),
  );
  const rate = (answered / (performance.now() - started)) * 1000;
  open.forEach((connection) => connection.close());
  return rate;
}

/**
 * Milliseconds of each answer when requests come at a steady rate, counted from the moment at which each was due: a request that had to
 * wait for a free connection has waited.
 */
export async function measureLatencies(target: Targets, connections: number, rate: number, ms: number): Promise<number[]> {
  const open = await openAll(target, connections);
  const latencies: number[] = [];
  const started = performance.now();
  const total = Math.floor((rate * ms) / 1000);
  let next = 0;
  await Promise.all(
    open.map(async (connection) => {
      while (next < total) {
        const due = started + (next++ / rate) * 1000;
        const early = due - performance.now();
        if (early > 0) await sleep(early);
        // The timer's own lateness, a millisecond and more, is the measuring program's and not the server's.
        const begun = early > 0 ? performance.now() : due;
        await connection.ask();
        latencies.push(performance.now() - begun);
      }
    }),
  );
  open.forEach((connection) => connection.close());
  return latencies;
}

function openAll(target: Targets, connections: number): Promise<Connection[]> {
  const targets = [target].flat() as readonly Target[];
  return Promise.all(Array.from({ length: connections }, (_, index) => openConnection(targets[index % targets.length]!)));
}

function openConnection(target: Target): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(target.url.port), target.url.hostname);
    socket.setNoDelay(true);
    socket.once('error', reject);
    socket.once('connect', () => resolve(connectionOn(socket, target)));
  });
}

function connectionOn(socket: Socket, { url, key, path, bodyOf }: Target): Connection {
  const head = `POST ${path} HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: `;
  let answered: { resolve: () => void; reject: (error: Error) => void } | undefined;
  let received = '';
  const fail = (error: Error) => answered?.reject(error);
  socket.setEncoding('latin1');
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  socket.on('data', (text: string) => {
    received += text;
    const headEnd = received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const length = /content-length: (\d+)/i.exec(received.slice(0, headEnd))?.[1];
    if (length === undefined) return fail(new Error('an answer without length'));
    if (received.length < headEnd + HEAD_END.length + Number(length)) return;
    const ok = received.startsWith('HTTP/1.1 200');
    const text200 = received;
    received = '';
    if (ok) answered?.resolve();
    else fail(new Error(text200.slice(0, 500)));
  });
  return {
    ask: () =>
      new Promise((resolve, reject) => {
        answered = { resolve, reject };
        const body = bodyOf();
        socket.write(`${head}${body.length}\r\n\r\n${body}`);
      }),
    close: () => socket.destroy(),
  };
}
