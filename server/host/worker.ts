import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { appendAudit } from '../kernel/audit.ts';
import { contextOf, eachStatement, type Pipeline } from '../kernel/perform.ts';
import type { Context } from '../kernel/pure/context.ts';
import { system } from '../kernel/pure/principal.ts';
import { openLiveness } from './open-liveness.ts';
import { startSealer } from './sealer.ts';
import { startWebhookSender } from './webhook-sender.ts';

export type Worker = { readonly stop: () => Promise<void> };

/**
 * Runs reactions and jobs from the queue in the database; each leaves an audit row in the transaction of what it did. Beside them it seals
 * the disclosure log and sends webhooks.
 */
export async function startWorker(
  pipeline: Pipeline,
  url: string,
  options: { concurrency: number; pollMs: number },
): Promise<Worker> {
  const { reactions, jobs } = pipeline.registry;
  const tasks: TaskList = {};
  for (const reaction of reactions) {
    tasks[reaction.name] = async (payload, { job }) => {
      const given = payload as Readonly<Record<string, unknown>>;
      const { giveUp } = reaction;
      try {
        if (reaction.transaction === 'own') await runOwn(pipeline, reaction.name, (ctx) => reaction.run(ctx, given));
        else await runInOne(pipeline, reaction.name, 'done', (ctx) => reaction.run(ctx, given));
      } catch (error) {
        if (giveUp !== undefined && job.attempts >= job.max_attempts)
          await runInOne(pipeline, reaction.name, 'node.internal', (ctx) => giveUp(ctx, given));
        throw error;
      }
    };
  }
  for (const job of jobs) tasks[job.name] = () => runOwn(pipeline, job.name, job.run);
  const liveness = await openLiveness(url);
  // What a killed process was doing is taken up now, not when the queue gives it up.
  await liveness.sweep();
  const events = new EventEmitter() as WorkerEvents;
  const declared: Promise<void>[] = [];
  // A job is held in the name of the pool, whichever of its workers does it.
  events.on('pool:create', ({ workerPool }) => declared.push(liveness.declare([workerPool.id])));
  const runner: Runner = await run({
    connectionString: url,
    concurrency: options.concurrency,
    pollInterval: options.pollMs,
    noHandleSignals: true,
    events,
    taskList: tasks,
    parsedCronItems: parseCronItems(jobs.map((job) => ({ task: job.name, match: job.cron }))),
    logger: workerLogger(pipeline),
  });
  await Promise.all(declared);
  const sealer = startSealer(pipeline);
  const webhooks = startWebhookSender(pipeline);
  const stop = async () => {
    await sealer.stop();
    await webhooks.stop();
    await runner.stop();
    // Only then are its connections closed as well.
    await runner.promise;
    await liveness.close();
  };
  let stopped: Promise<void> | undefined;
  return { stop: () => (stopped ??= stop()) };
}

async function runInOne(
  pipeline: Pipeline,
  name: string,
  outcome: 'done' | 'node.internal',
  work: (ctx: Context) => Promise<void>,
): Promise<void> {
  const requestId = randomUUID();
  await pipeline.database.transaction(system, async (tx) => {
    await work(contextOf(pipeline, { principal: system, language: 'zh' }, tx, requestId));
    await appendAudit(tx, {
      requestId,
      at: pipeline.now(),
      operation: name,
      principal: system,
      outcome,
      inputDigest: null,
    });
  });
}

/** Long work holds no transaction: its `tx` gives each statement one of its own, and blocks open theirs by `platform.transaction`. */
async function runOwn(pipeline: Pipeline, name: string, work: (ctx: Context) => Promise<void>): Promise<void> {
  const requestId = randomUUID();
  await work(contextOf(pipeline, { principal: system, language: 'zh' }, eachStatement(pipeline, system), requestId));
  await pipeline.database.transaction(system, (tx) =>
    appendAudit(tx, { requestId, at: pipeline.now(), operation: name, principal: system, outcome: 'done', inputDigest: null }),
  );
}

function workerLogger(pipeline: Pipeline): Logger {
  return new Logger((scope) => (level, message) => {
    if (level === 'error') pipeline.log.error({ ...scope }, message);
  });
}
