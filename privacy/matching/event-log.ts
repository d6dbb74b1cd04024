import { hash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import type { Frame, FrameKind } from '../transport/frame.ts';

/** One line of a party's log; `hash` is SHA-256 over the previous hash and the line without its own. */
export type LogEvent = {
  readonly seq: number;
  readonly at: string;
  readonly event: 'prepared' | 'connected' | 'sent' | 'received' | 'joined' | 'written' | 'finished' | 'mended';
  readonly kind?: FrameKind;
  readonly index?: number;
  readonly bytes?: number;
  /** SHA-256 of the message's payload, or of the file the event is about. */
  readonly digest?: string;
  readonly note?: string;
  readonly hash: string;
};

export type EventLog = {
  readonly add: (event: Omit<LogEvent, 'seq' | 'at' | 'hash'>) => void;
  readonly message: (event: 'sent' | 'received', frame: Frame) => void;
};

const START = '0'.repeat(64);

/** Goes on with the log of a task, or begins it. A last line that was cut off when the process was killed is taken away, and that is logged. */
export function openEventLog(path: string, clock: () => Date = () => new Date()): EventLog {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const events = parseLog(whole);
  let seq = events.length;
  let previous = events.at(-1)?.hash ?? START;
  const add: EventLog['add'] = (event) => {
    const body = { seq, at: clock().toISOString(), ...event };
    previous = chained(previous, body);
    appendFileSync(path, `${JSON.stringify({ ...body, hash: previous })}\n`);
    seq++;
  };
  if (whole.length < text.length) {
    truncateSync(path, Buffer.byteLength(whole));
    add({ event: 'mended', note: 'a line cut off by a killed process was taken away' });
  }
  return {
    add,
    message: (event, { kind, index, payload }) =>
      add({ event, kind, index, bytes: payload.length, digest: hash('sha256', payload, 'hex') }),
  };
}

/** The first line whose hash is not what the lines up to it give; undefined where the chain is whole. */
export function findBrokenLine(text: string): number | undefined {
  let previous = START;
  for (const [index, { hash: stated, ...body }] of parseLog(text).entries()) {
    previous = chained(previous, body);
    if (previous !== stated || body.seq !== index) return index;
  }
  return undefined;
}

export function parseLog(text: string): LogEvent[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): LogEvent => JSON.parse(line));
}

const chained = (previous: string, body: object) => hash('sha256', previous + JSON.stringify(body), 'hex');
