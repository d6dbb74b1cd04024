import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import { organisationCheckCharacter } from './model/organisation-check.ts';
import { unifiedCheckCharacter } from './model/unified-code-check.ts';

let world: World;
let register: Principal & { providerNo: number };
let serial = 0;
let batch = 0;

beforeAll(async () => {
  world = await openWorld();
  register = await world.provider(['registration', 'penalties', 'annual-report']);
});
afterAll(() => world.close());

/** A synthetic code whose organisation part is right. */
function freshCode(): string {
  serial += 1;
  const organisation = `30${String(serial).padStart(6, '0')}`;
  const body = `91330106${organisation}${organisationCheckCharacter(organisation)}`;
  // X stands for 10 in an organisation code and is a letter of a unified code as well.
  return body + unifiedCheckCharacter(body);
}

async function deliver(unifiedCode: string, year = 2024) {
  batch += 1;
  const done = await world.call<{ accepted: number }>(register, 'collection.deliver-records', {
    item: 'annual-report',
    deliveryKey: `batch-${batch}`,
    records: [{ unifiedCode, year, employees: batch }],
  });
  await world.settle();
  return done.accepted;
}
async function known(): Promise<string> {
  const code = freshCode();
  await deliver(code, 2020);
  return code;
}

const why = { effectiveOn: '2025-06-30', reason: '示例公告第1号' };
type View = {
  mergedInto: string | null;
  aliases: { code: string }[];
  successions: { fromSubjectId: string; toSubjectId: string; kind: string }[];
  sizes: { asOf: string }[];
};
const get = (subjectId: string) => world.call<View>(operator, 'subjects.get', { subjectId });
type Resolved = {
  identifiers: {
    kind: string;
    outcome: string;
    code: string | null;
    reasons: string[];
    mend: string | null;
    subjectId: string | null;
  }[];
};
const resolve = async (...identifiers: string[]) =>
  (await world.call<Resolved>(register, 'subjects.resolve', { identifiers })).identifiers;

describe('two codes of one subject', () => {
  test('lead to the surviving one, with every code that led to the other, and later deliveries go there', async () => {
    const [from, to] = [await known(), await known()];
    await world.call(operator, 'subjects.link-alias', { code: '330100000000999', subjectId: from });
    await world.call(operator, 'subjects.merge', { fromSubjectId: from, toSubjectId: to, kind: 'same', ...why });
    const led = await resolve(from, from.slice(8, 17), '330100000000999');
    expect(led.map((one) => one.subjectId)).toEqual([to, to, to]);
    expect(await deliver(from, 2023)).toBe(1);
    expect((await get(to)).sizes.map(({ asOf }) => asOf)).toEqual(['2023-12-31', '2020-12-31']);
    expect((await get(from)).mergedInto).toBe(to);
    expect((await get(from)).sizes.map(({ asOf }) => asOf)).toEqual(['2020-12-31']);
  });

  test('of a chain all lead to the last', async () => {
    const [first, second, last] = [await known(), await known(), await known()];
    await world.call(operator, 'subjects.merge', { fromSubjectId: first, toSubjectId: second, kind: 'same', ...why });
    await world.call(operator, 'subjects.merge', { fromSubjectId: second, toSubjectId: last, kind: 'same', ...why });
    expect((await resolve(first, second)).map((one) => one.subjectId)).toEqual([last, last]);
  });
});

describe('mergers and splits', () => {
  test('are seen from both sides, and records stay where they are', async () => {
    const [from, to, part] = [await known(), await known(), await known()];
    await world.call(operator, 'subjects.split', { fromSubjectId: from, toSubjectIds: [part], ...why });
    await world.call(operator, 'subjects.merge', { fromSubjectId: from, toSubjectId: to, kind: 'merger', ...why });
    expect((await get(part)).successions).toMatchObject([{ fromSubjectId: from, toSubjectId: part, kind: 'split' }]);
    expect((await get(to)).successions).toMatchObject([{ fromSubjectId: from, toSubjectId: to, kind: 'merger' }]);
    expect((await get(from)).successions).toHaveLength(2);
    expect((await resolve(from))[0]!.subjectId).toBe(from);
    expect(await world.call<View>(subjectOf(to), 'subjects.get', { subjectId: to })).toMatchObject({
      successions: [{ kind: 'merger' }],
    });
  });

  test('are refused between unknown subjects, with itself, on no day, and with a merged one', async () => {
    const [from, to, third] = [await known(), await known(), await known()];
    const merge = (input: object) =>
      world.call(operator, 'subjects.merge', { fromSubjectId: from, toSubjectId: to, kind: 'merger', ...why, ...input });
    await expect(merge({ toSubjectId: freshCode() })).rejects.toMatchObject({ code: 'resource.not-found' });
    await expect(merge({ toSubjectId: from })).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(merge({ effectiveOn: '2025-02-30' })).rejects.toMatchObject({ code: 'request.invalid' });
    await merge({});
    await expect(merge({ toSubjectId: third })).rejects.toMatchObject({ code: 'state.conflict' });
    await expect(merge({ fromSubjectId: to, toSubjectId: from })).rejects.toMatchObject({ code: 'state.conflict' });
  });
});

describe('an older code', () => {
  test('leads to one subject only; linking it again is no mistake, to another it is', async () => {
    const [own, other] = [await known(), await known()];
    const link = (code: string, subjectId: string) =>
      world.call<{ linked: boolean }>(operator, 'subjects.link-alias', { code, subjectId });
    expect(await link(' 330100000000777', own)).toMatchObject({
      code: '330100000000777',
      kind: 'registration-number',
      linked: true,
    });
    expect(await link('330100000000777', own)).toMatchObject({ linked: false });
    await expect(link('330100000000777', other)).rejects.toMatchObject({ code: 'state.conflict' });
    await expect(link(own.slice(8, 17), other)).rejects.toMatchObject({ code: 'state.conflict' });
    await expect(link(own, other)).rejects.toMatchObject({
      code: 'request.invalid',
      info: { issues: [{ rule: 'unified-code' }] },
    });
    await expect(link('12345', own)).rejects.toMatchObject({ code: 'request.invalid', info: { issues: [{ rule: 'length' }] } });
    expect((await get(own)).aliases.map(({ code }) => code)).toEqual(['330100000000777']);
  });

  test('files what is delivered under it with its subject', async () => {
    const own = await known();
    expect(await deliver('330100000000555', 2022)).toBe(0);
    await world.call(operator, 'subjects.link-alias', { code: '330100000000555', subjectId: own });
    expect(await deliver('330100000000555', 2022)).toBe(1);
    expect((await get(own)).sizes.map(({ asOf }) => asOf)).toEqual(['2022-12-31', '2020-12-31']);
  });
});

describe('resolving identifiers', () => {
  test('tells right, mended and refused apart in the reader’s language, in the order given', async () => {
    const own = await known();
    const wrong = own.slice(0, 17) + (own.endsWith('0') ? '1' : '0');
    const answers = await resolve(own, own.toLowerCase(), wrong, freshCode(), 'x', '3201008886661');
    expect(answers.map((one) => [one.kind, one.outcome, one.subjectId])).toEqual([
      ['unified-code', 'valid', own],
      ['unified-code', /[A-Z]/.test(own) ? 'mended' : 'valid', own],
      ['unified-code', 'refused', null],
      ['unified-code', 'valid', null],
      ['none', 'refused', null],
      ['registration-number', 'valid', null],
    ]);
    expect(answers[2]).toMatchObject({ code: null, reasons: ['校验码不符'], mend: expect.stringContaining('核对') });
    const { identifiers } = await world.call<Resolved>(
      register,
      'subjects.resolve',
      { identifiers: [` ${own}`] },
      { language: 'en' },
    );
    expect(identifiers[0]).toMatchObject({
      outcome: 'mended',
      reasons: ['Blanks, invisible characters and hyphens removed'],
      subjectId: own,
    });
  });
});
