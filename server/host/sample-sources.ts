import { startProviderSimulator, type ProviderSimulator } from '../../sandbox/provider-simulator/provider-simulator.ts';
import { worldOf } from '../../sandbox/world.ts';
import { perform } from '../kernel/perform.ts';
import { system } from '../kernel/pure/principal.ts';
import { findItem, type ItemDefinition } from '../modules/catalogue/index.ts';
import { listProviders } from '../modules/institutions/index.ts';
import type { RunningPlatform } from './platform.ts';

/** Items that the sample's departments answer live as well: fetched (接口调用) and verified (数据核验). */
const LIVE_ITEMS = ['tax-payments', 'social-insurance-payments'];
const MAX_PROVIDERS = 500;
const FRESHNESS_SECONDS = 60;

/** The network in which the simulator stands: this very machine. Open only where it is started. */
export const SIMULATOR_NETWORKS = ['127.0.0.1/32'];

/**
 * Starts departments that answer live about the sample enterprises, and registers them as sources of a few items. They know what was
 * delivered of the sample, so a live answer agrees with it. For the demonstration only: no other role of the program gets here.
 */
export async function startSampleSources(platform: RunningPlatform, enterprises: number): Promise<ProviderSimulator> {
  const keys = async () => (await platform.pipeline.signer.publicKeys()).keys;
  const simulator = await startProviderSimulator({ world: worldOf(), enterprises, keys });
  const providers = await platform.database.transaction(system, (tx) => listProviders(tx, 0, MAX_PROVIDERS));
  for (const name of LIVE_ITEMS) {
    const item = requireItem(name);
    for (const { providerNo, code, itemNos } of providers) {
      if (!code.startsWith('sample-') || !itemNos.includes(item.no)) continue;
      await register(platform, {
        providerNo,
        item: name,
        kinds: ['call', 'verify'],
        baseUrl: simulator.url,
        freshnessSeconds: FRESHNESS_SECONDS,
      });
    }
  }
  return simulator;
}

const register = (platform: RunningPlatform, input: object) =>
  perform(platform.pipeline, { operation: 'sources.register', input, principal: system, language: 'zh' });

function requireItem(name: string): ItemDefinition {
  const item = findItem(name);
  if (item === undefined) throw new Error(`no item ${name}`);
  return item;
}
