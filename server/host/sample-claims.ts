import { openClaimSimulator, type ClaimSimulator } from '../../sandbox/claim-simulator/claim-simulator.ts';
import { perform } from '../kernel/perform.ts';
import type { Principal } from '../kernel/pure/principal.ts';
import { proofNames } from '../modules/claims/index.ts';
import type { RunningPlatform } from './platform.ts';

const sample: Principal = { clientId: 'sample', name: 'sample', role: 'administrator' };

/**
 * Starts the simulated services by which enterprises are claimed, on a free port of this machine, and sets them as the services of every proof. For the
 * demonstration only: no other role of the program gets here.
 */
export async function startSampleClaims(platform: RunningPlatform): Promise<ClaimSimulator> {
  const simulator = await openClaimSimulator(0, async () => (await platform.pipeline.signer.publicKeys()).keys);
  for (const proof of proofNames)
    await perform(platform.pipeline, {
      operation: 'claims.configure-proof',
      input: { proof, baseUrl: simulator.url },
      principal: sample,
      language: 'zh',
    });
  return simulator;
}
