import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world.ts';
import { answersOf, type Answers, type WireClaim } from './answers.ts';
import { createBehaviours, misbehaviours, type Behaviour, type Behaviours, type Concerned } from './behaviour.ts';
import { signatureFault, type PlatformKey } from './check-signature.ts';
import { misbehave, send } from './misbehave.ts';

export type ProviderSimulator = {
  /** Base address of the simulated departments. */
  readonly url: string;
  readonly behave: (concerned: Concerned, behaviour: Behaviour) => void;
  /** Questions that were asked with a good signature. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};

export type SimulatorOptions = {
  readonly world: World;
  readonly enterprises: number;
  /** The keys by which the platform is known. */
  readonly keys: () => Promise<readonly PlatformKey[]>;
  readonly today?: () => string;
  readonly port?: number;
};

/** A question as it comes over the wire. */
export type Question = {
  readonly subjectId: string;
  readonly item: string;
  readonly claim?: WireClaim;
  readonly day?: string;
  readonly dataPeriod?: { readonly from: string; readonly to: string } | null;
};

type Simulated = SimulatorOptions & {
  readonly answers: Answers;
  readonly behaviours: Behaviours;
  readonly nonces: Map<string, number>;
  asked: number;
};

const MAX_BODY_BYTES = 64 * 1024;
const CHINA_MS = 8 * 3_600_000;
const chinaToday = () => new Date(Date.now() + CHINA_MS).toISOString().slice(0, 10);

/**
 * Departments that answer live about the synthetic enterprises, slowly or wrongly on demand (`POST /control`). On this machine only: whoever
 * reaches it may make it misbehave. Every question must be signed by the platform.
 */
export async function startProviderSimulator(options: SimulatorOptions): Promise<ProviderSimulator> {
  const answers = answersOf(options.world, options.enterprises, options.today ?? chinaToday);
  const simulated: Simulated = { ...options, answers, behaviours: createBehaviours(), nonces: new Map(), asked: 0 };
  const server = createServer((request, response) => {
    handle(simulated, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    behave: simulated.behaviours.set,
    asked: () => simulated.asked,
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeAllConnections();
  return done;
}

async function handle(simulated: Simulated, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return send(response, 413, { error: 'too large' });
  const path = request.url ?? '';
  if (request.method !== 'POST' || !['/call', '/verify', '/control'].includes(path))
    return send(response, 404, { error: 'unknown' });
  if (path === '/control') return control(simulated, body, response);
  const signed = { method: request.method, path, headers: request.headers, body };
  const fault = signatureFault(signed, await simulated.keys(), simulated.nonces, Math.floor(Date.now() / 1000));
  if (fault !== undefined) return send(response, 401, { error: fault });
  simulated.asked++;
  const question = JSON.parse(body.toString('utf8')) as Question;
  const behaviour = simulated.behaviours.next(question);
  if (behaviour.latencyMs !== undefined) await sleep(behaviour.latencyMs, undefined, { ref: false });
  const answer = answerTo(simulated.answers, path, question);
  if (behaviour.fault === undefined) return send(response, 200, answer);
  return misbehave(behaviour.fault, answer, response);
}

function answerTo(
  answers: Answers,
  path: string,
  { subjectId, item, claim, day, dataPeriod = null }: Question,
): Record<string, unknown> {
  if (path === '/call') return { subjectId, item, records: answers.records(subjectId, item) };
  if (claim === undefined || day === undefined) throw new RangeError('a claim and a day are needed');
  return { subjectId, item, verdict: answers.verdict(subjectId, claim, day, dataPeriod) };
}

function control({ behaviours }: Simulated, body: Buffer, response: ServerResponse): void {
  const { subjectId, item, latencyMs, fault, times } = JSON.parse(body.toString('utf8')) as Concerned & Behaviour;
  if (fault !== undefined && !misbehaviours.includes(fault)) return send(response, 400, { faults: misbehaviours });
  const behaviour = {
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(fault === undefined ? {} : { fault }),
    ...(times === undefined ? {} : { times }),
  };
  behaviours.set({ subjectId, item }, behaviour);
  return send(response, 200, { set: behaviour });
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
