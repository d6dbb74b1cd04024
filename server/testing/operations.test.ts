import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../gen/operations.gen.ts';
import type { Operation } from '../kernel/pure/operation.ts';
import type { Principal, Role } from '../kernel/pure/principal.ts';
import { Failure } from '../kernel/pure/failure.ts';
import { system } from '../kernel/pure/principal.ts';
import { sql } from '../kernel/pure/sql.ts';
import {
  administrator,
  auditor,
  institutionOf,
  openWorld,
  operator,
  personOf,
  regulator,
  security,
  subjectOf,
  type World,
} from './world.ts';

let world: World;
let callers: Record<Role, Principal>;

beforeAll(async () => {
  world = await openWorld();
  const provider = await world.provider(['registration']);
  callers = {
    anyone: { clientId: 'anyone', name: 'anyone', role: 'anyone' },
    operator,
    administrator,
    security,
    auditor,
    regulator,
    provider,
    institution: institutionOf(1),
    subject: subjectOf('91350100M000100Y43'),
    person: personOf(randomUUID()),
    system,
  };
});
afterAll(() => world.close());

const outside: readonly Role[] = [
  'operator',
  'administrator',
  'security',
  'auditor',
  'regulator',
  'provider',
  'institution',
  'subject',
];

/** What a call comes to: `done`, or the code of the refusal. */
async function outcomeOf(operation: Operation, who: Principal, input: unknown): Promise<Failure | 'done'> {
  try {
    await world.call(who, operation.name, input, operation.body === 'bytes' ? { bytes: new Uint8Array([1]) } : {});
    return 'done';
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

const codeOf = (outcome: Failure | 'done') => (outcome === 'done' ? 'done' : outcome.code);
const entries = () =>
  world.database.transaction(system, (tx) =>
    tx.rows<{ id: string; outcome: string; operation: string; role: string }>(
      sql`select request_id as id, outcome, operation, role from audit.entries`,
    ),
  );
const allowed = (operation: Operation) => operation.roles.find((role) => outside.includes(role)) ?? operation.roles[0]!;

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (_name, operation) => {
  test('is described in both languages and its example is valid', () => {
    for (const text of [operation.title, operation.description]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[A-Za-z]{3}/);
    }
    const { input } = world.pipeline.registry.operations.get(operation.name)!;
    expect(input.Check(operation.example)).toBe(true);
  });

  test('is closed to whoever is not known or not granted it', async () => {
    if (!operation.roles.includes('anyone')) {
      expect(codeOf(await outcomeOf(operation, callers.anyone, operation.example))).toBe('access.unknown-caller');
    }
    for (const role of outside.filter((one) => !operation.roles.includes(one) && !operation.roles.includes('anyone'))) {
      expect(codeOf(await outcomeOf(operation, callers[role], operation.example)), role).toBe('access.not-granted');
    }
  });

  test('refuses an unknown field and names it', async () => {
    const outcome = await outcomeOf(operation, callers[allowed(operation)], { ...(operation.example as object), noSuchField: 1 });
    expect(codeOf(outcome)).toBe('request.invalid');
    expect((outcome as Failure).info.issues?.map((issue) => issue.field)).toContain('noSuchField');
  });

  test('refuses an input that is no object', async () => {
    expect(codeOf(await outcomeOf(operation, callers[allowed(operation)], ['x']))).toBe('request.invalid');
  });

  test('leaves exactly one entry in the log of uses, done or refused', async () => {
    // A table has no order: what is new is known by its number.
    const before = new Set((await entries()).map(({ id }) => id));
    const outcome = await outcomeOf(operation, callers[allowed(operation)], operation.example);
    const added = (await entries()).filter(({ id }) => !before.has(id));
    expect(added.map(({ id: _id, ...entry }) => entry)).toEqual([
      { outcome: codeOf(outcome), operation: operation.name, role: allowed(operation) },
    ]);
    expect(codeOf(outcome)).not.toBe('node.internal');
    expect(codeOf(outcome), JSON.stringify((outcome as Failure).info)).not.toBe('access.not-granted');
  });
});

test('a command with the same key and input is done once, with another input it is refused', async () => {
  const input = { clientId: 'once', name: 'x', role: 'operator' };
  const provider = { code: 'once', nameZh: '示例一局', nameEn: 'Once', divisionCode: '330100', items: ['registration'] };
  const call = (given: object) =>
    world.call<{ providerNo: number; created: boolean }>(operator, 'institutions.register-provider', given, {
      idempotencyKey: 'k1',
    });
  const first = await call(provider);
  expect(await call(provider)).toEqual(first);
  await expect(call({ ...provider, nameZh: '示例二局' })).rejects.toMatchObject({ code: 'idempotency.mismatch' });
  // An answer that holds a secret is never kept, so it cannot be replayed either.
  await world.call(security, 'access.create-client', input, { idempotencyKey: 'k2' });
  const kept = await world.database.transaction(system, (tx) => tx.rows(sql`select from kernel.idempotency where key = 'k2'`));
  expect(kept).toEqual([]);
});

test('two calls at once with the same key: one is done, the other waits or is told so, and only one effect is there', async () => {
  const provider = { code: 'race', nameZh: '示例三局', nameEn: 'Race', divisionCode: '330100', items: ['registration'] };
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      world.call<{ created: boolean }>(operator, 'institutions.register-provider', provider, { idempotencyKey: 'race' }),
    ),
  );
  const refused = all.filter((one) => one.status === 'rejected').map((one) => (one.reason as Failure).code);
  expect(new Set(refused)).toEqual(refused.length === 0 ? new Set() : new Set(['idempotency.in-flight']));
  const done = all.filter((one) => one.status === 'fulfilled').map((one) => one.value.created);
  expect(done.every((created) => created)).toBe(true);
});

test('an unknown operation is refused, and a stranger does not learn that it does not exist', async () => {
  await expect(world.call(operator, 'no.such', {})).rejects.toMatchObject({ code: 'operation.unknown' });
  await expect(world.call('anyone', 'no.such', {})).rejects.toMatchObject({ code: 'access.unknown-caller' });
});
