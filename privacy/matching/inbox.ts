import type { Channel } from '../transport/channel.ts';
import type { Frame, FrameKind } from '../transport/frame.ts';
import type { EventLog } from '../evidence/event-log.ts';
import { MatchRefusedError } from './match-refused-error.ts';
import type { Window } from './window.ts';

/** The messages of one connection in their order, those that say what was taken put aside for the window. */
export type Inbox = {
  /** The next message, which must be of one of these kinds; calls are served in their order. */
  readonly next: (...kinds: readonly FrameKind[]) => Promise<Frame>;
  /** Reads until so many chunks of the window are taken. */
  readonly untilTaken: (chunks: number) => Promise<void>;
};

export function openInbox(channel: Channel, log: EventLog, window: Window): Inbox {
  let tail: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<Frame | undefined> => {
    const frame = await channel.receive();
    log.message('received', frame);
    if (frame.kind === 'stopped') {
      throw new MatchRefusedError('stopped-by-peer', Buffer.from(frame.payload).toString('utf8').slice(0, 200));
    }
    if (frame.kind !== 'taken') return frame;
    window.taken(frame.index);
    return undefined;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work).catch((error: unknown) => {
      window.fail(error);
      throw error;
    });
    tail = turn;
    tail.catch(() => undefined);
    return turn;
  };
  return {
    next: (...kinds) =>
      inTurn(async () => {
        let frame: Frame | undefined;
        while (frame === undefined) frame = await read();
        if (kinds.includes(frame.kind)) return frame;
        throw new MatchRefusedError('not-the-protocol', `${frame.kind} where ${kinds.join(' or ')} was due`);
      }),
    untilTaken: (chunks) =>
      inTurn(async () => {
        while (!window.isTaken(chunks)) {
          const frame = await read();
          if (frame !== undefined) throw new MatchRefusedError('not-the-protocol', `${frame.kind} too early`);
        }
      }),
  };
}
