import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { jobs } from '../gen/jobs.gen.ts';
import { operations } from '../gen/operations.gen.ts';
import { reactions } from '../gen/reactions.gen.ts';
import { openAuditBatch } from '../kernel/audit-batch.ts';
import { openDocumentKey, type DocumentKeyFiles } from '../kernel/document-key.ts';
import { openDatabase, type Database } from '../kernel/database.ts';
import type { Pipeline } from '../kernel/perform.ts';
import type { Log } from '../kernel/pure/context.ts';
import { buildRegistry } from '../kernel/registry.ts';
import { openSecretBox } from '../kernel/secret-box.ts';
import { openSigner } from '../kernel/signing.ts';
import { authenticator, openTokenIdentity, refuseBearer, sessionFinder } from '../modules/access/index.ts';
import { buildHttp } from './http.ts';
import { startWorker, type Worker } from './worker.ts';

export type PlatformOptions = {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly log: Log;
  readonly requestsPerMinute: number;
  /** Where the platform is reached from outside; by default where `npm start` listens. */
  readonly publicUrl?: string;
  /** Whether bearer keys are taken; machine clients without them come with tokens bound to a key of theirs. */
  readonly bearerKeys?: boolean;
  readonly dropFolder?: string;
  /** Networks in which live sources may stand although they are not public; by default none. */
  readonly sourceNetworks?: readonly string[];
  /** Networks in which institutions' webhooks may stand although they are not public; by default none. */
  readonly webhookNetworks?: readonly string[];
  /** What signs documents for people; by default a key of the data folder with a certificate signed by itself. */
  readonly documentKey?: DocumentKeyFiles;
  readonly now?: () => Date;
  readonly appConnections?: number;
  readonly loadConnections?: number;
};

export type RunningPlatform = {
  readonly pipeline: Pipeline;
  readonly database: Database;
  readonly http: FastifyInstance;
  readonly startWorker: (options: { concurrency: number; pollMs: number }) => Promise<Worker>;
  /** Ends everything it opened; the database server itself is not its own. */
  readonly close: () => Promise<void>;
};

const APP_CONNECTIONS = 20;
const LOAD_CONNECTIONS = 4;
const DEFAULT_PUBLIC_URL = 'http://127.0.0.1:8520';

/** Puts the parts together on a migrated database. Nothing listens yet: `http.listen` and `startWorker` are the caller's. */
export async function openPlatform(options: PlatformOptions): Promise<RunningPlatform> {
  const spoolDir = join(options.dataDir, 'spool');
  await mkdir(spoolDir, { recursive: true, mode: 0o700 });
  const database = openDatabase({
    url: options.databaseUrl,
    appConnections: options.appConnections ?? APP_CONNECTIONS,
    loadConnections: options.loadConnections ?? LOAD_CONNECTIONS,
  });
  const pipeline: Pipeline = {
    registry: buildRegistry({ operations, reactions, jobs }),
    database,
    appendSoon: openAuditBatch(database),
    signer: await openSigner(join(options.dataDir, 'keys'), options.now?.()),
    secretBox: await openSecretBox(join(options.dataDir, 'keys')),
    documentKey: await openDocumentKey(join(options.dataDir, 'keys'), options.now?.() ?? new Date(), options.documentKey),
    publicUrl: options.publicUrl ?? DEFAULT_PUBLIC_URL,
    spoolDir,
    dropFolder: options.dropFolder,
    sourceNetworks: options.sourceNetworks ?? [],
    webhookNetworks: options.webhookNetworks ?? [],
    requestsPerMinute: options.requestsPerMinute,
    now: options.now ?? (() => new Date()),
    log: options.log,
  };
  const http = await buildHttp({
    pipeline,
    authenticate: options.bearerKeys === false ? refuseBearer : authenticator(database),
    findSession: sessionFinder(database, pipeline.now),
    tokens: openTokenIdentity({
      database,
      publicKeys: pipeline.signer.publicKeys,
      publicUrl: pipeline.publicUrl,
      now: pipeline.now,
    }),
    requestsPerMinute: options.requestsPerMinute,
  });
  const workers: Worker[] = [];
  return {
    pipeline,
    database,
    http,
    startWorker: async (given) => {
      const worker = await startWorker(pipeline, options.databaseUrl, given);
      workers.push(worker);
      return worker;
    },
    close: async () => {
      await http.close();
      await Promise.all(workers.map((worker) => worker.stop()));
      pipeline.signer.close();
      await database.close();
    },
  };
}
