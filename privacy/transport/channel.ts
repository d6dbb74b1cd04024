import type { Socket } from 'node:net';
import { decodeFrame, encodeFrame, HEAD_BYTES, type Frame } from './frame.ts';

/** The connection broke; the task goes on over the next one. */
export class ChannelLostError extends Error {
  constructor(why: string) {
    super(`the connection to the peer was lost: ${why}`);
    this.name = 'ChannelLostError';
  }
}

/** Messages both ways over one connection. Both directions wait for the slower side, so that memory stays bounded. */
export type Channel = {
  /** Resolves when the message is handed to the system and there is room for another. */
  readonly send: (frame: Frame) => Promise<void>;
  /** The next message; calls are served in their order. */
  readonly receive: () => Promise<Frame>;
  /** Sends what was handed over and ends the connection. */
  readonly close: () => Promise<void>;
  readonly counters: { readonly sent: number; readonly received: number };
};

/** Messages received and not yet asked for, at most; then the peer has to wait. */
const MAX_AHEAD = 8;
const CLOSE_LIMIT_MS = 2_000;

type Waiter = { readonly resolve: (frame: Frame) => void; readonly reject: (error: Error) => void };

/** A channel over a connected socket, plain or TLS. Every refusal of both calls after the connection is lost is a `ChannelLostError`. */
export function channelOver(socket: Socket): Channel {
  const ahead: Frame[] = [];
  const waiters: Waiter[] = [];
  const drains: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  const counters = { sent: 0, received: 0 };
  let lost: Error | undefined;

  const fail = (error: Error) => {
    lost ??= error;
    for (const one of [...waiters.splice(0), ...drains.splice(0)]) one.reject(lost);
    socket.destroy();
  };
  const splitter = frameSplitter((frame) => {
    const waiter = waiters.shift();
    if (waiter === undefined) ahead.push(frame);
    else waiter.resolve(frame);
    if (ahead.length >= MAX_AHEAD) socket.pause();
  });
  socket.on('data', (piece: Buffer) => {
    counters.received += piece.length;
    try {
      splitter(piece);
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });
  socket.on('drain', () => drains.splice(0).forEach(({ resolve }) => resolve()));
  socket.on('error', (error) => fail(new ChannelLostError(error.message)));
  socket.on('close', () => fail(new ChannelLostError('closed')));
  socket.on('end', () => fail(new ChannelLostError('ended by the peer')));

  return {
    counters,
    send: (frame) =>
      new Promise((resolve, reject) => {
        if (lost !== undefined) return reject(lost);
        const bytes = encodeFrame(frame);
        counters.sent += bytes.length;
        if (socket.write(bytes)) resolve();
        else drains.push({ resolve, reject });
      }),
    receive: () =>
      new Promise((resolve, reject) => {
        const frame = ahead.shift();
        if (frame === undefined && lost !== undefined) return reject(lost);
        if (frame === undefined) waiters.push({ resolve, reject });
        else resolve(frame);
        if (ahead.length < MAX_AHEAD) socket.resume();
      }),
    close: () => endSocket(socket),
  };
}

/** Takes the pieces of a stream and hands on each message when it is whole. */
function frameSplitter(onFrame: (frame: Frame) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  let wanted = HEAD_BYTES;
  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    // Joining the pieces at every arrival would copy a large message many times.
    if (held < wanted) return;
    let bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    for (let found = decodeFrame(bytes); found !== undefined; found = decodeFrame(bytes)) {
      bytes = bytes.subarray(found.taken);
      onFrame(found.frame);
    }
    pieces = [bytes];
    held = bytes.length;
    wanted = HEAD_BYTES + (held >= 4 ? bytes.readUInt32BE(0) : 0);
  };
}

function endSocket(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => socket.destroy(), CLOSE_LIMIT_MS);
    socket.once('close', () => {
      clearTimeout(limit);
      resolve();
    });
    if (socket.destroyed) socket.emit('close');
    else socket.end();
  });
}
