import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClaimSimulator } from '../../../sandbox/claim-simulator/claim-simulator.ts';
import { problemOf, type Failure } from '../../kernel/pure/failure.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import {
  acting,
  claimBy,
  code,
  honestEvidence,
  membersOf,
  newPerson,
  openServices,
  otherCode,
  startBy,
  unknownCode,
  type View,
} from './claims.testing.ts';

let now = new Date();
let world: World;
let simulator: ClaimSimulator;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  simulator = await openServices(world);
});
beforeEach(async () => {
  now = new Date();
  await asSystem('delete from claims.counts');
  await asSystem(`update access.memberships set ended_at = now(), ended_by = 'test' where ended_at is null`);
});
afterAll(async () => {
  await simulator.close();
  await world.close();
});

const asSystem = (text: string) => world.database.transaction(system, (tx) => tx.run({ text, values: [] }));
const refusalOf = async (call: Promise<unknown>) => {
  const failure = (await call.then(
    () => undefined,
    (error: unknown) => error,
  )) as Failure;
  return JSON.stringify(problemOf(failure, 'zh', 'request'));
};

describe('a claim', () => {
  test('a program cannot claim, and a person without a proof owns nothing', async () => {
    const program: Principal = { clientId: 'demo-subject', name: 'x', role: 'subject', subjectId: code };
    await expect(startBy(world, program, 'electronic-licence')).rejects.toMatchObject({ code: 'claims.person-needed' });
    const person = await newPerson(world);
    const begun = await startBy(world, person, 'electronic-licence');
    await expect(world.call(person, 'claims.complete', { claimId: begun.claimId })).rejects.toMatchObject({
      code: 'request.invalid',
      info: { issues: [{ field: 'assertion' }] },
    });
    expect(await membersOf(world)).toEqual([]);
  });

  test('an enterprise that is unknown, deregistered or merged looks the same to the byte', async () => {
    const answers: string[] = [];
    for (const [given, prepare] of [
      [unknownCode, 'select 1'],
      ['ZZZZZZZZZZZZZZZZZZ', 'select 1'],
      [code, `update subjects.subjects set status = 'deregistered' where subject_id = '${code}'`],
      [code, `update subjects.subjects set status = 'active', merged_into = '${otherCode}' where subject_id = '${code}'`],
    ] as const) {
      await asSystem(prepare);
      answers.push(await refusalOf(startBy(world, await newPerson(world), 'electronic-licence', given)));
    }
    await asSystem(`update subjects.subjects set merged_into = null where subject_id = '${code}'`);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('resource.not-found');
  });

  test('an enterprise that is deregistered while it is claimed gets no owner', async () => {
    const person = await newPerson(world);
    const begun = await startBy(world, person, 'electronic-licence');
    const evidence = await honestEvidence(simulator, 'electronic-licence', begun);
    await asSystem(`update subjects.subjects set status = 'deregistered' where subject_id = '${code}'`);
    expect((await world.call<View>(person, 'claims.complete', { claimId: begun.claimId, ...evidence })).state).toBe('failed');
    await asSystem(`update subjects.subjects set status = 'active' where subject_id = '${code}'`);
    expect(await membersOf(world)).toEqual([]);
  });

  test('codes cannot be tried out: a person begins five claims a day, known or not, whatever runs at the same time', async () => {
    const person = await newPerson(world);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => startBy(world, person, 'electronic-licence', unknownCode)),
    );
    const codes = outcomes.map((one) => (one.status === 'rejected' ? (one.reason as Failure).code : 'done'));
    expect(codes.filter((one) => one === 'resource.not-found')).toHaveLength(5);
    expect(codes.filter((one) => one === 'claims.too-many')).toHaveLength(15);
    now = new Date(now.getTime() + 86_400_000);
    await expect(startBy(world, person, 'electronic-licence', unknownCode)).rejects.toMatchObject({ code: 'resource.not-found' });
  });

  test('an amount can be guessed three times a claim and three claims a day, of many people and in many processes at once', async () => {
    const begun: { person: Principal; claimId: string }[] = [];
    for (let i = 0; i < 3; i++) {
      const person = await newPerson(world);
      begun.push({ person, claimId: (await startBy(world, person, 'micro-deposit')).claimId });
    }
    await expect(startBy(world, await newPerson(world), 'micro-deposit')).rejects.toMatchObject({ code: 'claims.too-many' });
    expect((await startBy(world, await newPerson(world), 'legal-representative')).state).toBe('pending');
    const guesses = begun.flatMap(({ person, claimId }) =>
      Array.from({ length: 20 }, (_, i) =>
        world.call(person, 'claims.complete', { claimId, amountFen: i + 1, remarkCode: '000000' }),
      ),
    );
    const taken = (await Promise.allSettled(guesses)).filter((one) => one.status === 'fulfilled');
    expect(taken.length).toBeLessThanOrEqual(9);
    const events = await world.database.transaction(system, (tx) =>
      tx.rows<{ n: number }>(sql`select count(*)::integer as n from claims.events where kind = 'tried'
        and claim_id = any(${begun.map((one) => one.claimId)}::uuid[]) group by claim_id`),
    );
    // Counted in the database before each look, so no restart forgets it.
    expect(events.map(({ n }) => n)).toEqual([3, 3, 3]);
  });

  test('a proof is not taken after its time', async () => {
    const person = await newPerson(world);
    const begun = await startBy(world, person, 'micro-deposit');
    const evidence = await honestEvidence(simulator, 'micro-deposit', begun);
    now = new Date(now.getTime() + 7 * 86_400_000);
    await expect(world.call(person, 'claims.complete', { claimId: begun.claimId, ...evidence })).rejects.toMatchObject({
      code: 'state.conflict',
    });
    const { claims } = await world.call<{ claims: { state: string }[] }>(person, 'claims.list-claims', {});
    expect(claims.map((one) => one.state)).toEqual(['expired']);
  });
});

describe('who owns it', () => {
  test('64 proofs at the same moment make one owner, and 63 contested claims', async () => {
    const claims = [];
    for (let i = 0; i < 64; i++) {
      const person = await newPerson(world);
      const begun = await startBy(world, person, 'electronic-licence');
      claims.push({
        person,
        input: { claimId: begun.claimId, ...(await honestEvidence(simulator, 'electronic-licence', begun)) },
      });
    }
    const done = await Promise.all(claims.map(({ person, input }) => world.call<View>(person, 'claims.complete', input)));
    expect(Map.groupBy(done, ({ state }) => state).get('contested')).toHaveLength(63);
    expect(done.filter(({ state }) => state === 'proven')).toHaveLength(1);
    expect(await membersOf(world)).toHaveLength(1);
  });

  test('the owner sees who contests his enterprise, not the person, and the operator’s decision replaces him and all he charged', async () => {
    const [first, second] = [await newPerson(world), await newPerson(world)];
    const owner = acting(first, (await claimBy(world, simulator, first)).membershipId!);
    const contested = await claimBy(world, simulator, second);
    expect(contested).toMatchObject({ state: 'contested', membershipId: null });
    const { claims } = await world.call<{ claims: object[] }>(owner, 'claims.list-claims', { state: 'contested' });
    expect(claims[0]).toMatchObject({ claimId: contested.claimId, mine: false, personId: null });
    const decision = { claimId: contested.claimId, for: 'claimant', reason: '原负责人已离职' };
    const { membershipId } = await world.call<{ membershipId: string }>(operator, 'claims.decide', decision);
    expect(await membersOf(world)).toMatchObject([{ membershipId, personId: second.personId, position: 'owner' }]);
    await expect(world.call(operator, 'claims.decide', decision)).rejects.toMatchObject({ code: 'state.conflict' });
  });

  test('nobody decides against the legal representative', async () => {
    const [first, second] = [await newPerson(world), await newPerson(world)];
    await claimBy(world, simulator, first, 'micro-deposit');
    const { claimId } = await claimBy(world, simulator, second, 'legal-representative');
    await expect(world.call(operator, 'claims.decide', { claimId, for: 'owner', reason: 'x' })).rejects.toMatchObject({
      code: 'claims.outranked',
    });
    await world.call(operator, 'claims.decide', { claimId, for: 'claimant', reason: 'x' });
    const again = await claimBy(world, simulator, first, 'electronic-licence');
    const back = { claimId: again.claimId, for: 'claimant', reason: 'x' };
    await expect(world.call(operator, 'claims.decide', back)).rejects.toMatchObject({ code: 'claims.outranked' });
    expect(await membersOf(world)).toMatchObject([{ personId: second.personId }]);
  });

  test('the last owner cannot leave, but hand over; what he had charged ends with him', async () => {
    const [first, second] = [await newPerson(world), await newPerson(world, 'heir')];
    const owner = acting(first, (await claimBy(world, simulator, first)).membershipId!);
    await expect(world.call(owner, 'claims.end-delegation', { membershipId: owner.membershipId })).rejects.toMatchObject({
      code: 'claims.last-owner',
    });
    const mandate = { items: 'all', maxDays: 10, acts: ['view-file'] } as const;
    const { code: offered } = await world.call<{ code: string }>(owner, 'claims.delegate', { login: 'heir', mandate });
    const { membershipId } = await world.call<{ membershipId: string }>(second, 'claims.accept-delegation', { code: offered });
    const { code: pending } = await world.call<{ code: string }>(owner, 'claims.delegate', { login: 'late', mandate });
    const outcomes = await Promise.allSettled([0, 1, 2].map(() => world.call(owner, 'claims.transfer', { membershipId })));
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await membersOf(world)).toMatchObject([{ personId: second.personId, position: 'owner' }]);
    await expect(world.call(await newPerson(world, 'late'), 'claims.accept-delegation', { code: pending })).rejects.toMatchObject(
      {
        code: 'claims.delegation-void',
      },
    );
  });
});
