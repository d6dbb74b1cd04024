import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { institutionOf, openWorld, subjectOf, type World } from '../../testing/world.ts';
import { admissionFault, findAdmission } from './index.ts';
import { MAX_SUBMISSIONS } from './model/refusal-of.ts';

type Answer = { institutionNo: number; admissionState: string; applicationState: string | null; totalPoints?: number };
type Whole = Answer & {
  application: { contact: object; openFindings: { criterion: string; finding: string; answer: string | null }[] } | null;
  history: { seq: number; act: string; clientId: string | null; particulars: Record<string, unknown> }[];
  next: string | null;
  expired: boolean;
};

let now = new Date('2026-11-22T04:00:00.000Z');
let world: World;
beforeAll(async () => {
  world = await openWorld({ now: () => now });
});
afterAll(() => world.close());

const as = (clientId: string): Principal => ({ clientId, name: clientId, role: 'operator' });
const [registrar, assessor, admitter] = ['registrar', 'assessor', 'admitter'].map(as) as [Principal, Principal, Principal];
const scope = { items: ['registration', 'tax-payments'], purposes: ['loan-review'], divisions: ['330000'], tier: 'unattended' };
const contact = { name: '示例联系部门', telephone: '0571-00000000', email: 'contact@example.com' };

let count = 0;
let no: number;
let bank: Principal;
beforeEach(async () => {
  now = new Date('2026-11-22T04:00:00.000Z');
  no = (await register(`bank-${++count}`, count)).institutionNo;
  bank = institutionOf(no);
});

const register = (code: string, index: number, more = {}) =>
  world.call<{ institutionNo: number; created: boolean }>(registrar, 'institutions.register-institution', {
    code,
    unifiedCode: `91330100M000${String(index).padStart(6, '0')}`,
    nameZh: `示例银行${index}`,
    nameEn: `Sample bank ${index}`,
    kind: 'bank',
    divisionCode: '330100',
    ...more,
  });
const call = (who: Principal, verb: string, input: object) => world.call<Answer>(who, `institutions.${verb}`, input);
const act = (who: Principal, verb: string) => call(who, verb, { institutionNo: no, reason: '示例原因' });
const apply = (more = {}) => call(bank, 'apply', { contact, ...scope, ...more });
const admit = (who: Principal, more = {}) =>
  call(who, 'admit', { institutionNo: no, ...scope, validUntil: '2027-06-30', ...more });
const read = (who: Principal, more = {}) =>
  world.call<Whole>(who, 'institutions.get-institution', { institutionNo: no, ...more });
const admission = (who: Principal = system) => world.database.transaction(who, (tx) => findAdmission(tx, no));
const codes = async () => {
  const { checklist } = await world.call<{ checklist: { criterion: string }[] }>('anyone', 'institutions.list-checklist', {});
  return checklist.map(({ criterion }) => criterion);
};
const submit = async () =>
  call(bank, 'submit-evidence', { evidence: (await codes()).map((criterion) => ({ criterion, note: '示例' })) });
const score = async (who: Principal, points = 80, findings: Record<string, string> = {}) =>
  call(who, 'assess', {
    institutionNo: no,
    scores: (await codes()).map((criterion) => ({
      criterion,
      points,
      ...(findings[criterion] ? { finding: findings[criterion] } : {}),
    })),
  });
const assessed = async () => {
  await apply();
  await submit();
  await score(assessor);
};
const admitted = async () => {
  await assessed();
  await admit(admitter);
};
const use = { item: 'tax-payments', purpose: 'loan-review', divisionCode: '330106' } as const;
const fault = async () => admissionFault(await admission(), { ...use, now });

test('an institution goes from registration over assessment and mending to admission, and every step stands in its history', async () => {
  expect(await fault()).toBe('policy.not-admitted');
  expect(await apply()).toMatchObject({ admissionState: 'applied' });
  await submit();
  expect(await score(assessor, 80, { 'access-control': '未启用双因素登录' })).toEqual({
    institutionNo: no,
    admissionState: 'mending',
    applicationState: 'mending',
    totalPoints: 80,
  });
  await expect(admit(admitter)).rejects.toMatchObject({ code: 'state.conflict' });
  const evidence = [{ criterion: 'access-control', note: '截图', fileName: 'mfa.png', sha256: 'a'.repeat(64) }];
  await call(bank, 'mend', { criterion: 'access-control', answer: '已启用', evidence });
  expect((await read(bank)).application?.openFindings).toEqual([
    expect.objectContaining({ criterion: 'access-control', finding: '未启用双因素登录', answer: '已启用' }),
  ]);
  expect(await fault()).toBe('policy.not-admitted');
  const again = { institutionNo: no, scores: [{ criterion: 'access-control', points: 90 }] };
  expect(await call(assessor, 'assess', again)).toMatchObject({ admissionState: 'assessed', totalPoints: 81 });
  await admit(admitter, { divisions: ['330100'], tier: 'attended' });
  expect(await admission()).toEqual({
    institutionNo: no,
    code: `bank-${count}`,
    nameZh: `示例银行${count}`,
    nameEn: `Sample bank ${count}`,
    state: 'admitted',
    ...scope,
    divisionCode: '330100',
    divisions: ['330100'],
    tier: 'attended',
    admittedUntil: '2027-06-30',
  });
  expect(await fault()).toBeUndefined();
  const { history, application } = await read(assessor);
  expect(application).toBeNull();
  expect(history.map((one) => [one.act, one.clientId])).toEqual([
    ['registered', 'registrar'],
    ['applied', bank.clientId],
    ['evidence-submitted', bank.clientId],
    ['assessed', 'assessor'],
    ['mended', bank.clientId],
    ['assessed', 'assessor'],
    ['admitted', 'admitter'],
  ]);
  // The institution sees what happened, not which of the operator's people did it.
  expect((await read(bank)).history.map((one) => one.clientId)).toEqual([
    null,
    ...Array(2).fill(bank.clientId),
    null,
    bank.clientId,
    null,
    null,
  ]);
});

describe('four eyes', () => {
  test('whoever registered an institution cannot assess it', async () => {
    await apply();
    await submit();
    await expect(score(registrar)).rejects.toMatchObject({ code: 'policy.four-eyes' });
  });

  test('whoever assessed, even once and in part, can neither admit nor refuse; another can', async () => {
    await assessed();
    await call(admitter, 'assess', { institutionNo: no, scores: [{ criterion: 'licence', points: 90 }] });
    for (const who of [assessor, admitter]) {
      await expect(admit(who)).rejects.toMatchObject({ code: 'policy.four-eyes' });
      await expect(act(who, 'refuse')).rejects.toMatchObject({ code: 'policy.four-eyes' });
    }
    expect(await admit(registrar)).toMatchObject({ admissionState: 'admitted' });
  });

  test('an institution can neither assess nor admit', async () => {
    await apply();
    await expect(score(bank)).rejects.toMatchObject({ code: 'access.not-granted' });
    await expect(admit(bank)).rejects.toMatchObject({ code: 'access.not-granted' });
  });
});

test('an admission wider than applied for, or longer than two years, names each field that is', async () => {
  await assessed();
  const wider = {
    items: ['registration', 'water-bills'],
    purposes: ['loan-review', 'pre-screening'],
    divisions: ['330100', '110000'],
    tier: 'bulk',
    validUntil: '2028-11-23',
  };
  await expect(admit(admitter, wider)).rejects.toMatchObject({
    code: 'request.invalid',
    info: {
      issues: ['items.1', 'purposes.1', 'divisions.1', 'tier', 'validUntil'].map((field) => expect.objectContaining({ field })),
    },
  });
  await expect(admit(admitter, { divisions: [] })).rejects.toMatchObject({ info: { issues: [{ field: 'divisions' }] } });
  await expect(admit(admitter, { validUntil: '2026-11-21' })).rejects.toMatchObject({
    info: { issues: [{ field: 'validUntil' }] },
  });
  expect(await admit(admitter, { validUntil: '2028-11-22' })).toMatchObject({ admissionState: 'admitted' });
});

test('an assessment below the total is no ground for an admission', async () => {
  await apply();
  await submit();
  await score(assessor, 69);
  await expect(admit(admitter)).rejects.toMatchObject({
    code: 'state.conflict',
    info: { detail: { zh: expect.stringContaining('69') } },
  });
});

test('items, divisions and criteria that do not exist are named', async () => {
  await expect(apply({ items: ['registration', 'no-such'], divisions: ['999999'] })).rejects.toMatchObject({
    code: 'request.invalid',
    info: { issues: [{ field: 'items.1' }, { field: 'divisions.0' }] },
  });
  await apply();
  await expect(
    call(bank, 'submit-evidence', { evidence: [{ criterion: 'no-such', note: 'x', fileName: 'a' }] }),
  ).rejects.toMatchObject({
    info: { issues: [{ field: 'evidence.0.criterion' }, { field: 'evidence.0.sha256' }] },
  });
});

test('a suspended, expired or withdrawn institution passes at no use, and a withdrawal is final', async () => {
  await admitted();
  await act(registrar, 'suspend');
  expect(await fault()).toBe('policy.suspended');
  await act(registrar, 'resume');
  expect(await act(registrar, 'warn')).toMatchObject({ admissionState: 'admitted' });
  expect(await fault()).toBeUndefined();
  now = new Date('2027-06-30T16:00:00.000Z');
  expect(await fault()).toBe('policy.not-admitted');
  expect(await read(bank)).toMatchObject({ admissionState: 'admitted', expired: true });
  now = new Date('2027-06-30T15:00:00.000Z');
  await act(registrar, 'withdraw');
  expect(await fault()).toBe('policy.not-admitted');
  for (const verb of ['suspend', 'resume', 'warn', 'refuse', 'withdraw']) {
    await expect(act(registrar, verb)).rejects.toMatchObject({
      code: 'state.conflict',
      info: { detail: { zh: '当前状态为“已取消接入”；可办理：无' } },
    });
  }
  await expect(apply()).rejects.toMatchObject({ code: 'state.conflict' });
});

test('a reapplication, and its refusal, leave the running admission as it is; a new admission takes its place', async () => {
  await admitted();
  const before = await admission();
  expect(await apply({ items: ['registration'] })).toMatchObject({ admissionState: 'admitted', applicationState: 'applied' });
  await submit();
  await score(assessor);
  await expect(apply()).rejects.toMatchObject({ code: 'state.conflict' });
  await act(admitter, 'refuse');
  expect(await admission()).toEqual(before);
  await apply({ items: ['registration'] });
  await submit();
  await score(assessor);
  expect(await admission()).toEqual(before);
  await act(registrar, 'suspend');
  await expect(admit(admitter, { items: ['registration'] })).rejects.toMatchObject({ code: 'state.conflict' });
  await act(registrar, 'resume');
  await admit(admitter, { items: ['registration'], validUntil: '2028-01-31' });
  expect(await admission()).toMatchObject({ items: ['registration'], admittedUntil: '2028-01-31' });
});

test('of two admissions at once one is done', async () => {
  await assessed();
  const both = await Promise.allSettled([admit(admitter), admit(as('other')), act(as('third'), 'refuse')]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of both) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'state.conflict' });
});

test('acts at once come one after the other: none is lost and none is refused', async () => {
  await admitted();
  await Promise.all(Array.from({ length: 8 }, (_, index) => act(as(`warner-${index}`), 'warn')));
  const { history } = await read(assessor);
  expect(history.filter((one) => one.act === 'warned')).toHaveLength(8);
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
});

test('an institution cannot fill its history without end', async () => {
  await apply();
  await submit();
  const body = JSON.stringify({ evidence: [] });
  const copies = sql`insert into institutions.institution_events select ${no}, g, 'evidence-submitted', now(), 'x', 'institution', ${body}::jsonb
    from generate_series(4, ${MAX_SUBMISSIONS + 2}) g`;
  await world.database.transaction(system, async (tx) => {
    await tx.run(copies);
    await tx.run(sql`update institutions.institutions set event_count = ${MAX_SUBMISSIONS + 2} where institution_no = ${no}`);
  });
  await expect(submit()).rejects.toMatchObject({ code: 'state.conflict' });
});

test('the same registration again makes nothing new; another under its code or unified code is refused', async () => {
  expect(await register(`bank-${count}`, count)).toEqual({ institutionNo: no, created: false });
  await expect(register(`bank-${count}`, count, { nameZh: '另一银行' })).rejects.toMatchObject({ code: 'state.conflict' });
  await expect(register(`bank-${count}-b`, count)).rejects.toMatchObject({ code: 'state.conflict' });
  await expect(register('bank-x', 999_999, { divisionCode: '999999' })).rejects.toMatchObject({ code: 'request.invalid' });
  const codesAtOnce = ['a', 'b', 'c'].map((name, index) => register(`race-${name}-${count}`, 900_000 + count * 10 + index));
  expect(new Set((await Promise.all(codesAtOnce)).map((one) => one.institutionNo)).size).toBe(3);
});

describe('another institution', () => {
  const codeOf = (error: unknown) => JSON.stringify([(error as { code: string }).code, (error as { info: object }).info]);

  test('is not to be found, exactly as one that is not there', async () => {
    const other = institutionOf((await register(`other-${count}`, 500_000 + count)).institutionNo);
    await admitted();
    const failures = await Promise.all([no, 999_999].map((institutionNo) => read(other, { institutionNo }).catch(codeOf)));
    expect(failures[0]).toBe('["resource.not-found",{}]');
    expect(failures[1]).toBe(failures[0]);
    expect(await world.call<Whole>(other, 'institutions.get-institution', {})).toMatchObject({
      institutionNo: other.institutionNo,
    });
    await expect(world.call(other, 'institutions.list-institutions', {})).rejects.toMatchObject({ code: 'access.not-granted' });
  });

  test('is out of reach of SQL too, to read and to write', async () => {
    await admitted();
    const other = institutionOf((await register(`sql-${count}`, 600_000 + count)).institutionNo);
    const run = <T>(who: Principal, work: (tx: Parameters<Parameters<World['database']['transaction']>[1]>[0]) => Promise<T>) =>
      world.database.transaction(who, work);
    for (const table of ['institutions', 'institution_events']) {
      const rows = await run(other, (tx) =>
        tx.rows<{ no: number }>({ text: `select distinct institution_no as no from institutions.${table}`, values: [] }),
      );
      expect(rows).toEqual([{ no: other.institutionNo }]);
    }
    expect(await admission(other)).toBeUndefined();
    expect(await run(other, (tx) => tx.run(sql`update institutions.institutions set updated_at = now()`))).toBe(1);
    const forged = sql`insert into institutions.institution_events values (${no}, 99, 'withdrawn', now(), 'x', 'x', '{}')`;
    await expect(run(other, (tx) => tx.run(forged))).rejects.toThrow(/row-level security/);
    await expect(run(system, (tx) => tx.run(sql`delete from institutions.institution_events`))).rejects.toThrow(
      /permission denied/,
    );
    await expect(run(system, (tx) => tx.run(sql`update institutions.institution_events set kind = 'x'`))).rejects.toThrow(
      /permission denied/,
    );
  });

  test('a subject and a provider learn who an institution is, not what it applied with; a stranger learns nothing', async () => {
    await admitted();
    const provider = await world.provider(['registration']);
    for (const who of [subjectOf('91350100M000100Y43'), provider]) {
      expect(await admission(who)).toMatchObject({ nameZh: `示例银行${count}` });
      const events = await world.database.transaction(who, (tx) => tx.rows(sql`select from institutions.institution_events`));
      expect(events).toEqual([]);
    }
    expect(await admission({ clientId: 'anyone', name: 'anyone', role: 'anyone' })).toBeUndefined();
  });
});

test('the operator pages through institutions, by state if wanted, and through a history', async () => {
  await admitted();
  const list = (more: object) =>
    world.call<{ institutions: Answer[]; next: string | null }>(assessor, 'institutions.list-institutions', more);
  const all = (await list({ limit: 500 })).institutions.map(({ institutionNo }) => institutionNo);
  const first = await list({ limit: 2 });
  expect(first.institutions.map(({ institutionNo }) => institutionNo)).toEqual(all.slice(0, 2));
  expect((await list({ limit: 2, cursor: first.next })).institutions[0]?.institutionNo).toBe(all[2]);
  const some = (await list({ limit: 500, state: 'admitted' })).institutions;
  expect(some.map(({ institutionNo }) => institutionNo)).toContain(no);
  expect(new Set(some.map(({ admissionState }) => admissionState))).toEqual(new Set(['admitted']));
  const page = await read(bank, { limit: 2 });
  expect(page.history.map(({ seq }) => seq)).toEqual([1, 2]);
  expect((await read(bank, { limit: 50, cursor: page.next })).history.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  await expect(world.call(assessor, 'institutions.get-institution', {})).rejects.toMatchObject({
    info: { issues: [{ field: 'institutionNo' }] },
  });
});

test('the public sees who is or was admitted, and of nobody else that he has applied', async () => {
  const entry = async () => {
    const { institutions } = await world.call<{ institutions: { institutionNo: number }[] }>(
      'anyone',
      'institutions.list-directory',
      { limit: 500 },
    );
    return institutions.find(({ institutionNo }) => institutionNo === no);
  };
  await assessed();
  expect(await entry()).toBeUndefined();
  await admit(admitter);
  expect(await entry()).toMatchObject({ state: 'admitted', purposes: ['loan-review'] });
  expect(Object.keys((await entry())!)).not.toContain('unifiedCode');
  await act(admitter, 'suspend');
  expect(await entry()).toMatchObject({ state: 'suspended' });
});
