import { hash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import type { Frame, FrameKind } from '../transport/frame.ts';

/** One line of a party's log; `hash` is SHA-256 over the previous hash and the line without its own. */
export type LogEvent = {
  readonly seq: number;
  readonly at: string;
  readonly event: 'opened' | 'prepared' | 'connected' | 'sent' | 'received' | 'joined' | 'written' | 'finished' | 'mended';
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

/** The first line whose hash is not what the lines up to it give, or that is no line of a log; undefined where the chain is whole. */
export function findBrokenLine(text: string): number | undefined {
  let previous = START;
  for (const [index, line] of linesOf(text).entries()) {
    const event = readLine(line);
    if (event === undefined) return index;
    const { hash: stated, ...body } = event;
    previous = chained(previous, body);
    // Another writing of the same line is a change as well: only one text has this hash.
    if (previous !== stated || body.seq !== index || JSON.stringify(event) !== line) return index;
  }
  return undefined;
}

/** The events of a log; lines that are none are left out, which `findBrokenLine` tells. */
export function parseLog(text: string): LogEvent[] {
  return linesOf(text).flatMap((line) => readLine(line) ?? []);
}

function readLine(line: string): LogEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isEvent = (value: unknown): value is LogEvent =>
  typeof value === 'object' && value !== null && 'seq' in value && 'event' in value && 'hash' in value;
const linesOf = (text: string) =>
  (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n').filter((line, i) => line !== '' || i > 0);

const chained = (previous: string, body: object) => hash('sha256', previous + JSON.stringify(body), 'hex');
