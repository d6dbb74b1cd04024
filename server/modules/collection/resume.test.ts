import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worldOf } from '../../../sandbox/world.ts';
import { writeFile } from '../../../sandbox/write-file.ts';
import { contextOf, eachStatement, type Pipeline } from '../../kernel/perform.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { factsDigest } from '../../testing/facts-digest.ts';
import { seededRandom } from '../../testing/mutate.ts';
import { startDelivery } from '../../testing/start-delivery.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { findItem } from '../catalogue/index.ts';
import type { DeliveryView } from './delivery-view.ts';
import { runDelivery } from './engine/run-delivery.ts';

type Provider = Principal & { readonly providerNo: number };

const KILLS = 5;
const ENTERPRISES = 26_000;
/** About the time that two blocks take. */
const LATEST_KILL_MS = 150;

let world: World;
let admin: Client;
let content: Buffer;
let calm: DeliveryView;
let calmDigest: Awaited<ReturnType<typeof factsDigest>>;

beforeAll(async () => {
  world = await openWorld();
  admin = new Client({ connectionString: world.url });
  await admin.connect();
  content = await sampleFile();
  const provider = await world.provider(['registration']);
  const deliveryId = await upload(provider);
  await read(world.pipeline, deliveryId);
  calm = await view(provider, deliveryId);
  calmDigest = await factsDigest(admin, provider.providerNo);
});
afterAll(async () => {
  await admin.end();
  await world.close();
});

test('a delivery whose process is killed at random moments continues without losing or doubling a row', async () => {
  const provider = await world.provider(['registration']);
  const deliveryId = await upload(provider);
  const random = seededRandom(5);
  let midway = 0;
  for (let turn = 0; turn < KILLS; turn++) {
    const before = await positionOf(deliveryId);
    const child = startDelivery(world.url, world.dataDir, deliveryId);
    await child.started;
    // The first is killed anywhere; each later one somewhere after it has stored a block more, so that the kills reach the end.
    const moment = async () => {
      if (turn > 0) await progressBeyond(deliveryId, before, child.completed);
      await sleep(random() * LATEST_KILL_MS);
    };
    const ended = await Promise.race([child.completed, moment()]);
    child.kill();
    if (ended !== true && !(await child.completed) && (await positionOf(deliveryId)) > 0) midway++;
  }
  expect(await startDelivery(world.url, world.dataDir, deliveryId).completed).toBe(true);
  expect(midway).toBeGreaterThan(1);
  await expectTheSame(provider, deliveryId);
});

test('a delivery whose database fails before or after a block was stored continues without losing or doubling a row', async () => {
  const provider = await world.provider(['registration']);
  const deliveryId = await upload(provider);
  await expect(read(failing('before', 2), deliveryId)).rejects.toThrow('connection lost');
  await expect(read(failing('after', 2), deliveryId)).rejects.toThrow('connection lost');
  await expect(read(failing('after', 1), deliveryId)).rejects.toThrow('connection lost');
  await read(world.pipeline, deliveryId);
  await expectTheSame(provider, deliveryId);
});

async function positionOf(deliveryId: number): Promise<number> {
  const { rows } = await admin.query<{ position: string }>('select position from collection.deliveries where delivery_id = $1', [
    deliveryId,
  ]);
  return Number(rows[0]!.position);
}

async function progressBeyond(deliveryId: number, position: number, completed: Promise<boolean>): Promise<void> {
  while ((await positionOf(deliveryId)) <= position) {
    if (await Promise.race([completed.then(() => true), sleep(5, false)])) return;
  }
}

async function expectTheSame(provider: Provider, deliveryId: number): Promise<void> {
  const found = await view(provider, deliveryId);
  expect(found.state).toBe('completed');
  const counts = ({ rows, accepted, added, refused, repeated, normalisations, warnings, reasons }: DeliveryView) => ({
    rows,
    accepted,
    added,
    refused,
    repeated,
    normalisations,
    warnings,
    reasons,
  });
  expect(counts(found)).toEqual(counts(calm));
  expect(await factsDigest(admin, provider.providerNo)).toEqual(calmDigest);
}

/** The platform on a connection that is lost at the given block: before anything was stored, or when all was and only the answer is missing. */
function failing(when: 'before' | 'after', block: number): Pipeline {
  let blocks = 0;
  const { database } = world.pipeline;
  const load: typeof database.load = async (work) => {
    blocks++;
    if (blocks === block && when === 'before') throw new Error('connection lost');
    const result = await database.load(work);
    if (blocks === block) throw new Error('connection lost');
    return result;
  };
  return { ...world.pipeline, database: { ...database, load } };
}

async function sampleFile(): Promise<Buffer> {
  const path = join(world.dataDir, 'sample.csv');
  const out = createWriteStream(path);
  await writeFile(
    worldOf(),
    findItem('registration')!,
    { from: 0, to: ENTERPRISES, asOf: '2026-06-30', badShare: 0.05, messy: true },
    out,
  );
  out.end();
  await finished(out);
  return readFile(path);
}

async function upload(provider: Provider): Promise<number> {
  const { deliveryId } = await world.call<DeliveryView>(provider, 'collection.open-delivery', {
    item: 'registration',
    fileName: 'sample.csv',
  });
  await world.call(provider, 'collection.upload-part', { deliveryId, offset: 0 }, { bytes: content });
  await world.call(provider, 'collection.finish-upload', { deliveryId });
  return deliveryId;
}

function read(pipeline: Pipeline, deliveryId: number): Promise<void> {
  return runDelivery(
    contextOf(pipeline, { principal: system, language: 'zh' }, eachStatement(pipeline, system), randomUUID()),
    deliveryId,
  );
}

const view = (provider: Provider, deliveryId: number) =>
  world.call<DeliveryView>(provider, 'collection.get-delivery', { deliveryId });
