import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openPlatform, type RunningPlatform } from '../host/platform.ts';
import type { Worker } from '../host/worker.ts';
import type { Log } from '../kernel/pure/context.ts';
import { perform } from '../kernel/perform.ts';
import { jsonPieces } from '../kernel/pure/json-text.ts';
import { anyone, system, type Principal, type Role } from '../kernel/pure/principal.ts';
import type { Language } from '../kernel/pure/text.ts';
import { TEMPLATE_DATABASE } from './global-setup.ts';

export type World = RunningPlatform & {
  readonly url: string;
  readonly dataDir: string;
  /** Calls an operation through the pipeline; a file comes back as its bytes. Throws the pipeline's `Failure`. */
  readonly call: <R = Record<string, never>>(who: Caller, operation: string, input: unknown, options?: CallOptions) => Promise<R>;
  /** Runs what is in the queue until it is empty. */
  readonly settle: () => Promise<void>;
  /** A provider registered for the given items, and its caller. */
  readonly provider: (items: readonly string[], more?: Record<string, unknown>) => Promise<Principal & { providerNo: number }>;
  readonly close: () => Promise<void>;
};

export type Caller = keyof typeof named | Principal;
export type CallOptions = { readonly bytes?: Uint8Array; readonly idempotencyKey?: string; readonly language?: Language };

const platformCaller = (role: Role): Principal => ({ clientId: `test-${role}`, name: role, role });
export const operator = platformCaller('operator');
export const administrator = platformCaller('administrator');
export const security = platformCaller('security');
export const auditor = platformCaller('auditor');
export const regulator = platformCaller('regulator');
export const institutionOf = (institutionNo: number): Principal => ({
  clientId: `institution-${institutionNo}`,
  name: 'institution',
  role: 'institution',
  institutionNo,
});

export const subjectOf = (subjectId: string): Principal => ({
  clientId: `subject-${subjectId}`,
  name: 'subject',
  role: 'subject',
  subjectId,
});

/** A person who has proved two factors and speaks for nobody yet. */
export const personOf = (personId: string): Principal => ({
  clientId: `person:${personId}`,
  name: 'person',
  role: 'person',
  personId,
  secondFactorAt: new Date(),
});

/** A refusal is an answer; a defect must be seen in the test's output. */
const defectsOnly: Log = { info: () => undefined, error: (fields, message) => console.error(message, fields) };

const named = { operator, administrator, security, auditor, regulator, anyone, system } as const;

/** A platform of its own: a copy of the migrated template database, a temporary folder, the real pipeline. `close` removes it all. */
export async function openWorld(
  options: { readonly now?: () => Date; readonly requestsPerMinute?: number; readonly publicUrl?: string } = {},
): Promise<World> {
  const url = await copyTemplate(inject('adminUrl'));
  const dataDir = await mkdtemp(join(tmpdir(), 'jinqiao-world-'));
  const platform = await openPlatform({
    databaseUrl: url,
    dataDir,
    log: defectsOnly,
    requestsPerMinute: 1_000_000,
    dropFolder: join(dataDir, 'drop'),
    // Where a simulated source stands.
    sourceNetworks: ['127.0.0.0/8'],
    // Where a receiver of webhooks stands in a test.
    webhookNetworks: ['127.0.0.0/8'],
    appConnections: 12,
    ...options,
  });
  let worker: Worker | undefined;
  const call: World['call'] = async (who, operation, input, given = {}) => {
    const principal = typeof who === 'string' ? named[who] : who;
    const { bytes, ...rest } = given;
    const answer = await perform(platform.pipeline, {
      operation,
      input,
      principal,
      language: 'zh',
      ...rest,
      ...(bytes === undefined ? {} : { bytes: Readable.from([bytes]) }),
    });
    // As the caller of a network would get it.
    if (answer.kind === 'json') return JSON.parse(jsonPieces(answer.body).join('')) as never;
    const out = new PassThrough();
    const [content] = await Promise.all([
      buffer(out),
      platform.database.transaction(
        principal,
        async (tx) => {
          await answer.file.write(out, { ...answer.context, tx });
          out.end();
        },
        'read',
      ),
    ]);
    return content as never;
  };
  let count = 0;
  return {
    ...platform,
    url,
    dataDir,
    call,
    settle: async () => {
      worker ??= await platform.startWorker({ concurrency: 2, pollMs: 50 });
      await settled(url);
    },
    provider: async (items, more = {}) => {
      count++;
      const made = await call<{ providerNo: number }>('operator', 'institutions.register-provider', {
        code: `test-provider-${count}`,
        nameZh: `示例市第${count}局`,
        nameEn: `Sample bureau ${count}`,
        divisionCode: '330100',
        items,
        ...more,
      });
      return { clientId: `provider-${made.providerNo}`, name: 'provider', role: 'provider', providerNo: made.providerNo };
    },
    close: async () => {
      await platform.close();
      await rm(dataDir, { recursive: true, force: true });
      await drop(inject('adminUrl'), url);
    },
  };
}

async function copyTemplate(adminUrl: string): Promise<string> {
  const name = `world_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, (client) => client.query(`create database ${name} template ${TEMPLATE_DATABASE}`));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

const GOODBYE_LIMIT_MS = 3_000;
const LOOK_MS = 10;

/**
 * Connections that have said goodbye are given the time to be gone: one that is cut off in between would say so to nobody, which ends the
 * process. Whoever was forgotten is cut off then.
 */
const drop = (adminUrl: string, url: string) =>
  asAdmin(adminUrl, async (client) => {
    const name = new URL(url).pathname.slice(1);
    const deadline = Date.now() + GOODBYE_LIMIT_MS;
    const connected = async () => (await client.query('select from pg_stat_activity where datname = $1', [name])).rowCount ?? 0;
    while (Date.now() < deadline && (await connected()) > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    await client.query(`drop database if exists ${name} with (force)`);
  });

async function asAdmin(adminUrl: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const SETTLE_LIMIT_MS = 60_000;

/** Waits until no job is left. A job that failed for good, or that fails again and again, is the test's failure. */
async function settled(url: string): Promise<void> {
  await asAdmin(url, async (client) => {
    const deadline = Date.now() + SETTLE_LIMIT_MS;
    for (;;) {
      const { rows } = await client.query<{ left: number; error: string | null }>(
        'select count(*)::integer as left, max(last_error) as error from graphile_worker.jobs',
      );
      const { left, error } = rows[0]!;
      if (left === 0) return;
      if (error !== null) throw new Error(`a job failed: ${error}`);
      if (Date.now() > deadline) throw new Error(`${left} jobs are still waiting`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}
