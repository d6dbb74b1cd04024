import type { ClaimSimulator } from '../../../sandbox/claim-simulator/claim-simulator.ts';
import { openClaimSimulator } from '../../../sandbox/claim-simulator/claim-simulator.ts';
import { corporateAccountOf } from '../../../sandbox/claim-simulator/corporate-account.ts';
import type { Mandate } from '../../kernel/pure/mandate.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { administrator, operator, type World } from '../../testing/world.ts';
import { insertPerson, listMembershipsOf } from '../access/index.ts';
import { contextOf } from '../../kernel/perform.ts';
import { proofNames } from './proofs.ts';

export const code = '91350100M000100Y43';
export const otherCode = '91330100799655058B';
export const unknownCode = '91330100MA27XYKB0E';

export type View = {
  readonly claimId: string;
  readonly state: string;
  readonly triesLeft: number;
  readonly url: string | null;
  readonly membershipId: string | null;
  readonly name: string | null;
};

/** Two known enterprises, and the simulator of the outside services, which the administrator has set. */
export async function openServices(world: World): Promise<ClaimSimulator> {
  const provider = await world.provider(['registration']);
  const records = [code, otherCode].map((unifiedCode) => ({ unifiedCode, name: `示例${unifiedCode}公司` }));
  await world.call(provider, 'collection.deliver-records', { item: 'registration', deliveryKey: 'k', records });
  await world.settle();
  const simulator = await openClaimSimulator(0, async () => (await world.pipeline.signer.publicKeys()).keys);
  for (const proof of proofNames) await world.call(administrator, 'claims.configure-proof', { proof, baseUrl: simulator.url });
  return simulator;
}

let count = 0;

/** A person who has signed in with one factor and speaks for nobody. */
export async function newPerson(world: World, login = `person-${++count}`): Promise<Principal & { personId: string }> {
  const now = new Date();
  const personId = await world.database.transaction(system, (tx) => insertPerson(tx, { login, name: `示例人员${login}` }, now));
  return { clientId: `person:${personId}`, name: login, role: 'person', personId: personId! };
}

/** The same person acting for an enterprise, as his session would be after access.switch-membership. */
export const acting = (
  person: Principal,
  membershipId: string,
  more: { subjectId?: string; position?: 'owner' | 'staff'; mandate?: Mandate } = {},
) =>
  ({
    ...person,
    role: 'subject',
    subjectId: code,
    position: 'owner',
    membershipId,
    secondFactorAt: new Date(),
    ...more,
  }) as const;

/** What somebody does at the simulated services themselves: scan, read the statement, verify himself, or make them fail. */
export async function atService<R>(simulator: ClaimSimulator, path: string, body: object): Promise<R> {
  const answer = await fetch(`${simulator.url}/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as R;
}

export const startBy = (world: World, person: Principal, proof: string, given: string = code) =>
  world.call<View>(person, 'claims.start', {
    code: given,
    proof,
    ...(proof === 'micro-deposit' ? { bankAccount: corporateAccountOf(given) } : {}),
  });

/** The evidence that an honest claimant would have. */
export async function honestEvidence(
  simulator: ClaimSimulator,
  proof: string,
  { claimId, url }: View,
  given: string = code,
): Promise<object> {
  const { account, legalName } = await atService<{ account: string; legalName: string }>(simulator, 'enterprise', {
    code: given,
  });
  if (proof === 'electronic-licence') return atService(simulator, 'scan', { reference: claimId, code: given });
  if (proof === 'legal-representative') {
    await atService(simulator, 'verify', { url });
    return { legalName };
  }
  const { entries } = await atService<{ entries: { amountFen: number; remark: string }[] }>(simulator, 'statement', { account });
  const { amountFen, remark } = entries.at(-1)!;
  return { amountFen, remarkCode: remark };
}

/** Claims and proves it. */
export async function claimBy(
  world: World,
  simulator: ClaimSimulator,
  person: Principal,
  proof = 'electronic-licence',
  given: string = code,
): Promise<View> {
  const begun = await startBy(world, person, proof, given);
  return world.call<View>(person, 'claims.complete', {
    claimId: begun.claimId,
    ...(await honestEvidence(simulator, proof, begun, given)),
  });
}

export const membersOf = (world: World, subjectId: string = code) =>
  world.database.transaction(system, (tx) =>
    listMembershipsOf(contextOf(world.pipeline, { principal: operator, language: 'zh' }, tx, crypto.randomUUID()), { subjectId }),
  );
