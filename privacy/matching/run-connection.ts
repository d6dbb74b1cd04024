import { openGroupBatch } from '../groups/group-batch.ts';
import { loadSuite } from '../groups/load-suite.ts';
import type { SuiteName } from '../groups/suite.ts';
import type { Channel } from '../transport/channel.ts';
import { openPlaced } from './block-file.ts';
import type { EventLog } from '../evidence/event-log.ts';
import { countMessages } from './count-messages.ts';
import { finishReceiver, finishSender } from './finish-match.ts';
import { agree, readHello, type Hello } from './hello.ts';
import { openInbox } from './inbox.ts';
import { MatchRefusedError } from './match-refused-error.ts';
import type { MatchResult } from './match-result.ts';
import type { MatchWork } from './match-task.ts';
import { openProgress, type Progress } from './progress.ts';
import type { Session, TaskFiles } from './session.ts';
import { lockScalar, readState, unlockScalar, writeState, type TaskState } from './task-state.ts';
import { tellStopped } from './tell-stopped.ts';
import { paddedSize, PROTOCOL, WINDOW } from './terms.ts';
import { openWindow } from './window.ts';

/** Goes on with a task over one connection, to its end or until the connection breaks (`ChannelLostError`). */
export async function runConnection(
  task: MatchWork,
  files: TaskFiles,
  log: EventLog,
  suites: readonly SuiteName[],
  channel: Channel,
): Promise<MatchResult> {
  const progress = openProgress(files.progress);
  try {
    const before = readState(files.state)!;
    const own = greetingOf(before, suites, progress);
    const peer = await greet(channel, log, own);
    const state = await begin(task, files, before, own, peer);
    const workers = task.workers ?? 1;
    const group = await openGroupBatch(state.suite, workers);
    const ordered = openPlaced(files.ordered, 'resume');
    const blinded = openPlaced(files.blinded, 'resume');
    const scalar = unlockScalar(state.scalar, task.key, state.run);
    // Two batches a worker, so that none waits for a message to travel, and one to spare.
    const ahead = 2 * workers + 1;
    const held = task.terms.mode === 'count' ? peer.have.held : own.have.answered;
    const window = openWindow(task.role === 'receiver' ? held : peer.have.offered, WINDOW);
    const counted = countMessages(task, log, own, peer);
    const inbox = openInbox(channel, counted, window);
    const base = { terms: task.terms, group, scalar, ordered, blinded, files, own, peer, progress, channel };
    const session: Session = { ...base, inbox, window, log: counted, ahead };
    try {
      return await (task.role === 'receiver' ? finishReceiver : finishSender)(task, state, session);
    } finally {
      ordered.close();
      blinded.close();
      await group.close();
    }
  } catch (error) {
    await tellStopped(channel, error);
    throw error;
  } finally {
    progress.close();
    await channel.close();
  }
}

function greetingOf(state: TaskState, suites: readonly SuiteName[], progress: Progress): Hello {
  const { get } = progress;
  return {
    protocol: PROTOCOL,
    terms: state.terms,
    role: state.role,
    suites,
    run: state.run,
    peerRun: state.peer?.run ?? null,
    size: state.set.size,
    commitment: state.set.commitment,
    have: { answered: get('answered'), offered: get('offered'), held: get('held'), matched: get('matched') },
  };
}

async function greet(channel: Channel, log: EventLog, own: Hello): Promise<Hello> {
  const greeting = { kind: 'hello', index: 0, payload: Buffer.from(JSON.stringify(own)) } as const;
  log.message('sent', greeting);
  await channel.send(greeting);
  const frame = await channel.receive();
  log.message('received', frame);
  if (frame.kind === 'stopped')
    throw new MatchRefusedError('stopped-by-peer', Buffer.from(frame.payload).toString('utf8').slice(0, 200));
  if (frame.kind !== 'hello') throw new MatchRefusedError('not-the-protocol', 'no greeting');
  return readHello(frame.payload);
}

/** Agrees with the peer and keeps what was agreed before anything of the task is sent; at the first greeting the secret is drawn. */
async function begin(task: MatchWork, files: TaskFiles, before: TaskState, own: Hello, peer: Hello) {
  const suite = agree(task.terms, own, peer);
  if (peer.size > (task.terms.hideSizes ? paddedSize(task.peerRows) : task.peerRows))
    throw new MatchRefusedError('more-than-committed');
  const { peer: known, scalar, suite: chosen } = before;
  if (known !== undefined && (known.size !== peer.size || known.commitment !== peer.commitment)) {
    throw new MatchRefusedError('other-run');
  }
  if (chosen !== undefined && chosen !== suite) throw new MatchRefusedError('no-suite', chosen);
  const locked = scalar ?? lockScalar((await loadSuite(suite)).randomScalar(), task.key, before.run);
  const state = { ...before, peer: { run: peer.run, size: peer.size, commitment: peer.commitment }, suite, scalar: locked };
  writeState(files.state, state);
  return state;
}
