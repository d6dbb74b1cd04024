import type { EventLog } from '../evidence/event-log.ts';
import type { Channel } from './channel.ts';
import { MAX_PAYLOAD, type Frame, type FrameKind } from './frame.ts';

/** The peer ended the task and said a word about why. */
export class PeerStoppedError extends Error {
  readonly word: string;
  constructor(word: string) {
    super(`the peer stopped: ${word}`);
    this.name = 'PeerStoppedError';
    this.word = word;
  }
}

/** What came is not what the protocol has at this place. */
export class UnexpectedMessageError extends Error {
  constructor(what: string) {
    super(`the peer does not keep to the protocol: ${what}`);
    this.name = 'UnexpectedMessageError';
  }
}

/** Messages numbered within their kind, each written to the log before it is acted upon. For protocols that speak in turns. */
export type Conversation = {
  readonly say: (kind: FrameKind, payload: Uint8Array) => Promise<void>;
  /** In as many messages as it takes; the first begins with the length of the whole in four bytes. */
  readonly sayLong: (kind: FrameKind, bytes: Uint8Array) => Promise<void>;
  /** The next message, of one of these kinds. Throws `PeerStoppedError`, `UnexpectedMessageError`. */
  readonly hear: (...kinds: readonly FrameKind[]) => Promise<Frame>;
  /** What `sayLong` sent, of so many bytes at most. */
  readonly hearLong: (kind: FrameKind, most: number) => Promise<Uint8Array>;
  /** Tells the peer a word and ends; never throws. */
  readonly stop: (word: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const LENGTH_BYTES = 4;
const MAX_WORD = 100;

export function openConversation(channel: Channel, log: EventLog): Conversation {
  const counters = { sent: new Map<FrameKind, number>(), received: new Map<FrameKind, number>() };
  const count = (side: keyof typeof counters, kind: FrameKind) => {
    const index = counters[side].get(kind) ?? 0;
    counters[side].set(kind, index + 1);
    return index;
  };
  const say: Conversation['say'] = async (kind, payload) => {
    const frame: Frame = { kind, index: count('sent', kind), payload };
    log.message('sent', frame);
    await channel.send(frame);
  };
  const hear: Conversation['hear'] = async (...kinds) => {
    const frame = await channel.receive();
    log.message('received', frame);
    if (frame.kind === 'stopped') throw new PeerStoppedError(Buffer.from(frame.payload).toString('utf8').slice(0, MAX_WORD));
    if (!kinds.includes(frame.kind)) throw new UnexpectedMessageError(`${frame.kind} where ${kinds.join(' or ')} is due`);
    if (frame.index !== count('received', frame.kind))
      throw new UnexpectedMessageError(`${frame.kind} ${frame.index} out of turn`);
    return frame;
  };
  return {
    say,
    hear,
    sayLong: async (kind, bytes) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(bytes.length);
      const whole = Buffer.concat([length, bytes]);
      for (let at = 0; at < whole.length; at += MAX_PAYLOAD) await say(kind, whole.subarray(at, at + MAX_PAYLOAD));
    },
    hearLong: async (kind, most) => {
      const first = (await hear(kind)).payload;
      const length = first.length < LENGTH_BYTES ? -1 : Buffer.from(first).readUInt32BE();
      if (length < 0 || length > most) throw new UnexpectedMessageError(`${kind} of ${length} bytes`);
      const pieces = [first.subarray(LENGTH_BYTES)];
      let held = pieces[0]!.length;
      while (held < length) {
        const { payload } = await hear(kind);
        if (payload.length === 0) throw new UnexpectedMessageError(`an empty piece of ${kind}`);
        pieces.push(payload);
        held += payload.length;
      }
      if (held !== length) throw new UnexpectedMessageError(`${kind} longer than it said`);
      return Buffer.concat(pieces);
    },
    stop: async (word) => {
      try {
        await say('stopped', Buffer.from(word));
      } catch {
        // The connection is gone as well; what ended the task counts.
      }
      await channel.close();
    },
    close: () => channel.close(),
  };
}
