import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClaimSimulator } from '../../../sandbox/claim-simulator/claim-simulator.ts';
import { operations } from '../../gen/operations.gen.ts';
import type { Mandate } from '../../kernel/pure/mandate.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { insertSession } from '../access/people/session-store.ts';
import { sessionFinder } from '../access/index.ts';
import { acting, claimBy, code, membersOf, newPerson, openServices } from './claims.testing.ts';

let world: World;
let simulator: ClaimSimulator;
let owner: Principal;
const mandate: Mandate = { items: ['tax-payments'], maxDays: 30, acts: ['authorise'] };

beforeAll(async () => {
  world = await openWorld();
  simulator = await openServices(world);
  const person = await newPerson(world);
  owner = acting(person, (await claimBy(world, simulator, person)).membershipId!);
});
afterAll(async () => {
  await simulator.close();
  await world.close();
});

const offer = (login: string, more: object = {}) =>
  world.call<{ delegationId: string; code: string }>(owner, 'claims.delegate', { login, mandate, ...more });
const accept = (person: Principal, offered: string) =>
  world.call<{ membershipId: string }>(person, 'claims.accept-delegation', { code: offered });

async function delegateOf(login: string, given: Mandate = mandate): Promise<Principal & { membershipId: string }> {
  const person = await newPerson(world, login);
  const { membershipId } = await accept(person, (await offer(login, { mandate: given })).code);
  return acting(person, membershipId, { position: 'staff', mandate: given });
}

test('a code is for one login and one time, and every other looks the same', async () => {
  const [right, wrong] = [await newPerson(world, 'clerk'), await newPerson(world, 'intruder')];
  const { code: offered } = await offer('Clerk');
  const refused = await Promise.all(
    [accept(wrong, offered), accept(wrong, 'made-up')].map((one) => one.catch((error: unknown) => error)),
  );
  expect(refused[0]).toEqual(refused[1]);
  expect(refused[0]).toMatchObject({ code: 'claims.delegation-void' });
  const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => accept(right, offered)));
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  const [, clerk] = await membersOf(world);
  expect(clerk).toMatchObject({ personId: right.personId, position: 'staff', mandate, grantedBy: owner.clientId });
});

test('the owner learns nothing about whether a login exists', async () => {
  await newPerson(world, 'existing');
  const shape = (answer: object) => Object.entries(answer).map(([name, value]) => [name, String(value).length]);
  expect(shape(await offer('existing'))).toEqual(shape(await offer('nobody-has-this')));
});

test('a delegate may call what his acts name and nothing else that is the enterprise’s', async () => {
  const one = await delegateOf('reader', { items: [], maxDays: 1, acts: ['view-file'] });
  await world.call(one, 'records.read-file', {});
  for (const { name, roles, mandate: acts, example } of operations) {
    if (!roles.includes('subject') || roles.includes('person') || roles.includes('anyone') || acts?.includes('view-file'))
      continue;
    await expect(world.call(one, name, example), name).rejects.toMatchObject({ code: 'mandate.act' });
  }
});

test('a delegate cannot delegate, transfer, widen his own mandate, or end another’s', async () => {
  const one = await delegateOf('ambitious', {
    items: 'all',
    maxDays: 366,
    acts: ['view-file', 'authorise', 'object', 'self-report'],
  });
  const another = await delegateOf('victim');
  await expect(world.call(one, 'claims.delegate', { login: 'friend', mandate })).rejects.toMatchObject({ code: 'mandate.act' });
  await expect(world.call(one, 'claims.transfer', { membershipId: one.membershipId })).rejects.toMatchObject({
    code: 'mandate.act',
  });
  const end = { membershipId: another.membershipId };
  await expect(world.call(one, 'claims.end-delegation', end)).rejects.toMatchObject({ code: 'resource.not-found' });
  const widened = world.database.transaction(one, (tx) =>
    tx.run({ text: `update access.memberships set mandate = null`, values: [] }),
  );
  expect(await widened).toBe(0);
  await world.call(one, 'claims.end-delegation', { membershipId: one.membershipId });
});

test('an ended delegation stops the next call within a second', async () => {
  const one = await delegateOf('leaving');
  const { sessionToken } = await world.database.transaction(system, (tx) =>
    insertSession(
      tx,
      { personId: one.personId!, membershipId: one.membershipId, proof: 'passkey', secondFactorAt: new Date() },
      new Date(),
    ),
  );
  let now = new Date();
  const find = sessionFinder(world.database, () => now);
  expect(await find(sessionToken)).toMatchObject({ subjectId: code, mandate, position: 'staff' });
  await world.call(owner, 'claims.end-delegation', { membershipId: one.membershipId });
  now = new Date(now.getTime() + 1_001);
  expect(await find(sessionToken)).toBeUndefined();
});

test('what was offered can be taken back until it is accepted', async () => {
  const { delegationId, code: offered } = await offer('slow');
  await world.call(owner, 'claims.end-delegation', { delegationId });
  await expect(accept(await newPerson(world, 'slow'), offered)).rejects.toMatchObject({ code: 'claims.delegation-void' });
});

test('the owner sees in the log of uses who did what, by person', async () => {
  const one = await delegateOf('seen');
  await world.call(one, 'consent.list-authorisations', {});
  const { entries } = await world.call<{ entries: { operation: string; clientId: string }[] }>(owner, 'audit.list-entries', {
    operation: 'consent.list-authorisations',
  });
  expect(entries[0]).toMatchObject({ clientId: one.clientId });
  const { members } = await world.call<{ members: { clientId: string; login: string }[] }>(owner, 'claims.list-delegates', {});
  expect(members).toContainEqual(expect.objectContaining({ clientId: one.clientId, login: 'seen' }));
});
