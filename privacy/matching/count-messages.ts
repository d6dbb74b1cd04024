import type { EventLog } from '../evidence/event-log.ts';
import type { Hello } from './hello.ts';
import type { MatchWork } from './match-task.ts';
import { CHUNK, chunksOf } from './terms.ts';

const carriers: ReadonlySet<string> = new Set(['blinded', 'answered', 'offered', 'sorted']);

/** The log, with whoever waits told how far the task is: every id of the receiver goes there and back, every one of the sender there. */
export function countMessages({ role, onProgress }: MatchWork, log: EventLog, own: Hello, peer: Hello): EventLog {
  if (onProgress === undefined) return log;
  const [receiver, sender] = role === 'receiver' ? [own, peer] : [peer, own];
  const total = 2 * receiver.size + sender.size;
  const chunks = 2 * chunksOf(receiver.size) + chunksOf(sender.size);
  // What was safe before this connection was counted in an earlier one.
  let done = receiver.have.answered + Math.max(receiver.have.answered, sender.have.held) + receiver.have.offered;
  return {
    add: log.add,
    message: (event, frame) => {
      log.message(event, frame);
      if (!carriers.has(frame.kind)) return;
      done = Math.min(chunks, done + 1);
      onProgress(done === chunks ? total : Math.min(total, done * CHUNK), total);
    },
  };
}
