import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimSimulator } from '../../../sandbox/claim-simulator/claim-simulator.ts';
import { system } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import {
  atService,
  claimBy,
  code,
  honestEvidence,
  membersOf,
  newPerson,
  openServices,
  startBy,
  type View,
} from './claims.testing.ts';
import { proofs } from './proofs.ts';

let world: World;
let simulator: ClaimSimulator;

beforeAll(async () => {
  world = await openWorld();
  simulator = await openServices(world);
});
afterAll(async () => {
  await simulator.close();
  await world.close();
});

const free = () =>
  world.database.transaction(system, async (tx) => {
    await tx.run({ text: 'delete from claims.counts', values: [] });
    await tx.run({
      text: `update access.memberships set ended_at = now(), ended_by = 'test' where ended_at is null`,
      values: [],
    });
  });
const wrongEvidence: Readonly<Record<string, unknown>> = {
  assertion: 'a.b.c',
  amountFen: 1,
  remarkCode: '000000',
  legalName: '示例某某',
};

describe.each(proofs.map((proof) => [proof.name, proof] as const))('the proof %s', (name, proof) => {
  const wrong = () => Object.fromEntries(proof.needs.complete.map((field) => [field, wrongEvidence[field]]));
  const complete = (person: Parameters<typeof startBy>[1], claimId: string, evidence: object) =>
    world.call<View>(person, 'claims.complete', { claimId, ...evidence });

  test('makes an honest claimant the owner, and tells the name only then', async () => {
    await free();
    const person = await newPerson(world);
    const begun = await startBy(world, person, name);
    expect(begun).toMatchObject({ state: 'pending', name: null, membershipId: null, triesLeft: proof.maxTries });
    expect(await membersOf(world)).toEqual([]);
    const done = await complete(person, begun.claimId, await honestEvidence(simulator, name, begun));
    expect(done).toMatchObject({ state: 'proven', name: `示例${code}公司` });
    const [owner, ...others] = await membersOf(world);
    expect(others).toEqual([]);
    expect(owner).toMatchObject({
      membershipId: done.membershipId,
      personId: person.personId,
      position: 'owner',
      grantedBy: person.clientId,
    });
  });

  test('is proved by nothing wrong, in as many tries as it says and no more', async () => {
    await free();
    const person = await newPerson(world);
    const begun = await startBy(world, person, name);
    if (name === 'legal-representative') await atService(simulator, 'verify', { url: begun.url });
    for (let left = proof.maxTries - 1; left >= 0; left--)
      expect(await complete(person, begun.claimId, wrong())).toMatchObject({
        state: left > 0 ? 'pending' : 'failed',
        triesLeft: left,
        name: null,
      });
    await expect(complete(person, begun.claimId, await honestEvidence(simulator, name, begun))).rejects.toMatchObject({
      code: 'state.conflict',
    });
    expect(await membersOf(world)).toEqual([]);
  });

  test('is not proved by the evidence of another claim or for another enterprise', async () => {
    await free();
    const [thief, honest] = [await newPerson(world), await newPerson(world)];
    const [mine, his] = [await startBy(world, thief, name), await startBy(world, honest, name)];
    const evidence = await honestEvidence(simulator, name, his);
    expect((await complete(thief, mine.claimId, evidence)).state).not.toBe('proven');
    await expect(complete(thief, his.claimId, evidence)).rejects.toMatchObject({ code: 'resource.not-found' });
    expect((await complete(honest, his.claimId, evidence)).state).toBe('proven');
  });

  test.each(['failing', 'malformed'])('costs no try where the service is %s, and proves nothing', async (fault) => {
    await free();
    const person = await newPerson(world);
    const begun = await startBy(world, person, name);
    const evidence = await honestEvidence(simulator, name, begun);
    try {
      await atService(simulator, 'faults', { fault });
      await expect(startBy(world, person, name)).rejects.toMatchObject({ code: 'claims.proof-unavailable' });
      // The deposit's amount is compared here: its service is not asked again.
      if (name !== 'micro-deposit')
        await expect(complete(person, begun.claimId, evidence)).rejects.toMatchObject({ code: 'claims.proof-unavailable' });
      expect(await membersOf(world)).toEqual([]);
    } finally {
      await atService(simulator, 'faults', { fault: 'none' });
    }
    expect(await complete(person, begun.claimId, evidence)).toMatchObject({ state: 'proven' });
  });

  test('keeps of the proof a digest and nothing that a person wrote', async () => {
    await free();
    const { claimId } = await claimBy(world, simulator, await newPerson(world), name);
    const [kept, events] = await world.database.transaction(system, (tx) =>
      Promise.all([
        tx.rows({ text: 'select from claims.kept where claim_id = $1', values: [claimId] }),
        tx.rows<{ body: object }>({ text: 'select body from claims.events where claim_id = $1 order by seq', values: [claimId] }),
      ]),
    );
    expect(kept).toEqual([]);
    expect(Object.keys(events.at(-1)!.body).toSorted()).toEqual(['evidenceDigest', 'membershipId']);
    expect(JSON.stringify(events)).not.toContain('示例代表');
  });
});

test('an assertion signed with a key that the licence office does not publish is wrong', async () => {
  await free();
  const person = await newPerson(world);
  const begun = await startBy(world, person, 'electronic-licence');
  await atService(simulator, 'faults', { fault: 'wrong-key' });
  const evidence = await honestEvidence(simulator, 'electronic-licence', begun);
  await atService(simulator, 'faults', { fault: 'none' });
  expect(await world.call(person, 'claims.complete', { claimId: begun.claimId, ...evidence })).toMatchObject({
    state: 'pending',
    triesLeft: 4,
  });
});

test('the licence of another enterprise proves nothing about this one', async () => {
  await free();
  const person = await newPerson(world);
  const begun = await startBy(world, person, 'electronic-licence');
  const evidence = await honestEvidence(simulator, 'electronic-licence', begun, '91330100799655058B');
  expect(await world.call(person, 'claims.complete', { claimId: begun.claimId, ...evidence })).toMatchObject({
    state: 'pending',
    triesLeft: 4,
  });
});

test('a service that does not answer is given up after five seconds', async () => {
  await free();
  const person = await newPerson(world);
  try {
    await atService(simulator, 'faults', { fault: 'hang' });
    await expect(startBy(world, person, 'electronic-licence')).rejects.toMatchObject({ code: 'claims.proof-unavailable' });
  } finally {
    await atService(simulator, 'faults', { fault: 'none' });
  }
});

test('a service takes no request that the platform has not signed', async () => {
  const answer = await fetch(`${simulator.url}/deposits`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(401);
});
