import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { enterpriseAt } from '../../sandbox/enterprise.ts';
import { sampleProviders, type SampleProvider } from '../../sandbox/sample.ts';
import { registeredIn, sampleRegions, type SampleRegion } from '../../sandbox/regions.ts';
import { worldOf, type World } from '../../sandbox/world.ts';
import { fileNameOf, writeFile } from '../../sandbox/write-file.ts';
import { perform } from '../kernel/perform.ts';
import { system, type Principal } from '../kernel/pure/principal.ts';
import { findItem, listItems, type ItemDefinition } from '../modules/catalogue/index.ts';
import { purposes } from '../modules/institutions/index.ts';
import { admitInstitution } from './admit-institution.ts';
import type { RunningPlatform } from './platform.ts';
import type { createProgress } from './progress.ts';

type Delivery = { readonly deliveryId: number; readonly state: string; readonly receivedBytes: number; readonly rows: number };
type Progress = ReturnType<typeof createProgress>;

/** A little of everything that clerks do: a few rows that are refused, and here and there untidy shapes that are understood. */
const BAD_SHARE = 0.02;
const UNTIDY_ITEMS = new Set(['registration', 'permits', 'honours']);
const PART_BYTES = 32 * 1024 * 1024;
const POLL_MS = 100;
const BEHIND_DAYS = 150;
const DAY_MS = 86_400_000;

type SampleOptions = { readonly enterprises: number; readonly asOf: string; readonly label: string };

/** A bank that does not exist: its code is no valid unified code. */
const SAMPLE_BANK = {
  code: 'sample-bank',
  unifiedCode: '91330100SAMPLE0001',
  nameZh: '示例银行',
  nameEn: 'Sample bank',
  divisionCode: '330100',
};

/** Of so many times the enterprises with a full file the registration is delivered, so that loans are to enterprises on file, and to enough of them. */
const REGISTERED_FOR_EACH = 6;
export const registeredOf = (enterprises: number): number => enterprises * REGISTERED_FOR_EACH;

/** The enterprise whose file the demonstration opens. */
const SHOWN_ENTERPRISE = 0;

/**
 * Delivers generated files of sample enterprises through the real intake, as the departments of a sample city would. What was
 * delivered at an earlier start is not delivered again, and what was cut off goes on. Answers the code of one enterprise.
 */
export async function loadSample(
  platform: RunningPlatform,
  enterprises: number,
  folder: string,
  progress: Progress,
): Promise<string> {
  const world = worldOf();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await mkdir(folder, { recursive: true });
  await progress.step({ zh: '交付示例数据', en: 'Delivering sample data' }, async (report) => {
    const sources = sampleProviders(world.cityCode).flatMap((provider) =>
      provider.items.map((item) => ({ provider, item: requireItem(item) })),
    );
    const callers = await registerProviders(platform);
    let rows = 0;
    const first = new Set<string>();
    for (const [index, { provider, item }] of sources.entries()) {
      // Whoever reports what another has reported before him is behind it by some months, so the two disagree now and then.
      const behind = first.has(item.name);
      first.add(item.name);
      const many = item.name === 'registration' ? registeredOf(enterprises) : enterprises;
      const options = {
        enterprises: many,
        asOf: behind ? daysBefore(today, BEHIND_DAYS) : today,
        label: behind ? provider.name.zh : '',
      };
      report(`${index + 1}/${sources.length} ${item.title.zh} · ${rows} 行 rows`);
      const key = `sample-${item.name}-${many}`;
      rows += await deliver(platform, callers.get(provider.code)!, item, key, () => sampleFile(folder, world, item, options));
    }
    for (const region of sampleRegions) rows += await deliverRegion(platform, region, { enterprises, asOf: today, folder });
    report(`${rows} 行 rows`);
  });
  await progress.step({ zh: '接入示例银行', en: 'Admitting the sample banks' }, async () => {
    const scope = { items: listItems().map((item) => item.name), purposes: Object.keys(purposes), divisions: [] };
    for (const bank of [SAMPLE_BANK, ...sampleRegions.flatMap((region) => (region.bank === undefined ? [] : [region.bank]))])
      await admitInstitution((who, operation, input) => call(platform, who, operation, input), bank, {
        ...scope,
        tier: 'unattended',
      });
  });
  return enterpriseAt(world, SHOWN_ENTERPRISE).code;
}

/** Elsewhere there is nothing on file but the registration. */
async function deliverRegion(
  platform: RunningPlatform,
  region: SampleRegion,
  { enterprises, asOf, folder }: { readonly enterprises: number; readonly asOf: string; readonly folder: string },
): Promise<number> {
  const { code, name, world } = region;
  const provider = { code, name, divisionCode: world.cityCode, items: ['registration'], precedence: 100 };
  const { providerNo } = await call<{ providerNo: number }>(
    platform,
    system,
    'institutions.register-provider',
    providerInput(provider),
  );
  const who: Principal = { clientId: 'sample', name: name.zh, role: 'provider', providerNo };
  const options = { enterprises: registeredIn(region, registeredOf(enterprises)), asOf, label: code };
  const item = requireItem('registration');
  const key = `${code}-registration-${options.enterprises}`;
  return deliver(platform, who, item, key, () => sampleFile(folder, world, item, options));
}

async function registerProviders(platform: RunningPlatform): Promise<ReadonlyMap<string, Principal>> {
  const callers = new Map<string, Principal>();
  for (const provider of sampleProviders()) {
    const { providerNo } = await call<{ providerNo: number }>(
      platform,
      system,
      'institutions.register-provider',
      providerInput(provider),
    );
    callers.set(provider.code, { clientId: 'sample', name: provider.name.zh, role: 'provider', providerNo });
  }
  return callers;
}

const providerInput = (provider: SampleProvider) => ({
  code: provider.code,
  nameZh: provider.name.zh,
  nameEn: provider.name.en,
  divisionCode: provider.divisionCode,
  items: provider.items,
  precedence: provider.precedence,
});

async function deliver(
  platform: RunningPlatform,
  who: Principal,
  item: ItemDefinition,
  deliveryKey: string,
  file: () => Promise<string>,
): Promise<number> {
  const get = (deliveryId: number) => call<Delivery>(platform, who, 'collection.get-delivery', { deliveryId });
  let delivery = await call<Delivery>(platform, who, 'collection.open-delivery', {
    item: item.name,
    fileName: fileNameOf(item),
    deliveryKey,
  });
  if (delivery.state === 'receiving') {
    const path = await file();
    for await (const part of createReadStream(path, { start: delivery.receivedBytes, highWaterMark: PART_BYTES })) {
      const offset = (await get(delivery.deliveryId)).receivedBytes;
      await call(platform, who, 'collection.upload-part', { deliveryId: delivery.deliveryId, offset }, part as Uint8Array);
    }
    delivery = await call<Delivery>(platform, who, 'collection.finish-upload', { deliveryId: delivery.deliveryId });
  }
  while (delivery.state === 'queued' || delivery.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    delivery = await get(delivery.deliveryId);
  }
  if (delivery.state !== 'completed') throw new Error(`示例数据未能交付 the sample of ${item.name} was not accepted`);
  return delivery.rows;
}

/** Writes the file unless it is there; it stays, so that anybody can look at it and deliver it again. */
async function sampleFile(folder: string, world: World, item: ItemDefinition, given: SampleOptions): Promise<string> {
  const label = given.label === '' ? '' : `-${given.label}`;
  const path = join(folder, fileNameOf(item).replace(/\.csv$/, `${label}.csv`));
  if (existsSync(path)) return path;
  const out = createWriteStream(`${path}.tmp`);
  const messy = UNTIDY_ITEMS.has(item.name) ? ({ messy: true } as const) : {};
  await writeFile(world, item, { from: 0, to: given.enterprises, asOf: given.asOf, badShare: BAD_SHARE, ...messy }, out);
  out.end();
  await finished(out);
  await rename(`${path}.tmp`, path);
  return path;
}

const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

async function call<R>(
  platform: RunningPlatform,
  principal: Principal,
  operation: string,
  input: unknown,
  bytes?: Uint8Array,
): Promise<R> {
  const one =
    bytes === undefined
      ? {}
      : {
          bytes: (async function* () {
            yield bytes;
          })(),
        };
  const answer = await perform(platform.pipeline, { operation, input, principal, language: 'zh', ...one });
  if (answer.kind !== 'json') throw new Error(`${operation} does not answer with JSON`);
  return answer.body as R;
}

function requireItem(name: string): ItemDefinition {
  const item = findItem(name);
  if (!item) throw new Error(`no item ${name}`);
  return item;
}
