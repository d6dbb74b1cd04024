import { randomUUID } from 'node:crypto';
import type { DocumentKey } from './pure/document-key.ts';
import { nothingToCommit, type Context, type Log, type Platform, type Tx } from './pure/context.ts';
import { failureOf } from './failure-of.ts';
import { Failure, failures } from './pure/failure.ts';
import { isOutsideMandate } from './pure/mandate.ts';
import { inexactValue } from './pure/inexact-value.ts';
import type { Operation } from './pure/operation.ts';
import type { Principal } from './pure/principal.ts';
import type { Language } from './pure/text.ts';
import { appendAudit, auditStatement } from './audit.ts';
import type { Answer, Call } from './call.ts';
import { digestOf } from './digest.ts';
import type { Database } from './database.ts';
import type { AppendSoon } from './audit-batch.ts';
import { answerOnce } from './idempotency.ts';
import { keep } from './kept.ts';
import { emitEvent } from './outbox.ts';
import type { RegisteredOperation, Registry } from './registry.ts';
import type { SecretBox } from './secret-box.ts';
import type { Signer } from './signing.ts';
import { issuesOf } from './validation.ts';

export type Pipeline = {
  readonly registry: Registry;
  readonly database: Pick<Database, 'transaction' | 'reads' | 'load'>;
  /** Appends the trace of a query; answers when it is committed. */
  readonly appendSoon: AppendSoon;
  readonly signer: Signer;
  readonly secretBox: SecretBox;
  readonly documentKey: DocumentKey;
  readonly publicUrl: string;
  readonly spoolDir: string;
  readonly dropFolder: string | undefined;
  readonly sourceNetworks: readonly string[];
  readonly webhookNetworks: readonly string[];
  readonly requestsPerMinute: number;
  readonly now: () => Date;
  readonly log: Log;
};

/**
 * The only way from outside into a module. Its steps, in order: find the operation, grant, validate the input, begin, answer a
 * repeated command from memory, run, validate the output, append the audit row, enqueue reactions, commit. When any of them
 * fails everything is rolled back and the refusal is recorded in a transaction of its own, so nothing leaves without a trace.
 * A query has no such transaction (see `Reader`), long work opens its own; both are answered after their audit row is committed.
 */
export async function perform(pipeline: Pipeline, call: Call): Promise<Answer> {
  const started = performance.now();
  const requestId = call.requestId ?? randomUUID();
  const trace: Trace = { requestId, operation: call.operation, principal: call.principal };
  try {
    const found = grant(pipeline.registry, call);
    validateInput(found, call.input);
    const answer = await runAs(found.operation)(pipeline, found, call, trace);
    pipeline.log.info({ ...logged(trace), outcome: 'done', ms: since(started) }, 'performed');
    return answer;
  } catch (error) {
    const failure = failureOf(error, call.input);
    if (failures[failure.code].side === 'node') pipeline.log.error({ ...logged(trace), err: error }, 'defect');
    await recordRefusal(pipeline, trace, failure);
    pipeline.log.info({ ...logged(trace), outcome: failure.code, ms: since(started) }, 'refused');
    throw failure;
  }
}

/** A query reads in short transactions, long work opens its own, everything else is one transaction. */
function runAs(operation: Operation): typeof runInOne {
  if (operation.transaction === 'own') return runAlone;
  return operation.kind === 'query' ? runQuery : runInOne;
}

async function runQuery(pipeline: Pipeline, found: RegisteredOperation, call: Call, trace: Trace): Promise<Answer> {
  const ctx = contextOf(pipeline, call, pipeline.database.reads(call.principal), trace.requestId, trace);
  const answer = await run(found, ctx, call);
  await pipeline.appendSoon({ ...trace, at: ctx.now, outcome: 'done', inputDigest: digestOf(call.input) });
  return answer;
}

async function runInOne(pipeline: Pipeline, found: RegisteredOperation, call: Call, trace: Trace): Promise<Answer> {
  const prepared = await prepare(pipeline, found.operation, call, trace);
  return pipeline.database.transaction(call.principal, async (tx) => {
    const ctx = contextOf(pipeline, call, tx, trace.requestId, trace);
    const answer = await answerOnce(tx, found.operation, call, ctx.now, () => run(found, ctx, call, prepared));
    tx.atCommit(auditStatement({ ...trace, at: ctx.now, outcome: 'done', inputDigest: digestOf(call.input) }));
    return answer;
  });
}

/** What an operation waits for before its transaction begins, holding none. */
async function prepare(pipeline: Pipeline, operation: Operation, call: Call, trace: Trace): Promise<unknown> {
  if (!('prepare' in operation) || operation.prepare === undefined) return undefined;
  return operation.prepare(contextOf(pipeline, call, eachStatement(pipeline, call.principal), trace.requestId), call.input);
}

async function runAlone(pipeline: Pipeline, found: RegisteredOperation, call: Call, trace: Trace): Promise<Answer> {
  const ctx = contextOf(pipeline, call, eachStatement(pipeline, call.principal), trace.requestId, trace);
  const answer = await run(found, ctx, call);
  await pipeline.database.transaction(call.principal, (tx) =>
    appendAudit(tx, { ...trace, at: ctx.now, outcome: 'done', inputDigest: digestOf(call.input) }),
  );
  return answer;
}

/** A `tx` that holds nothing: each statement is a transaction of its own. */
export function eachStatement(pipeline: Pipeline, principal: Principal): Tx {
  return {
    rows: (query) => pipeline.database.transaction(principal, (tx) => tx.rows(query)),
    row: (query) => pipeline.database.transaction(principal, (tx) => tx.row(query)),
    run: (query) => pipeline.database.transaction(principal, (tx) => tx.run(query)),
    atCommit: nothingToCommit,
  };
}

/** The context of work that nobody outside asked for: reactions and jobs. */
export function contextOf(
  pipeline: Pipeline,
  call: Pick<Call, 'principal' | 'language'>,
  tx: Tx,
  requestId: string,
  trace: { subjectId?: string } = {},
): Context {
  return {
    principal: call.principal,
    tx,
    now: pipeline.now(),
    language: call.language,
    requestId,
    emit: (event) => emitEvent(tx, pipeline.registry.reactions, event),
    concerns: (subjectId) => void (trace.subjectId = subjectId),
    log: pipeline.log,
    platform: platformOf(pipeline, call.language, requestId),
  };
}

function platformOf(pipeline: Pipeline, language: Language, requestId: string): Platform {
  return {
    publicUrl: pipeline.publicUrl,
    sign: pipeline.signer.sign,
    publicKeys: pipeline.signer.publicKeys,
    signBytes: (bytesFor) => pipeline.signer.signBytes(bytesFor(pipeline.signer.keyId)),
    logKey: pipeline.signer,
    documentKey: pipeline.documentKey,
    signingKeys: pipeline.signer.keys,
    rotateSigningKey: pipeline.signer.rotate,
    seal: pipeline.secretBox.seal,
    unseal: pipeline.secretBox.open,
    spoolDir: pipeline.spoolDir,
    dropFolder: pipeline.dropFolder,
    sourceNetworks: pipeline.sourceNetworks,
    webhookNetworks: pipeline.webhookNetworks,
    requestsPerMinute: pipeline.requestsPerMinute,
    kept: (one) => keep(pipeline, one),
    load: pipeline.database.load,
    transaction: (principal, work) =>
      pipeline.database.transaction(principal, (tx) => work(contextOf(pipeline, { principal, language }, tx, requestId))),
  };
}

function grant(registry: Registry, call: Call): RegisteredOperation {
  const found = registry.operations.get(call.operation);
  // A stranger learns nothing about which operations exist.
  if (found === undefined) throw new Failure(call.principal.role === 'anyone' ? 'access.unknown-caller' : 'operation.unknown');
  const { roles } = found.operation;
  if (roles.includes('anyone')) return found;
  if (roles.includes(call.principal.role)) {
    if (isOutsideMandate(call.principal, found.operation)) throw new Failure('mandate.act');
    if (found.operation.firstFactor || hasTwoFactors(call.principal)) return found;
    throw new Failure('access.second-factor-needed');
  }
  throw new Failure(call.principal.role === 'anyone' ? 'access.unknown-caller' : 'access.not-granted');
}

/** A program proves itself by its key; a person's session says whether both factors were proved in it. */
const hasTwoFactors = (principal: Principal) => principal.personId === undefined || principal.secondFactorAt !== undefined;

function validateInput(found: RegisteredOperation, input: unknown): void {
  const inexact = inexactValue(input);
  if (inexact !== undefined) throw new Failure('request.invalid', { issues: [inexact] });
  if (found.input.Check(input)) return;
  throw new Failure('request.invalid', { issues: issuesOf(found.input, input) });
}

async function run(found: RegisteredOperation, ctx: Context, call: Call, prepared?: unknown): Promise<Answer> {
  const { operation } = found;
  if (operation.answer === 'file') {
    const { tx: _ended, ...context } = ctx;
    return { kind: 'file', file: await operation.run(ctx, call.input), context };
  }
  const body =
    operation.body === 'bytes'
      ? await operation.run(ctx, call.input, call.bytes ?? nothing())
      : await operation.run(ctx, call.input, prepared);
  if (found.output && !found.output.Check(body)) {
    throw new Error(`${operation.name} answers against its schema: ${JSON.stringify(issuesOf(found.output, body).slice(0, 3))}`);
  }
  return { kind: 'json', body, replayed: false };
}

async function recordRefusal(pipeline: Pipeline, trace: Trace, failure: Failure): Promise<void> {
  try {
    await pipeline.database.transaction(trace.principal, (tx) =>
      appendAudit(tx, {
        ...trace,
        operation: trace.operation.slice(0, 100),
        at: pipeline.now(),
        outcome: failure.code,
        inputDigest: null,
      }),
    );
  } catch (error) {
    // Without a database there is nothing to write to; the log keeps the trace.
    pipeline.log.error({ ...logged(trace), err: error }, 'refusal not recorded');
  }
}

type Trace = {
  readonly requestId: string;
  readonly operation: string;
  readonly principal: Principal;
  /** Said by the operation while it runs. */
  subjectId?: string;
};

const logged = (trace: Trace) => ({ requestId: trace.requestId, operation: trace.operation, client: trace.principal.clientId });
const since = (started: number) => Math.round((performance.now() - started) * 10) / 10;

async function* nothing(): AsyncIterable<Uint8Array> {}
